package tr.bel.acikkapi.municipality;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tr.bel.acikkapi.shared.Language;

/**
 * Administrative leave of one day or of several that follow each other; each day is a row of its own in the calendar.
 *
 * @param to the last day, not before {@code from}
 * @param startsAt when it begins on the first day, absent for its morning; the days after it are whole
 */
record LeaveSpan(
        LocalDate from, LocalDate to, @Nullable LocalTime startsAt, String nameTr, String nameEn, String source) {

    /** In order. */
    List<AdministrativeLeave> days() {
        return from.datesUntil(to.plusDays(1))
                .map(day -> new AdministrativeLeave(day, day.equals(from) ? startsAt : null, nameTr, nameEn, source))
                .toList();
    }

    public String name(Language language) {
        return language == Language.TR ? nameTr : nameEn;
    }

    boolean touches(int year) {
        return from.getYear() <= year && to.getYear() >= year;
    }

    /** Puts days together that follow each other and came from the same decree. */
    static List<LeaveSpan> of(List<AdministrativeLeave> inOrder) {
        List<LeaveSpan> spans = new ArrayList<>();
        for (AdministrativeLeave l : inOrder) {
            LeaveSpan last = spans.isEmpty() ? null : spans.getLast();
            if (last != null && last.goesOnWith(l)) {
                spans.removeLast();
                spans.add(new LeaveSpan(last.from, l.day(), last.startsAt, last.nameTr, last.nameEn, last.source));
            } else {
                spans.add(new LeaveSpan(l.day(), l.day(), l.startsAt(), l.nameTr(), l.nameEn(), l.source()));
            }
        }
        return spans;
    }

    private boolean goesOnWith(AdministrativeLeave l) {
        return l.day().equals(to.plusDays(1))
                && l.startsAt() == null
                && l.nameTr().equals(nameTr)
                && l.source().equals(source);
    }
}
