package tr.bel.acikkapi.channel.sms;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.cases.CasePanel;
import tr.bel.acikkapi.cases.CaseView;
import tr.bel.acikkapi.citizen.Applicants;
import tr.bel.acikkapi.shared.TurkishText;
import tr.bel.acikkapi.staff.Permission;
import tr.bel.acikkapi.staff.StaffMember;

/** The short messages of a case on its page. */
@Component
class SmsPanel implements CasePanel {

    private static final int ORDER = 45;
    private static final Map<String, String> LIKE = Map.of(
            "c",
            "[cCçÇ]",
            "g",
            "[gGğĞ]",
            "i",
            "[iIıİîÎ]",
            "o",
            "[oOöÖ]",
            "s",
            "[sSşŞ]",
            "u",
            "[uUüÜûÛ]",
            "a",
            "[aAâÂ]",
            "-",
            "-",
            ".",
            "[.]",
            "",
            "");

    private final Threads threads;
    private final Applicants applicants;

    SmsPanel(Threads threads, Applicants applicants) {
        this.threads = threads;
        this.applicants = applicants;
    }

    /** @param mayOpen whether the reader may open the whole thread */
    record PanelView(List<Threads.Bubble> bubbles, boolean mayOpen) {}

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<Panel> on(CaseView file, StaffMember viewer) {
        boolean mayRead = viewer.may(Permission.TAKE_APPLICATIONS) || viewer.may(Permission.GIVE_FEEDBACK);
        List<Threads.Bubble> bubbles = mayRead ? hidden(file, threads.ofCase(file.id())) : List.of();
        return bubbles.isEmpty()
                ? Optional.empty()
                : Optional.of(new Panel(
                        "sms/PanelFragment", new PanelView(bubbles, viewer.may(Permission.TAKE_APPLICATIONS))));
    }

    /** As on the rest of the page: the surname stands there only where somebody asked for it and that was taken down. */
    private List<Threads.Bubble> hidden(CaseView file, List<Threads.Bubble> bubbles) {
        Optional<Pattern> surname = Optional.ofNullable(file.applicantId())
                .flatMap(applicants::details)
                .flatMap(d -> Optional.ofNullable(d.name()))
                .map(name -> name.full().substring(name.full().lastIndexOf(' ') + 1))
                .filter(last -> last.length() > 1)
                .map(last -> Pattern.compile("(?<!\\p{L})" + anyLetters(last) + "(?!\\p{L})"));
        return bubbles.stream()
                .map(b -> surname.isEmpty() || b.text() == null
                        ? b
                        : b.saying(surname.get()
                                .matcher(b.text())
                                .replaceAll(m -> m.group().charAt(0) + "*****")))
                .toList();
    }

    /** In large or small letters, with or without the signs of Turkish ones: people write their name as it comes. */
    private static String anyLetters(String word) {
        StringBuilder pattern = new StringBuilder();
        for (String letter : TurkishText.fold(word).split("", -1)) {
            pattern.append(LIKE.getOrDefault(letter, "[" + letter + letter.toUpperCase(Locale.ROOT) + "]"));
        }
        return pattern.toString();
    }
}
