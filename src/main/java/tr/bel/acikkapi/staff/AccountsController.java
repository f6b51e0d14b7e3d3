package tr.bel.acikkapi.staff;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tr.bel.acikkapi.municipality.Directorate;
import tr.bel.acikkapi.municipality.Directorates;
import tr.bel.acikkapi.shared.Refusal;
import tr.bel.acikkapi.shared.TurkishText;

/** The accounts, and a new one. */
@Controller
class AccountsController {

    /** Where a temporary password is told, once, on the page after. */
    static final String TEMPORARY = "temporaryPassword";

    private final Accounts accounts;
    private final CreateAccount create;
    private final Directorates directorates;

    AccountsController(Accounts accounts, CreateAccount create, Directorates directorates) {
        this.accounts = accounts;
        this.create = create;
        this.directorates = directorates;
    }

    /** An account in the list. */
    record AccountRow(
            String username,
            String displayName,
            List<Role> roles,
            @Nullable String directorate,
            boolean active,
            boolean mustChangePassword) {

        static AccountRow of(Account a) {
            return new AccountRow(
                    a.username, a.displayName, List.copyOf(a.roleSet()), a.directorate, a.active, a.mustChangePassword);
        }
    }

    /** What is typed for a new account. */
    record AccountForm(
            @Nullable String username,
            @Nullable String displayName,
            @Nullable Set<Role> roles,
            @Nullable String directorate) {

        static final AccountForm EMPTY = new AccountForm("", "", Set.of(), "");

        NewAccount account(String password) {
            String code = directorate == null || directorate.isBlank() ? null : directorate;
            return new NewAccount(
                    username == null ? "" : username,
                    displayName == null ? "" : displayName,
                    null,
                    roles == null ? Set.of() : roles,
                    code,
                    password,
                    true);
        }
    }

    /** The page. */
    record AccountsView(List<AccountRow> rows, List<Role> roles, List<Directorate> directorates) {}

    @GetMapping("/yonetim/hesaplar")
    String page(Model model) {
        model.addAttribute("form", AccountForm.EMPTY);
        return show(model);
    }

    @PostMapping("/yonetim/hesaplar")
    String create(
            @ModelAttribute("form") AccountForm form,
            BindingResult typed,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        String temporary = ManageAccount.temporaryPassword();
        Optional<Refusal> refusal = create.create(form.account(temporary));
        if (refusal.isEmpty()) {
            String username =
                    form.username() == null ? "" : form.username().strip().toLowerCase(Locale.ROOT);
            redirect.addFlashAttribute(TEMPORARY, temporary);
            return "redirect:/yonetim/hesaplar/" + username;
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        Refusals.show(refusal.get(), typed);
        return show(model);
    }

    private String show(Model model) {
        model.addAttribute(
                "view",
                new AccountsView(
                        accounts.findAll().stream()
                                .sorted(Comparator.comparing(a -> a.displayName, TurkishText.order()))
                                .map(AccountRow::of)
                                .toList(),
                        Arrays.asList(Role.values()),
                        directorates.active()));
        return "staff/AccountsPage";
    }
}
