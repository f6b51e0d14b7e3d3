package tr.bel.acikkapi.staff;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tr.bel.acikkapi.municipality.Directorates;
import tr.bel.acikkapi.shared.Refusal;
import tr.bel.acikkapi.shell.Flash;

/** One account: its roles, whether it may come in. */
@Controller
class AccountController {

    private final Accounts accounts;
    private final ManageAccount manage;
    private final Directorates directorates;

    AccountController(Accounts accounts, ManageAccount manage, Directorates directorates) {
        this.accounts = accounts;
        this.manage = manage;
        this.directorates = directorates;
    }

    @GetMapping("/yonetim/hesaplar/{username}")
    String page(@PathVariable String username, Model model) {
        model.addAttribute("account", AccountsController.AccountRow.of(existing(username)));
        model.addAttribute("roles", Arrays.asList(Role.values()));
        model.addAttribute("directorates", directorates.active());
        return "staff/AccountPage";
    }

    @PostMapping("/yonetim/hesaplar/{username}/roller")
    String assign(
            @PathVariable String username,
            @RequestParam(defaultValue = "") Set<Role> roles,
            @RequestParam(defaultValue = "") String directorate,
            RedirectAttributes redirect) {
        existing(username);
        told(manage.assign(username, roles, directorate.isBlank() ? null : directorate), redirect);
        return "redirect:/yonetim/hesaplar/" + username;
    }

    @PostMapping("/yonetim/hesaplar/{username}/durum")
    String activate(@PathVariable String username, @RequestParam boolean active, RedirectAttributes redirect) {
        existing(username);
        told(manage.activate(username, active), redirect);
        return "redirect:/yonetim/hesaplar/" + username;
    }

    private Account existing(String username) {
        return accounts.findByUsername(username).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static void told(Optional<Refusal> refusal, RedirectAttributes redirect) {
        redirect.addFlashAttribute(
                Flash.NAME,
                refusal.map(r -> Flash.problem(r.key())).orElseGet(() -> Flash.done("staff.account.saved")));
    }
}
