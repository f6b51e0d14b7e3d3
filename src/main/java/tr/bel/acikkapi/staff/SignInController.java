package tr.bel.acikkapi.staff;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The sign-in page, and where a day begins after it. */
@Controller
class SignInController {

    static final String FAILED = "/giris/olmadi";
    static final String MINUTES_LOCKED = "staff.minutesLocked";

    private final Accounts accounts;
    private final FirstAdministrator first;
    private final List<Landing> landings;
    private final boolean demo;

    SignInController(Accounts accounts, FirstAdministrator first, List<Landing> landings, Environment environment) {
        this.accounts = accounts;
        this.first = first;
        this.landings = landings.stream()
                .sorted(Comparator.comparingInt(Landing::order))
                .toList();
        this.demo = environment.acceptsProfiles(Profiles.of("demo"));
    }

    /**
     * What the page shows.
     *
     * @param failed whether the last attempt failed
     * @param minutesLocked for how long nobody may try, where the attempt was one too many
     * @param personas the people of the demonstration, elsewhere empty
     */
    record SignInView(
            String username,
            boolean failed,
            @Nullable Long minutesLocked,
            boolean noAdministrator,
            List<PersonaView> personas) {}

    /** A person of the demonstration to sign in as. */
    record PersonaView(
            String username,
            String displayName,
            List<Role> roles,
            @Nullable String directorate) {}

    @GetMapping(SecurityConfiguration.SIGN_IN)
    String page(Model model) {
        model.addAttribute("view", new SignInView("", false, null, first.isMissing(), personas()));
        return "staff/SignInPage";
    }

    @PostMapping(FAILED)
    @ResponseStatus(HttpStatus.UNAUTHORIZED)
    String failed(HttpServletRequest request, Model model) {
        String username = Optional.ofNullable(request.getParameter("username")).orElse("");
        Long minutes = (Long) request.getAttribute(MINUTES_LOCKED);
        model.addAttribute("view", new SignInView(username, true, minutes, first.isMissing(), personas()));
        return "staff/SignInPage";
    }

    @GetMapping("/ev")
    String landing(@AuthenticationPrincipal StaffMember member) {
        return landings.stream()
                .flatMap(l -> l.of(member).stream())
                .findFirst()
                .map(address -> "redirect:" + address)
                .orElse("redirect:/hesabim");
    }

    private List<PersonaView> personas() {
        if (!demo) {
            return List.of();
        }
        return accounts.findAll().stream()
                .filter(a -> a.active && a.passwordHash == null)
                .sorted(Comparator.comparingLong(a -> a.id == null ? 0 : a.id))
                .map(a -> new PersonaView(a.username, a.displayName, List.copyOf(a.roleSet()), a.directorate))
                .toList();
    }
}
