package tr.bel.acikkapi.directorate;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tr.bel.acikkapi.shell.Choice;
import tr.bel.acikkapi.shell.Remaining;

/**
 * A week of a directorate.
 *
 * @param lanes the names of teams and people, in the order in which each day has them
 * @param missed what should have been done before today
 * @param unplanned what has no day, the most urgent first; not all of it where there is much
 * @param unplannedCount all that has no day
 * @param chosen the one that is being given a day; absent where none is
 * @param leads whether the reader keeps teams and contractors
 */
public record WeekView(
        LocalDate monday,
        List<String> lanes,
        List<Day> days,
        List<Card> missed,
        List<Card> unplanned,
        long unplannedCount,
        @Nullable Chosen chosen,
        boolean leads) {

    public WeekView {
        lanes = List.copyOf(lanes);
        days = List.copyOf(days);
        missed = List.copyOf(missed);
        unplanned = List.copyOf(unplanned);
    }

    public LocalDate previous() {
        return monday.minusWeeks(1);
    }

    public LocalDate next() {
        return monday.plusWeeks(1);
    }

    public LocalDate sunday() {
        return monday.plusDays(6);
    }

    /**
     * A day.
     *
     * @param rest why nobody works then, wholly or from an hour on; absent on a usual day
     * @param off whether nobody works at all
     * @param cells one a lane
     */
    public record Day(
            LocalDate date,
            String name,
            boolean today,
            @Nullable String rest,
            boolean off,
            int load,
            List<Cell> cells) {
        public Day {
            cells = List.copyOf(cells);
        }
    }

    /** What a team or a person has on a day. */
    public record Cell(String lane, List<Card> cards) {
        public Cell {
            cards = List.copyOf(cards);
        }
    }

    /**
     * An assignment.
     *
     * @param person who of the team has it, or who has it where it has no day
     * @param left of the internal work clock; absent where it does not run
     */
    public record Card(
            String number,
            String subject,
            @Nullable String neighbourhood,
            @Nullable String person,
            @Nullable LocalDate plannedFor,
            @Nullable Remaining left) {}

    /**
     * The assignment that is being given a day.
     *
     * @param days to choose from, each with what is to be done then already
     * @param hands to choose from
     */
    public record Chosen(Card card, String excerpt, long id, int version, List<Choice> days, List<Choice> hands) {
        public Chosen {
            days = List.copyOf(days);
            hands = List.copyOf(hands);
        }
    }
}
