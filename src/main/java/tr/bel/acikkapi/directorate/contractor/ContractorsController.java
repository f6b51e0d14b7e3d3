package tr.bel.acikkapi.directorate.contractor;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
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
import tr.bel.acikkapi.directorate.contractor.KeepContractors.Fault;
import tr.bel.acikkapi.shell.Flash;
import tr.bel.acikkapi.staff.StaffMember;

/** The contractors of a directorate, and a new one. */
@Controller
@RequestMapping(ContractorPages.ADDRESS)
class ContractorsController {

    private final ContractorPages pages;
    private final KeepContractors keep;

    ContractorsController(ContractorPages pages, KeepContractors keep) {
        this.pages = pages;
        this.keep = keep;
    }

    @GetMapping
    String all(@AuthenticationPrincipal StaffMember who, Model model) {
        return pages.all(ContractorForm.empty(), who, model);
    }

    @PostMapping
    String create(
            @ModelAttribute("form") ContractorForm form,
            BindingResult typed,
            @AuthenticationPrincipal StaffMember who,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        Optional<Fault> fault = keep.create(pages.directorate(who), form);
        if (fault.isPresent()) {
            ContractorPages.tell(fault.get(), typed);
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return pages.all(form, who, model);
        }
        redirect.addFlashAttribute(Flash.NAME, Flash.done("contractor.saved", form.firm()));
        return "redirect:" + ContractorPages.ADDRESS;
    }
}
