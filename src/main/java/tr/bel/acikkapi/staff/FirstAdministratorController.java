package tr.bel.acikkapi.staff;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tr.bel.acikkapi.shared.Refusal;
import tr.bel.acikkapi.shell.Flash;

/** The page that the one-time code opens; it does not exist once there is an administrator. */
@Controller
class FirstAdministratorController {

    private static final String ONE_CLIENT = "ilk-kurulum";

    private final FirstAdministrator first;
    private final Throttle throttle;

    FirstAdministratorController(FirstAdministrator first, Throttle throttle) {
        this.first = first;
        this.throttle = throttle;
    }

    /** What is asked for. */
    record FirstAdministratorForm(String code, String username, String displayName, String password, String again) {

        static final FirstAdministratorForm EMPTY = new FirstAdministratorForm("", "", "", "", "");

        @Override
        public String toString() {
            return username;
        }
    }

    @GetMapping("/ilk-kurulum")
    String page(Model model) {
        onlyWhileMissing();
        model.addAttribute("form", FirstAdministratorForm.EMPTY);
        return "staff/FirstAdministratorPage";
    }

    @PostMapping("/ilk-kurulum")
    String make(
            @ModelAttribute("form") FirstAdministratorForm form,
            BindingResult typed,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        onlyWhileMissing();
        Optional<Refusal> refusal = check(form);
        if (refusal.isEmpty()) {
            redirect.addFlashAttribute(Flash.NAME, Flash.done("staff.first.made"));
            return "redirect:" + SecurityConfiguration.SIGN_IN;
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        Refusals.show(refusal.get(), typed);
        return "staff/FirstAdministratorPage";
    }

    private Optional<Refusal> check(FirstAdministratorForm form) {
        Throttle.Try tried = throttle.begin(ONE_CLIENT, ONE_CLIENT);
        if (tried.isLocked()) {
            return Optional.of(Refusal.of("staff.first.locked"));
        }
        if (!form.password().equals(form.again())) {
            throttle.succeeded(tried); // the code was not even looked at
            return Optional.of(Refusal.of("staff.again.different"));
        }
        Optional<Refusal> refusal = first.make(
                form.code(),
                new NewAccount(
                        form.username(),
                        form.displayName(),
                        null,
                        Set.of(Role.ADMINISTRATOR),
                        null,
                        form.password(),
                        false));
        boolean wrongCode =
                refusal.filter(r -> r.key().equals("staff.firstCode.wrong")).isPresent();
        if (!wrongCode) {
            throttle.succeeded(tried);
        }
        return refusal;
    }

    private void onlyWhileMissing() {
        if (!first.isMissing()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }
}
