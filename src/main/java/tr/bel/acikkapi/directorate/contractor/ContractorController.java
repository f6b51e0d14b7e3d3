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
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tr.bel.acikkapi.directorate.contractor.KeepContractors.Fault;
import tr.bel.acikkapi.shell.Flash;
import tr.bel.acikkapi.staff.StaffMember;

/** One contractor: how it is called and reached, whether it is given work. */
@Controller
@RequestMapping(ContractorPages.ADDRESS + "/{id:\\d{1,18}}")
class ContractorController {

    private final ContractorPages pages;
    private final KeepContractors keep;

    ContractorController(ContractorPages pages, KeepContractors keep) {
        this.pages = pages;
        this.keep = keep;
    }

    @GetMapping
    String one(@PathVariable long id, @AuthenticationPrincipal StaffMember who, Model model) {
        Contractor contractor = pages.contractor(id, who);
        return pages.one(contractor, ContractorForm.of(contractor), model);
    }

    @PostMapping
    String change(
            @PathVariable long id,
            @ModelAttribute("form") ContractorForm form,
            BindingResult typed,
            @AuthenticationPrincipal StaffMember who,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        Contractor contractor = pages.contractor(id, who);
        Optional<Fault> fault = keep.change(contractor, form);
        if (fault.isPresent()) {
            ContractorPages.tell(fault.get(), typed);
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return pages.one(contractor, form, model);
        }
        redirect.addFlashAttribute(Flash.NAME, Flash.done("contractor.saved", form.firm()));
        return "redirect:" + ContractorPages.ADDRESS;
    }
}
