package tr.bel.acikkapi.directorate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tr.bel.acikkapi.municipality.MapSketch;
import tr.bel.acikkapi.shared.Place;
import tr.bel.acikkapi.shell.QrCode;

/**
 * The paper that goes into the field. It names no applicant: who must call them opens the case, where the look is recorded.
 *
 * @param words what was said, without what tells who said it
 * @param note from coordination
 * @param hands names of the team and of the people who do it
 * @param proof what "done" must show; {@code NONE} for nothing
 * @param map absent where no place is known
 * @param qr leads to the assignment
 */
public record WorkOrder(
        String house,
        String directorate,
        String number,
        String subject,
        String words,
        @Nullable String note,
        @Nullable String plan,
        Place place,
        @Nullable String neighbourhood,
        @Nullable LocalDate plannedFor,
        @Nullable Instant workDueAt,
        List<String> hands,
        String proof,
        @Nullable MapSketch map,
        QrCode qr,
        Instant printedAt,
        String printedBy) {

    public WorkOrder {
        hands = List.copyOf(hands);
    }

    /** Latitude and longitude; empty where no point is known. */
    public String coordinates() {
        return place.at().map(MapSketch::coordinates).orElse("");
    }
}
