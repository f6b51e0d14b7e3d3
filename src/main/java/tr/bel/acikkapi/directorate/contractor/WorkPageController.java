package tr.bel.acikkapi.directorate.contractor;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tr.bel.acikkapi.cases.CheckedAttachment;
import tr.bel.acikkapi.directorate.SentFiles;
import tr.bel.acikkapi.shared.Refusal;
import tr.bel.acikkapi.shell.Flash;

/** The page behind a contractor's link. */
@Controller
@RequestMapping(WorkPageController.ADDRESS + "/{token:[0-9a-v]{32}}")
class WorkPageController {

    /** What is below it needs no account. */
    static final String ADDRESS = "/yuklenici";

    private final WorkPages pages;
    private final ContractorWork work;
    private final SentFiles files;

    WorkPageController(WorkPages pages, ContractorWork work, SentFiles files) {
        this.pages = pages;
        this.work = work;
        this.files = files;
    }

    @GetMapping
    String look(@PathVariable String token, HttpServletRequest request, HttpServletResponse response, Model model) {
        ContractorLink link = pages.link(token, request, response);
        if (pages.isLive(link)) {
            work.visited(link);
        }
        return pages.show(token, link, WorkForm.empty(), response, model);
    }

    @PostMapping
    String report(
            @PathVariable String token,
            @ModelAttribute("form") WorkForm form,
            BindingResult typed,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        ContractorLink link = pages.link(token, request, response);
        if (!pages.isLive(link)) {
            return pages.show(token, link, form, response, model);
        }
        boolean done = Boolean.TRUE.equals(form.done());
        List<CheckedAttachment> good = new ArrayList<>();
        Optional<Refusal> bad = files.look(form.photos(), good);
        Optional<Refusal> refusal = bad.or(() -> work.report(link, form.words(), good, done));
        if (refusal.isPresent()) {
            Refusal why = refusal.get();
            typed.rejectValue(
                    bad.isPresent() ? "photos" : "words", why.key(), why.args().toArray(), null);
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return pages.show(token, link, form, response, model);
        }
        redirect.addFlashAttribute(Flash.NAME, Flash.done(done ? "contractor.work.done" : "contractor.work.reported"));
        return "redirect:" + ADDRESS + "/" + token;
    }
}
