package tr.bel.acikkapi.staff;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A new temporary password for somebody, told to the administrator once. */
@Controller
class PasswordResetController {

    private final Accounts accounts;
    private final ManageAccount manage;

    PasswordResetController(Accounts accounts, ManageAccount manage) {
        this.accounts = accounts;
        this.manage = manage;
    }

    @PostMapping("/yonetim/hesaplar/{username}/parola")
    String reset(@PathVariable String username, RedirectAttributes redirect) {
        if (accounts.findByUsername(username).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        redirect.addFlashAttribute(AccountsController.TEMPORARY, manage.resetPassword(username));
        return "redirect:/yonetim/hesaplar/" + username;
    }
}
