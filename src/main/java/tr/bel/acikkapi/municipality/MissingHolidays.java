package tr.bel.acikkapi.municipality;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The days that law 2429 gives a year and the calendar does not have yet. */
final class MissingHolidays {

    /** A feast that was moved by so many days is the same feast; a year can hold two of a name, half a lunar year apart at least. */
    private static final int NEAR_DAYS = 15;

    private MissingHolidays() {}

    /** @param known what the calendar has in the year */
    static List<Holiday> of(int year, List<Holiday> known) {
        List<Holiday> law = PublicHolidays.of(year);
        Set<String> lawNames = law.stream().map(Holiday::nameTr).collect(Collectors.toSet());
        return law.stream()
                .filter(l -> known.stream().noneMatch(k -> isSame(k, l) || isInItsPlace(k, l, lawNames)))
                .toList();
    }

    private static boolean isSame(Holiday known, Holiday law) {
        return known.nameTr().equals(law.nameTr())
                && Math.abs(ChronoUnit.DAYS.between(known.day(), law.day())) <= NEAR_DAYS;
    }

    /** The municipality calls the day by a name of its own. */
    private static boolean isInItsPlace(Holiday known, Holiday law, Set<String> lawNames) {
        return known.day().equals(law.day()) && !lawNames.contains(known.nameTr());
    }
}
