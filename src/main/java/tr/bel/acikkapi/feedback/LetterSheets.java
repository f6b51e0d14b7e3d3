package tr.bel.acikkapi.feedback;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.cases.CaseFiles;
import tr.bel.acikkapi.citizen.ApplicantDetails;
import tr.bel.acikkapi.municipality.Municipality;
import tr.bel.acikkapi.shared.Language;
import tr.bel.acikkapi.shell.QrCode;

/** Lays messages out as letters. */
@Component
class LetterSheets {

    private final Municipality house;
    private final Deliver deliver;
    private final Wording wording;
    private final CaseFiles files;
    private final Clock clock;
    private final ZoneId zone;

    LetterSheets(Municipality house, Deliver deliver, Wording wording, CaseFiles files, Clock clock, ZoneId zone) {
        this.house = house;
        this.deliver = deliver;
        this.wording = wording;
        this.files = files;
        this.clock = clock;
        this.zone = zone;
    }

    /** One letter on A4. */
    record Sheet(
            String house,
            String houseAddress,
            String lang,
            String direction,
            LocalDate day,
            @Nullable String name,
            String address,
            String subject,
            List<String> paragraphs,
            @Nullable QrCode answer,
            String question,
            String howToAnswer) {

        /** Of one of its paragraphs. */
        public String directionOf(String paragraph) {
            return Language.named(lang.toUpperCase(Locale.ROOT))
                    .map(language -> language.directionOf(paragraph))
                    .orElse(direction);
        }
    }

    Sheet of(Message m, ApplicantDetails to) {
        Language language = m.language();
        String address = to.postalAddress();
        return new Sheet(
                house.name(),
                house.address(),
                language.locale().getLanguage(),
                language.direction(),
                LocalDate.ofInstant(clock.instant(), zone),
                to.name() == null ? null : to.name().full(),
                address == null ? "" : address,
                wording.text(language, "letter.subject", m.subject()),
                paragraphs(m),
                link(m),
                wording.text(language, "letter.question"),
                wording.text(
                        language,
                        "letter.answer",
                        house.phone(),
                        house.web() + "/takip",
                        files.byId(m.caseId()).orElseThrow().number(),
                        deliver.filled(m, Marks.CODE)));
    }

    /** Nobody types an address of sixty signs: on paper a square leads there, and the telephone stands below. */
    private List<String> paragraphs(Message m) {
        return Arrays.stream(m.body().split("\n\n", -1))
                .filter(p -> !p.contains(Marks.ANSWER))
                .map(p -> deliver.filled(m, p))
                .toList();
    }

    private @Nullable QrCode link(Message m) {
        return Arrays.stream(m.body().split("\\s+", -1))
                .filter(word -> word.contains(Marks.ANSWER))
                .findFirst()
                .map(address -> QrCode.of(deliver.filled(m, address)))
                .orElse(null);
    }
}
