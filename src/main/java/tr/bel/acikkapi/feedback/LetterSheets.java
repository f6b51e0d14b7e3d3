package tr.bel.acikkapi.feedback;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.citizen.ApplicantDetails;
import tr.bel.acikkapi.municipality.Municipality;

/** Lays messages out as letters. */
@Component
class LetterSheets {

    private final Municipality house;
    private final Deliver deliver;
    private final Clock clock;
    private final ZoneId zone;

    LetterSheets(Municipality house, Deliver deliver, Clock clock, ZoneId zone) {
        this.house = house;
        this.deliver = deliver;
        this.clock = clock;
        this.zone = zone;
    }

    /** One letter on A4. */
    record Sheet(
            String house,
            String houseAddress,
            String lang,
            LocalDate day,
            @Nullable String name,
            String address,
            String subject,
            List<String> paragraphs) {}

    Sheet of(Message m, ApplicantDetails to) {
        String address = to.postalAddress();
        return new Sheet(
                house.name(),
                house.address(),
                m.language().locale().getLanguage(),
                LocalDate.ofInstant(clock.instant(), zone),
                to.name() == null ? null : to.name().full(),
                address == null ? "" : address,
                m.subject(),
                List.of(deliver.filled(m, m.body()).split("\n\n", -1)));
    }
}
