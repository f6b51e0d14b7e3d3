package tr.bel.acikkapi.channel.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tr.bel.acikkapi.cases.CaseLifecycle.Verb;
import tr.bel.acikkapi.cases.CaseView;
import tr.bel.acikkapi.shared.Refusal;
import tr.bel.acikkapi.shell.Flash;

/** Taking a case back, after being asked once more. */
@Controller
@RequestMapping("/takip/{number}/geri-cek")
class WithdrawalController {

    private static final int LONGEST_REASON = 1_000;

    private final Grants grants;
    private final TellMore tellMore;

    WithdrawalController(Grants grants, TellMore tellMore) {
        this.grants = grants;
        this.tellMore = tellMore;
    }

    @GetMapping
    String ask(@PathVariable String number, HttpServletRequest request, Model model) {
        CaseView file = grants.required(number, request);
        if (!file.may(Verb.WITHDRAW)) {
            return "redirect:/takip/" + file.number();
        }
        model.addAttribute("view", file);
        return "web/WithdrawalPage";
    }

    @PostMapping
    String withdraw(
            @PathVariable String number,
            @RequestParam(name = "reason", defaultValue = "") String typed,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        CaseView file = grants.required(number, request);
        String reason = Typed.lines(typed);
        Optional<Refusal> refusal = tellMore.withdraw(
                file, reason.length() > LONGEST_REASON ? reason.substring(0, LONGEST_REASON) : reason);
        redirect.addFlashAttribute(
                Flash.NAME,
                refusal.map(r -> Flash.problem(r.key())).orElseGet(() -> Flash.done("web.withdrawal.done")));
        return "redirect:/takip/" + file.number();
    }
}
