package tr.bel.acikkapi.channel.callcentre;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tr.bel.acikkapi.shared.Refusal;
import tr.bel.acikkapi.staff.Colleagues;
import tr.bel.acikkapi.staff.Role;
import tr.bel.acikkapi.staff.StaffMember;
import tr.bel.acikkapi.telephony.Shift;
import tr.bel.acikkapi.telephony.Shifts;

/** Plans a week as the one before. What is planned already stays, so that copying twice, or by two at once, adds nothing. */
@Component
class CopyWeek {

    private final Shifts shifts;
    private final Colleagues colleagues;
    private final ZoneId zone;

    CopyWeek(Shifts shifts, Colleagues colleagues, ZoneId zone) {
        this.shifts = shifts;
        this.colleagues = colleagues;
        this.zone = zone;
    }

    /** How many shifts were planned, and how many were not: the person has another one then, no longer works here, or it is past. */
    record Copied(int planned, int left) {}

    @Transactional
    public Copied into(LocalDate monday, String by) {
        Instant from = monday.minusWeeks(1).atStartOfDay(zone).toInstant();
        Instant until = monday.atStartOfDay(zone).toInstant();
        Set<String> here = colleagues.in(Role.CALL_AGENT).stream()
                .map(StaffMember::username)
                .collect(Collectors.toSet());
        // In the order of the names, so that two who copy wait for each other and never in a ring.
        List<Shift> before = shifts.between(CallDoor.CODE, from, until).stream()
                .filter(s -> !s.startsAt().isBefore(from))
                .sorted(Comparator.comparing(Shift::username).thenComparing(Shift::startsAt))
                .toList();
        int planned = 0;
        for (Shift s : before) {
            if (here.contains(s.username()) && again(s, by).isEmpty()) {
                planned++;
            }
        }
        return new Copied(planned, before.size() - planned);
    }

    private Optional<Refusal> again(Shift s, String by) {
        String pattern = s.pattern();
        return pattern == null
                ? shifts.plan(s.username(), CallDoor.CODE, later(s.startsAt()), later(s.endsAt()), by)
                : shifts.plan(
                        s.username(),
                        CallDoor.CODE,
                        LocalDate.ofInstant(s.startsAt(), zone).plusWeeks(1),
                        pattern,
                        by);
    }

    private Instant later(Instant moment) {
        return moment.atZone(zone).plusWeeks(1).toInstant();
    }
}
