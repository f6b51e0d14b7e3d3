package tr.bel.acikkapi.staff;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tr.bel.acikkapi.shared.Refusal;

/** One's own account: what one is, and a new password. */
@Controller
class MyAccountController {

    private final ChangePassword change;

    MyAccountController(ChangePassword change) {
        this.change = change;
    }

    @GetMapping("/hesabim")
    String page(@AuthenticationPrincipal StaffMember member, Model model) {
        model.addAttribute("member", member);
        return "staff/MyAccountPage";
    }

    @PostMapping("/hesabim/parola")
    String changePassword(
            @RequestParam(defaultValue = "") String present,
            @RequestParam(defaultValue = "") String wanted,
            @RequestParam(defaultValue = "") String again,
            @AuthenticationPrincipal StaffMember member,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Optional<Refusal> refusal = change.change(member, present, wanted, again, request.getRemoteAddr());
        if (refusal.isEmpty()) {
            return "redirect:" + SecurityConfiguration.SIGN_IN + "?degisti";
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("member", member);
        model.addAttribute("refusal", refusal.get());
        return "staff/MyAccountPage";
    }
}
