package tr.bel.acikkapi.channel.callcentre;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page of a week shows.
 *
 * @param leads whether the reader plans; others see their own week
 * @param brush code of the usual shift that a press puts into the plan
 * @param brushName as people read it
 * @param gaps the hours that nobody covers, each as a sentence; empty for a reader who does not plan
 * @param rests who begins again too soon, each as a sentence
 * @param mayCopy whether there is something in the week before to take over, and time left to work it
 */
record WeekView(
        LocalDate monday,
        List<Day> days,
        List<Row> rows,
        List<Pattern> patterns,
        boolean leads,
        @Nullable String brush,
        String brushName,
        List<String> gaps,
        List<String> rests,
        boolean mayCopy) {

    public LocalDate previous() {
        return monday.minusWeeks(1);
    }

    public LocalDate next() {
        return monday.plusWeeks(1);
    }

    public LocalDate sunday() {
        return monday.plusDays(ShiftWeek.DAYS - 1L);
    }

    /**
     * A column.
     *
     * @param label name and date, for where a column has no head
     * @param gaps the hours of the day that nobody covers, as people read them
     * @param over whether it is past; then nothing is said of its gaps
     */
    record Day(LocalDate date, String name, String label, boolean today, boolean over, List<String> gaps) {}

    /** A usual shift that can be chosen. */
    record Pattern(String code, String label) {}

    /** Somebody's week; {@code worked} in hours and minutes, as people read it. */
    record Row(String username, String name, String worked, List<Cell> cells) {}

    /**
     * Somebody's day.
     *
     * @param add what a press sends; absent where there is a shift already, or the chosen one does not fit
     */
    record Cell(
            String id,
            Day day,
            List<Planned> shifts,
            @Nullable String add) {}

    /**
     * A shift in the plan.
     *
     * @param tooSoon whether there is too little rest before or after it
     * @param begun whether it stays in the plan
     */
    record Planned(long id, @Nullable String pattern, String hours, boolean tooSoon, boolean begun) {}
}
