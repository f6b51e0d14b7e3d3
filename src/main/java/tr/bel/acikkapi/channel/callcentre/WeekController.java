package tr.bel.acikkapi.channel.callcentre;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tr.bel.acikkapi.shared.Days;
import tr.bel.acikkapi.shared.Refusal;
import tr.bel.acikkapi.shell.Flash;
import tr.bel.acikkapi.shell.Formatting;
import tr.bel.acikkapi.staff.Colleagues;
import tr.bel.acikkapi.staff.Role;
import tr.bel.acikkapi.staff.StaffMember;
import tr.bel.acikkapi.telephony.Shift;
import tr.bel.acikkapi.telephony.Shifts;

/** A week of shifts: planned by a press for each, or as the week before; an agent sees their own. */
@Controller
class WeekController {

    static final String ADDRESS = CallAccess.SHIFTS + "/hafta";

    private final WeekPages pages;
    private final Shifts shifts;
    private final CopyWeek copy;
    private final Colleagues colleagues;
    private final Formatting formatting;

    WeekController(WeekPages pages, Shifts shifts, CopyWeek copy, Colleagues colleagues, Formatting formatting) {
        this.pages = pages;
        this.shifts = shifts;
        this.copy = copy;
        this.colleagues = colleagues;
        this.formatting = formatting;
    }

    @GetMapping(ADDRESS)
    String page(
            @RequestParam(required = false) @Nullable LocalDate hafta,
            @RequestParam(required = false) @Nullable String vardiya,
            @AuthenticationPrincipal StaffMember reader,
            Model model) {
        model.addAttribute("view", pages.view(pages.monday(hafta), vardiya, reader));
        return "callcentre/WeekPage";
    }

    /**
     * Puts a shift into the plan or takes one out.
     *
     * @param ekle user name and day, with a stroke between them
     * @param cikar the shift that goes
     */
    @PostMapping(CallAccess.SHIFTS + "/plan/hafta")
    String press(
            @RequestParam(required = false) @Nullable LocalDate hafta,
            @RequestParam(defaultValue = "") String vardiya,
            @RequestParam(defaultValue = "") String ekle,
            @RequestParam(required = false) @Nullable Long cikar,
            @AuthenticationPrincipal StaffMember member,
            RedirectAttributes redirect) {
        LocalDate monday = pages.monday(hafta);
        if (cikar == null) {
            add(ekle, vardiya, member, redirect);
        } else {
            takeOut(cikar, monday, redirect);
        }
        return back(monday, vardiya, redirect);
    }

    private void takeOut(long id, LocalDate monday, RedirectAttributes redirect) {
        Shift shift = pages.week(monday).shifts().stream()
                .filter(s -> s.id() == id)
                .findFirst()
                .orElse(null);
        Flash told;
        if (shift == null) {
            told = Flash.problem("callcentre.week.gone");
        } else if (shifts.cancel(id, CallDoor.CODE).isPresent()) {
            boolean still = pages.week(monday).shifts().contains(shift);
            told = Flash.problem(still ? "telephony.shift.begun" : "callcentre.week.gone");
        } else {
            told = Flash.done(
                    "callcentre.week.taken",
                    colleagues.displayName(shift.username()),
                    formatting.dateTime(shift.startsAt()),
                    formatting.time(shift.endsAt()));
        }
        redirect.addFlashAttribute(Flash.NAME, told);
    }

    private void add(String press, String pattern, StaffMember member, RedirectAttributes redirect) {
        List<String> cell = List.of(press.split("\\|", 2));
        Optional<LocalDate> day = Days.parse(cell.getLast());
        String whom = cell.getFirst();
        boolean known = colleagues.in(Role.CALL_AGENT).stream()
                .anyMatch(p -> p.username().equals(whom));
        Optional<Refusal> refusal = known && day.isPresent()
                ? shifts.plan(whom, CallDoor.CODE, day.get(), pattern, member.username())
                : Optional.of(Refusal.of("callcentre.shift.whoWhen"));
        CallBackController.told(refusal, redirect);
        if (refusal.isEmpty()) {
            redirect.addFlashAttribute(Flash.NAME, pages.added(whom, day.orElseThrow(), pattern));
        }
    }

    @PostMapping(CallAccess.SHIFTS + "/plan/onceki")
    String copy(
            @RequestParam(required = false) @Nullable LocalDate hafta,
            @RequestParam(defaultValue = "") String vardiya,
            @AuthenticationPrincipal StaffMember member,
            RedirectAttributes redirect) {
        LocalDate monday = pages.monday(hafta);
        CopyWeek.Copied copied = copy.into(monday, member.username());
        String[] counts = {String.valueOf(copied.planned()), String.valueOf(copied.left())};
        redirect.addFlashAttribute(
                Flash.NAME,
                copied.left() == 0
                        ? Flash.done("callcentre.week.copied", counts)
                        : Flash.done("callcentre.week.copied.some", counts));
        return back(monday, vardiya, redirect);
    }

    /** The page again; only a usual shift goes into its address. */
    private String back(LocalDate monday, String pattern, RedirectAttributes redirect) {
        redirect.addAttribute("hafta", monday);
        if (shifts.patterns().stream().anyMatch(p -> p.code().equals(pattern))) {
            redirect.addAttribute("vardiya", pattern);
        }
        return "redirect:" + ADDRESS;
    }
}
