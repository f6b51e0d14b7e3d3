package tr.bel.acikkapi.staff;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import tr.bel.acikkapi.shared.Refusal;

/** One's own account: what one is, and a new password. */
@Controller
class MyAccountController {

    private final ChangePassword change;

    MyAccountController(ChangePassword change) {
        this.change = change;
    }

    /** The present password and, twice, the new one. */
    record PasswordForm(String present, String password, String again) {

        static final PasswordForm EMPTY = new PasswordForm("", "", "");

        PasswordForm(@Nullable String present, @Nullable String password, @Nullable String again) {
            this.present = present == null ? "" : present;
            this.password = password == null ? "" : password;
            this.again = again == null ? "" : again;
        }

        @Override
        public String toString() {
            return "passwords";
        }
    }

    @GetMapping("/hesabim")
    String page(@AuthenticationPrincipal StaffMember member, Model model) {
        model.addAttribute("member", member);
        model.addAttribute("form", PasswordForm.EMPTY);
        return "staff/MyAccountPage";
    }

    @PostMapping("/hesabim/parola")
    String changePassword(
            @ModelAttribute("form") PasswordForm form,
            BindingResult typed,
            @AuthenticationPrincipal StaffMember member,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Optional<Refusal> refusal = change.change(member, form, request.getRemoteAddr());
        if (refusal.isEmpty()) {
            return "redirect:" + SecurityConfiguration.SIGN_IN + "?degisti";
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("member", member);
        Refusals.show(refusal.get(), typed);
        return "staff/MyAccountPage";
    }
}
