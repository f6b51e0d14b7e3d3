package tr.bel.acikkapi.performance;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.municipality.Subject;
import tr.bel.acikkapi.municipality.Subjects;

/** The figures that everybody may read, made once for each counting and kept in memory. */
@Component
class PublishedFigures {

    private final Tallies tallies;
    private final Subjects subjects;
    private final ZoneId zone;
    private @Nullable Figures latest;

    PublishedFigures(Tallies tallies, Subjects subjects, ZoneId zone) {
        this.tallies = tallies;
        this.subjects = subjects;
        this.zone = zone;
    }

    /** Empty where nothing was counted yet. */
    Optional<Figures> latest() {
        return tallies.asOf().map(this::of);
    }

    private synchronized Figures of(Instant asOf) {
        Figures known = latest;
        if (known != null && known.asOf().equals(asOf)) {
            return known;
        }
        YearMonth last = YearMonth.from(asOf.atZone(zone));
        Figures made = new MakeFigures(tallies.between(last.minusMonths(11), last), last, this::group).figures(asOf);
        latest = made;
        return made;
    }

    private String group(String subject) {
        return subjects.byCode(subject).map(Subject::groupCode).orElse("");
    }
}
