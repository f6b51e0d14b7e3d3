package tr.bel.acikkapi.channel.mayorcalls;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
import org.springframework.web.bind.annotation.RequestParam;
import tr.bel.acikkapi.municipality.Names;
import tr.bel.acikkapi.municipality.Subject;
import tr.bel.acikkapi.municipality.SubjectMatch;
import tr.bel.acikkapi.municipality.Subjects;
import tr.bel.acikkapi.shared.Language;
import tr.bel.acikkapi.shell.Choice;
import tr.bel.acikkapi.staff.StaffMember;

/** Promises while the call goes on: added, taken back, and the subjects that are suggested for them with whose work they are. */
@Controller
class GivenPromiseController {

    private static final String CALL = MayorCallsAccess.ADDRESS + "/{id:\\d{1,18}}/arama/{call:\\d{1,18}}";
    private static final int MOST = 8;

    private final Calls calls;
    private final CallPages pages;
    private final Subjects subjects;
    private final Names names;
    private final Clock clock;
    private final ZoneId zone;

    GivenPromiseController(Calls calls, CallPages pages, Subjects subjects, Names names, Clock clock, ZoneId zone) {
        this.calls = calls;
        this.pages = pages;
        this.subjects = subjects;
        this.names = names;
        this.clock = clock;
        this.zone = zone;
    }

    @PostMapping(CALL + "/soz")
    String add(
            @PathVariable long id,
            @PathVariable long call,
            @RequestParam(required = false) @Nullable UUID key,
            @ModelAttribute("form") CallForm form,
            BindingResult typed,
            @AuthenticationPrincipal StaffMember writer,
            HttpServletResponse response,
            Model model) {
        Call open = pages.find(id, call, writer);
        form.checkPromise(LocalDate.ofInstant(clock.instant(), zone), typed);
        if (typed.hasErrors() && open.endedAt() == null) {
            boolean mine = open.isHeldBy(writer.username(), form.seen());
            response.setStatus((mine ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.CONFLICT).value());
            return pages.show(open, writer, !mine, response, model);
        }
        String subject = subject(form);
        boolean added = calls.whileHeld(open, form.seen(), writer.username(), () -> {
            pages.keep(open, form.withoutPromise(), writer);
            calls.promise(open, key == null ? UUID.randomUUID() : key, form, subject);
        });
        if (!added) {
            return tooLate(id, call, writer, typed, response, model);
        }
        return "redirect:" + open.address() + "#sozler";
    }

    @PostMapping(CALL + "/soz/{promise:\\d{1,18}}/sil")
    String unsay(
            @PathVariable long id,
            @PathVariable long call,
            @PathVariable long promise,
            @ModelAttribute("form") CallForm form,
            BindingResult typed,
            @AuthenticationPrincipal StaffMember writer,
            HttpServletResponse response,
            Model model) {
        Call open = pages.find(id, call, writer);
        boolean unsaid = calls.whileHeld(open, form.seen(), writer.username(), () -> {
            pages.keep(open, form, writer);
            calls.unsay(open, promise);
        });
        if (!unsaid) {
            return tooLate(id, call, writer, typed, response, model);
        }
        return "redirect:" + open.address() + "#sozler";
    }

    @GetMapping(MayorCallsAccess.ADDRESS + "/konular")
    String subjects(@RequestParam(defaultValue = "") String q, Model model) {
        Language language = Language.of(LocaleContextHolder.getLocale());
        List<Choice> options = subjects.find(q, MOST).stream()
                .map(SubjectMatch::subject)
                .filter(Subject::isOurs)
                .map(s -> new Choice(
                        s.code(),
                        s.name(language),
                        s.directorate().map(names::directorate).orElse(null)))
                .toList();
        model.addAttribute("options", options);
        return "shell/OptionsPartial";
    }

    /** The call ended meanwhile, or somebody else writes it: nothing is done, and what was typed stands on the page. */
    private String tooLate(
            long id, long call, StaffMember writer, BindingResult typed, HttpServletResponse response, Model model) {
        Call now = pages.find(id, call, writer);
        response.setStatus(HttpStatus.CONFLICT.value());
        if (now.endedAt() != null) {
            typed.reject("mayorcalls.promise.tooLate");
            return pages.show(now, writer, !now.heldBy().equals(writer.username()), response, model);
        }
        return pages.show(now, writer, true, response, model);
    }

    private @Nullable String subject(CallForm form) {
        return Optional.ofNullable(form.subject())
                .flatMap(subjects::byCode)
                .filter(Subject::isOurs)
                .map(Subject::code)
                .orElse(null);
    }
}
