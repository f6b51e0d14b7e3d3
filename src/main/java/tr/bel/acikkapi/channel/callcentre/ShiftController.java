package tr.bel.acikkapi.channel.callcentre;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tr.bel.acikkapi.shared.Refusal;
import tr.bel.acikkapi.shell.Choice;
import tr.bel.acikkapi.shell.Flash;
import tr.bel.acikkapi.staff.Colleagues;
import tr.bel.acikkapi.staff.Permission;
import tr.bel.acikkapi.staff.Role;
import tr.bel.acikkapi.staff.StaffMember;
import tr.bel.acikkapi.telephony.Agent;
import tr.bel.acikkapi.telephony.Agents;
import tr.bel.acikkapi.telephony.HandoverNote;
import tr.bel.acikkapi.telephony.HandoverNotes;
import tr.bel.acikkapi.telephony.Shift;
import tr.bel.acikkapi.telephony.ShiftPattern;
import tr.bel.acikkapi.telephony.Shifts;

/** Who is on duty when, and what one shift tells the next. */
@Controller
class ShiftController {

    static final String HERE = "redirect:" + CallAccess.SHIFTS;

    private static final Duration WEEK = Duration.ofDays(7);

    private final Shifts shifts;
    private final Agents agents;
    private final HandoverNotes notes;
    private final Colleagues colleagues;
    private final ShiftNames names;
    private final WeekPages pages;
    private final Clock clock;
    private final ZoneId zone;

    ShiftController(
            Shifts shifts,
            Agents agents,
            HandoverNotes notes,
            Colleagues colleagues,
            ShiftNames names,
            WeekPages pages,
            Clock clock,
            ZoneId zone) {
        this.shifts = shifts;
        this.agents = agents;
        this.notes = notes;
        this.colleagues = colleagues;
        this.names = names;
        this.pages = pages;
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * What the page shows.
     *
     * @param onDuty by the plan
     * @param there who is really at a telephone, or by hand
     * @param names by user name
     * @param plans whether the reader plans shifts
     * @param day on which the next shift begins, {@code pattern}
     */
    record ShiftsView(
            List<Shift> onDuty,
            List<Agent> there,
            List<Shift> planned,
            List<HandoverNote> notes,
            Map<String, String> names,
            boolean plans,
            List<Choice> people,
            List<Choice> patterns,
            LocalDate day,
            @Nullable String pattern) {}

    @GetMapping(CallAccess.SHIFTS)
    String page(@AuthenticationPrincipal StaffMember member, Model model) {
        Instant now = clock.instant();
        List<Shift> onDuty = shifts.onDuty(CallDoor.CODE, now);
        List<Agent> there = agents.at(CallDoor.CODE);
        List<Shift> planned = shifts.between(CallDoor.CODE, now, now.plus(WEEK)).stream()
                .filter(s -> s.startsAt().isAfter(now))
                .toList();
        List<HandoverNote> told = notes.at(CallDoor.CODE, member.username());
        Set<String> usernames = new HashSet<>();
        Stream.concat(onDuty.stream(), planned.stream()).map(Shift::username).forEach(usernames::add);
        there.forEach(a -> usernames.add(a.username()));
        told.forEach(n -> usernames.add(n.writtenBy()));
        List<ShiftPattern> patterns = shifts.patterns();
        LocalDateTime here = LocalDateTime.ofInstant(now, zone);
        Optional<ShiftPattern> next = patterns.stream()
                .filter(p -> p.starts().isAfter(here.toLocalTime()))
                .findFirst();
        LocalDate today = here.toLocalDate();
        model.addAttribute(
                "view",
                new ShiftsView(
                        onDuty,
                        there,
                        planned,
                        told,
                        colleagues.displayNames(usernames),
                        member.may(Permission.LEAD_CALL_CENTRE),
                        colleagues.in(Role.CALL_AGENT).stream()
                                .map(p -> Choice.of(p.username(), p.displayName()))
                                .toList(),
                        patterns.stream()
                                .map(p -> Choice.of(p.code(), names.withHours(p)))
                                .toList(),
                        next.isPresent() ? today : today.plusDays(1),
                        next.map(ShiftPattern::code).orElse(null)));
        return "callcentre/ShiftsPage";
    }

    /** Plans a shift, or takes one out of the plan. */
    @PostMapping(CallAccess.SHIFTS + "/plan")
    String plan(
            @RequestParam(required = false) @Nullable Long iptal,
            @RequestParam(defaultValue = "") String kim,
            @RequestParam(required = false) @Nullable LocalDate gun,
            @RequestParam(defaultValue = "") String vardiya,
            @AuthenticationPrincipal StaffMember member,
            RedirectAttributes redirect) {
        Optional<Refusal> refusal;
        if (iptal != null) {
            refusal = shifts.cancel(iptal, CallDoor.CODE);
        } else if (gun == null
                || colleagues.in(Role.CALL_AGENT).stream()
                        .noneMatch(p -> p.username().equals(kim))) {
            refusal = Optional.of(Refusal.of("callcentre.shift.whoWhen"));
        } else {
            refusal = shifts.plan(kim, CallDoor.CODE, gun, vardiya, member.username());
        }
        if (refusal.isEmpty() && iptal == null && gun != null) {
            redirect.addFlashAttribute(Flash.NAME, pages.added(kim, gun, vardiya));
        }
        if (refusal.isPresent()) {
            redirect.addFlashAttribute("kim", kim);
            redirect.addFlashAttribute("gun", gun);
            redirect.addFlashAttribute("vardiya", vardiya);
        }
        CallBackController.told(refusal, redirect);
        return HERE;
    }
}
