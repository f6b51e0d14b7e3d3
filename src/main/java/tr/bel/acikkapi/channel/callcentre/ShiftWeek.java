package tr.bel.acikkapi.channel.callcentre;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tr.bel.acikkapi.telephony.Shift;

/**
 * What is planned in a week, and what is wrong with it: hours that nobody covers, since the call centre is open round the clock, and people
 * who would begin again too soon.
 *
 * @param shifts those that touch the week, and those of the days beside it
 */
record ShiftWeek(LocalDate monday, ZoneId zone, List<Shift> shifts) {

    /** Uninterrupted rest before somebody begins another shift: law 4857 art. 69, last paragraph, and the regulation on work in postas. */
    static final Duration REST = Duration.ofHours(11);

    static final int DAYS = 7;

    ShiftWeek {
        shifts = shifts.stream()
                .sorted(Comparator.comparing(Shift::startsAt).thenComparingLong(Shift::id))
                .toList();
    }

    /** A time in which nobody is on duty. */
    record Gap(Instant from, Instant until) {

        Duration length() {
            return Duration.between(from, until);
        }
    }

    /**
     * Somebody who begins again too soon.
     *
     * @param rest zero where one shift follows the other at once; negative where they are at the same time
     */
    record ShortRest(Shift before, Shift after, Duration rest) {

        boolean isTwoAtOnce() {
            return rest.isNegative();
        }
    }

    Instant start() {
        return startOf(monday);
    }

    Instant end() {
        return startOf(monday.plusDays(DAYS));
    }

    Instant startOf(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    List<LocalDate> days() {
        return monday.datesUntil(monday.plusDays(DAYS)).toList();
    }

    /** The shifts of somebody that begin on a day. */
    List<Shift> of(String username, LocalDate day) {
        return shifts.stream()
                .filter(s -> s.username().equals(username)
                        && LocalDate.ofInstant(s.startsAt(), zone).equals(day))
                .toList();
    }

    /** How long somebody works in shifts that begin in this week. */
    Duration worked(String username) {
        return shifts.stream()
                .filter(s -> s.username().equals(username)
                        && !s.startsAt().isBefore(start())
                        && s.startsAt().isBefore(end()))
                .map(s -> Duration.between(s.startsAt(), s.endsAt()))
                .reduce(Duration.ZERO, Duration::plus);
    }

    /** The hours between two moments that no shift covers, in order. */
    List<Gap> gaps(Instant from, Instant until) {
        List<Gap> gaps = new ArrayList<>();
        Instant covered = from;
        for (Shift s : shifts) {
            if (s.startsAt().isAfter(covered) && covered.isBefore(until)) {
                gaps.add(new Gap(covered, s.startsAt().isBefore(until) ? s.startsAt() : until));
            }
            covered = s.endsAt().isAfter(covered) ? s.endsAt() : covered;
        }
        if (covered.isBefore(until)) {
            gaps.add(new Gap(covered, until));
        }
        return List.copyOf(gaps);
    }

    /** Who begins again too soon, where one of the two shifts begins in this week. */
    List<ShortRest> shortRests() {
        List<ShortRest> found = new ArrayList<>();
        Map<String, Shift> latest = new HashMap<>();
        for (Shift s : shifts) {
            Shift before = latest.get(s.username());
            if (before != null) {
                Duration rest = Duration.between(before.endsAt(), s.startsAt());
                if (rest.compareTo(REST) < 0 && (isHere(before) || isHere(s))) {
                    found.add(new ShortRest(before, s, rest));
                }
            }
            if (before == null || s.endsAt().isAfter(before.endsAt())) {
                latest.put(s.username(), s);
            }
        }
        return List.copyOf(found);
    }

    private boolean isHere(Shift s) {
        return !s.startsAt().isBefore(start()) && s.startsAt().isBefore(end());
    }
}
