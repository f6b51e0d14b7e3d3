package tr.bel.acikkapi.coordination.rules;

import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tr.bel.acikkapi.shared.Refusal;
import tr.bel.acikkapi.shell.Flash;

/** The beginning and the end that all acts on a rule have in common. */
@Component
class FindRule {

    private final Rules rules;

    FindRule(Rules rules) {
        this.rules = rules;
    }

    RuleRow byId(long id) {
        return rules.byId(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** Back to the page, with the news. */
    static String leadTo(String address, Optional<Refusal> refusal, Flash done, RedirectAttributes redirect) {
        Flash told = refusal.map(why -> Flash.problem(why)).orElse(done);
        redirect.addFlashAttribute(Flash.NAME, told);
        return "redirect:" + address;
    }

    static String address(long id) {
        return RulesAccess.ADDRESS + "/" + id;
    }
}
