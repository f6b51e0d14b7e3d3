package tr.bel.acikkapi.directorate.contractor;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.server.ResponseStatusException;
import tr.bel.acikkapi.directorate.InboxDesk;
import tr.bel.acikkapi.directorate.contractor.KeepContractors.Fault;
import tr.bel.acikkapi.shared.Refusal;
import tr.bel.acikkapi.staff.StaffMember;

/** The list of contractors and the page of one, which share a form. */
@Component
class ContractorPages {

    static final String ADDRESS = InboxDesk.ADDRESS + "/yukleniciler";

    private final Contractors contractors;

    ContractorPages(Contractors contractors) {
        this.contractors = contractors;
    }

    /**
     * What the page shows.
     *
     * @param contractor the one that is changed; absent on the page of all
     */
    record ContractorsView(List<Contractor> all, @Nullable Contractor contractor) {}

    String directorate(StaffMember who) {
        return Optional.ofNullable(who.directorate()).orElseThrow(ContractorPages::unknown);
    }

    Contractor contractor(long id, StaffMember who) {
        return contractors.byId(id, directorate(who)).orElseThrow(ContractorPages::unknown);
    }

    String all(ContractorForm form, StaffMember who, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("view", new ContractorsView(contractors.of(directorate(who)), null));
        return "contractor/ContractorsPage";
    }

    String one(Contractor contractor, ContractorForm form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("view", new ContractorsView(List.of(), contractor));
        return "contractor/ContractorPage";
    }

    static void tell(Fault fault, BindingResult typed) {
        Refusal why = fault.refusal();
        typed.rejectValue(fault.field(), why.key(), why.args().toArray(), null);
    }

    static ResponseStatusException unknown() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
