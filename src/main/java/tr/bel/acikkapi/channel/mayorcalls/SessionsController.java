package tr.bel.acikkapi.channel.mayorcalls;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tr.bel.acikkapi.feedback.PartOfDay;
import tr.bel.acikkapi.shell.Choice;
import tr.bel.acikkapi.shell.Flash;
import tr.bel.acikkapi.staff.Colleagues;
import tr.bel.acikkapi.staff.StaffMember;

/** The sessions, and a new one. */
@Controller
@RequestMapping(MayorCallsAccess.ADDRESS)
class SessionsController {

    /** Years of sessions. */
    private static final int MOST = 300;

    private final Sessions sessions;
    private final Colleagues colleagues;
    private final MessageSource messages;
    private final Clock clock;
    private final ZoneId zone;

    SessionsController(Sessions sessions, Colleagues colleagues, MessageSource messages, Clock clock, ZoneId zone) {
        this.sessions = sessions;
        this.colleagues = colleagues;
        this.messages = messages;
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * What the list shows.
     *
     * @param names of who prepared them
     */
    record SessionsView(List<Session> sessions, Map<String, String> names, boolean organises) {}

    /** What the form of a new session needs besides what is typed. */
    record NewView(LocalDate today, List<Choice> parts) {}

    @GetMapping
    String page(@AuthenticationPrincipal StaffMember reader, Model model) {
        boolean organises = MayorCallsAccess.organises(reader);
        List<Session> latest = sessions.latest(organises, MOST);
        model.addAttribute(
                "view",
                new SessionsView(
                        latest,
                        colleagues.displayNames(
                                latest.stream().map(Session::preparedBy).toList()),
                        organises));
        return "mayorcalls/SessionsPage";
    }

    @GetMapping("/yeni")
    String form(Model model) {
        model.addAttribute("form", new NewSessionForm(null, today().plusDays(1).toString(), "MORNING", "10"));
        return show(model);
    }

    @PostMapping
    String open(
            @ModelAttribute("form") NewSessionForm form,
            BindingResult typed,
            @AuthenticationPrincipal StaffMember office,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        form.check(today(), typed);
        if (typed.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(model);
        }
        long id = sessions.open(
                form.name(),
                form.date().orElseThrow(),
                form.partOfDay().orElseThrow(),
                form.people(),
                office.username());
        redirect.addFlashAttribute(
                Flash.NAME,
                form.isOver(LocalDateTime.ofInstant(clock.instant(), zone))
                        ? Flash.problem(
                                "mayorcalls.new.done.late",
                                named(form.partOfDay().orElseThrow()))
                        : Flash.done("mayorcalls.new.done"));
        return "redirect:" + MayorCallsAccess.ADDRESS + "/" + id;
    }

    private String show(Model model) {
        List<Choice> parts = Arrays.stream(PartOfDay.values())
                .map(p -> Choice.of(p.name(), named(p)))
                .toList();
        model.addAttribute("view", new NewView(today(), parts));
        return "mayorcalls/NewSessionPage";
    }

    private String named(PartOfDay part) {
        return String.valueOf(
                messages.getMessage("mayorcalls.part." + part.name(), null, LocaleContextHolder.getLocale()));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }
}
