package tr.bel.acikkapi.staff;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Profile;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Signing in as an invented person, in the demonstration only: accounts with a password cannot be entered this way. */
@Controller
@Profile("demo")
class PersonaSignInController {

    private final Accounts accounts;
    private final HttpSessionSecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

    PersonaSignInController(Accounts accounts) {
        this.accounts = accounts;
    }

    @PostMapping("/giris/kisi")
    String signIn(@RequestParam String username, HttpServletRequest request, HttpServletResponse response) {
        var persona = accounts.findByUsername(username).filter(a -> a.active && a.passwordHash == null);
        if (persona.isEmpty()) {
            return "redirect:" + SecurityConfiguration.SIGN_IN;
        }
        StaffMember member = persona.get().member();
        if (request.getSession(false) != null) {
            request.changeSessionId();
        }
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(member, null, member.authorities()));
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
        return "redirect:/ev";
    }
}
