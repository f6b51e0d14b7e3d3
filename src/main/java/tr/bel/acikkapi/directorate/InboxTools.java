package tr.bel.acikkapi.directorate;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.coordination.DeskTools;
import tr.bel.acikkapi.coordination.DeskTools.Pick;
import tr.bel.acikkapi.municipality.Neighbourhoods;
import tr.bel.acikkapi.municipality.Subjects;
import tr.bel.acikkapi.shared.Language;
import tr.bel.acikkapi.shared.TurkishText;
import tr.bel.acikkapi.shell.Choice;
import tr.bel.acikkapi.staff.StaffMember;

/** What a directorate's lists are narrowed by. */
@Component
class InboxTools {

    private final Neighbourhoods neighbourhoods;
    private final Subjects subjects;
    private final HandsChoices hands;

    InboxTools(Neighbourhoods neighbourhoods, Subjects subjects, HandsChoices hands) {
        this.neighbourhoods = neighbourhoods;
        this.subjects = subjects;
        this.hands = hands;
    }

    DeskTools of(InboxNarrow narrow, StaffMember reader) {
        Language language = Language.of(LocaleContextHolder.getLocale());
        List<Pick> picks = List.of(
                new Pick(InboxNarrow.HANDS, "directorate.narrow.elde", hands.lookedAt(reader), narrow.hands()),
                new Pick(
                        InboxNarrow.NEIGHBOURHOOD,
                        "directorate.narrow.mahalle",
                        sorted(neighbourhoods.active().stream().map(n -> Choice.of(n.code(), n.name()))),
                        narrow.neighbourhood()),
                new Pick(
                        InboxNarrow.SUBJECT,
                        "directorate.narrow.konu",
                        sorted(subjects.active().stream().map(s -> Choice.of(s.code(), s.name(language)))),
                        narrow.subject()));
        return new DeskTools(picks, List.of(), narrow.isNot() ? null : sentence(picks), null, false);
    }

    private static List<Choice> sorted(Stream<Choice> choices) {
        return choices.sorted(Comparator.comparing(Choice::label, TurkishText.order()))
                .toList();
    }

    /** What is narrowed to, in words; a code that is not offered as it is. */
    private static String sentence(List<Pick> picks) {
        return picks.stream()
                .filter(p -> !p.chosen().isEmpty())
                .map(p -> p.options().stream()
                        .filter(o -> o.value().equals(p.chosen()))
                        .map(Choice::label)
                        .findFirst()
                        .orElse(p.chosen()))
                .collect(Collectors.joining(" · "));
    }
}
