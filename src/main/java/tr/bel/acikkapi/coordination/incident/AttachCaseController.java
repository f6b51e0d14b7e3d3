package tr.bel.acikkapi.coordination.incident;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import tr.bel.acikkapi.cases.CaseFiles;
import tr.bel.acikkapi.cases.CaseLifecycle.Verb;
import tr.bel.acikkapi.cases.CaseView;
import tr.bel.acikkapi.coordination.ActPages;
import tr.bel.acikkapi.coordination.ActPages.Call;
import tr.bel.acikkapi.coordination.Attempt;
import tr.bel.acikkapi.coordination.Desk;
import tr.bel.acikkapi.coordination.Seen;
import tr.bel.acikkapi.coordination.Sheet;
import tr.bel.acikkapi.coordination.incident.LikeCases.Wanted;
import tr.bel.acikkapi.coordination.incident.NearIncidents.Near;
import tr.bel.acikkapi.shared.Actor;
import tr.bel.acikkapi.shell.Choice;
import tr.bel.acikkapi.staff.Permission;
import tr.bel.acikkapi.staff.StaffMember;

/** The act of a case: it is about an incident that is known. */
@Controller
@RequestMapping("/olaylar/bagla/{number}")
class AttachCaseController {

    private static final int MOST = 8;

    private final NearIncidents near;
    private final AttachCase attach;
    private final TellCases tell;
    private final CaseFiles files;
    private final ActPages pages;
    private final MessageSource messages;

    AttachCaseController(
            NearIncidents near,
            AttachCase attach,
            TellCases tell,
            CaseFiles files,
            ActPages pages,
            MessageSource messages) {
        this.near = near;
        this.attach = attach;
        this.tell = tell;
        this.files = files;
        this.pages = pages;
        this.messages = messages;
    }

    /**
     * What can be chosen.
     *
     * @param incidents the open ones, likeliest first
     * @param likely the first one, where something speaks for it; empty otherwise
     * @param mayOpen whether this person may open a new one
     */
    record AttachChoices(List<Choice> incidents, String likely, boolean mayOpen) {}

    static String address(String number) {
        return "/olaylar/bagla/" + number;
    }

    @GetMapping
    String form(
            @PathVariable String number,
            @AuthenticationPrincipal StaffMember who,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Call call = call(number, who, request, response, model);
        return call.file().may(Verb.ANNOUNCE) ? pages.form(call, new AttachForm(likely(call))) : pages.notNow(call);
    }

    @PostMapping
    String attach(
            @PathVariable String number,
            @ModelAttribute("form") AttachForm form,
            BindingResult typed,
            @AuthenticationPrincipal StaffMember who,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Call call = call(number, who, request, response, model);
        Attempt attempt = form.chosen()
                .map(id -> attach.attach(call.file().id(), id, Actor.staff(who.username()))
                        .<Attempt>map(Attempt.Refused::new)
                        .orElseGet(Attempt.Done::new))
                .orElseGet(() -> Attempt.refused("incident.attach.none"));
        if (attempt instanceof Attempt.Done) {
            tell.some(1);
        }
        return pages.answer(call, attempt, typed, "incident");
    }

    private Call call(
            String number, StaffMember who, HttpServletRequest request, HttpServletResponse response, Model model) {
        CaseView file = files.byNumber(number, who.sight())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Sheet sheet = new Sheet(
                "incident.act.attach",
                "incident.act.attach.do",
                address(number),
                "incident/acts/AttachFragment",
                Desk.ADDRESS,
                "incident.done.attachedTo");
        return new Call(
                sheet, file, new Seen(file.id(), file.version()), choices(file, who), who, request, response, model);
    }

    private AttachChoices choices(CaseView file, StaffMember who) {
        List<Near> open = near.all(Wanted.of(file), MOST);
        String likely = open.stream()
                .limit(1)
                .filter(Near::likely)
                .map(n -> String.valueOf(n.row().id()))
                .collect(Collectors.joining());
        return new AttachChoices(open.stream().map(this::choice).toList(), likely, who.may(Permission.COORDINATE));
    }

    /** Nothing is chosen beforehand where nothing speaks for it: Enter would attach the case to whatever is open. */
    private static String likely(Call call) {
        return call.choices() instanceof AttachChoices choices ? choices.likely() : "";
    }

    private Choice choice(Near n) {
        List<String> hint = new ArrayList<>();
        hint.add(text("incident.cases", n.row().cases()));
        hint.addAll(n.reasons());
        return new Choice(String.valueOf(n.row().id()), n.row().title(), String.join(" · ", hint));
    }

    private String text(String key, Object... args) {
        return messages.getMessage(key, args, LocaleContextHolder.getLocale());
    }
}
