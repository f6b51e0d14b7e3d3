package tr.bel.acikkapi.coordination.learning;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tr.bel.acikkapi.municipality.Subject;
import tr.bel.acikkapi.municipality.Subjects;
import tr.bel.acikkapi.shared.Language;
import tr.bel.acikkapi.shell.Flash;
import tr.bel.acikkapi.staff.StaffMember;

/** From which confidence on a subject's suggestion counts. */
@Controller
class ThresholdController {

    private final Thresholds thresholds;
    private final Subjects subjects;
    private final SuggestionsPages pages;

    ThresholdController(Thresholds thresholds, Subjects subjects, SuggestionsPages pages) {
        this.thresholds = thresholds;
        this.subjects = subjects;
        this.pages = pages;
    }

    @PostMapping(SuggestionsPages.ADDRESS + "/esikler/{code}")
    Object set(
            @PathVariable String code,
            @RequestParam(defaultValue = "") String percent,
            @AuthenticationPrincipal StaffMember who,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        Subject subject = subjects.byCode(code).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        String typed = percent.strip();
        if (!typed.matches("\\d{1,2}|100")) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return pages.show(who, new SuggestionsPages.Refused(code, typed), model);
        }
        thresholds.set(code, Integer.parseInt(typed), who.username());
        Language language = Language.of(LocaleContextHolder.getLocale());
        redirect.addFlashAttribute(Flash.NAME, Flash.done("learning.threshold.set", subject.name(language), typed));
        return TrainingController.seeOther();
    }
}
