package tr.bel.acikkapi.channel.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tr.bel.acikkapi.cases.CaseFiles;
import tr.bel.acikkapi.cases.Intake;
import tr.bel.acikkapi.channel.web.MyPeople.Me;
import tr.bel.acikkapi.privacy.PrivacyRequests;
import tr.bel.acikkapi.privacy.PrivacyRequests.Claim;
import tr.bel.acikkapi.privacy.Wish;
import tr.bel.acikkapi.shared.Language;
import tr.bel.acikkapi.shell.Choice;
import tr.bel.acikkapi.shell.Flash;

/** "Bilgi, düzeltme, silme": what somebody wants done with what is held about them; a case with a clock of thirty days. */
@Controller
@RequestMapping("/basvurularim/verilerim/istek")
class ClaimController {

    /** What the house reads in place of words that nobody has to say. */
    private static final Locale TURKISH = Locale.of("tr");

    private final MyPeople people;
    private final PrivacyRequests requests;
    private final CaseFiles files;
    private final Grants grants;
    private final Ceilings ceilings;
    private final MessageSource messages;

    ClaimController(
            MyPeople people,
            PrivacyRequests requests,
            CaseFiles files,
            Grants grants,
            Ceilings ceilings,
            MessageSource messages) {
        this.people = people;
        this.requests = requests;
        this.files = files;
        this.grants = grants;
        this.ceilings = ceilings;
        this.messages = messages;
    }

    @GetMapping
    String ask(
            @RequestParam(name = "kisi", defaultValue = "0") long person,
            @RequestParam(name = "ne", defaultValue = "") String wish,
            HttpServletRequest request,
            Locale locale,
            Model model) {
        Optional<Me> me = people.one(person, request);
        if (me.isEmpty()) {
            return "redirect:" + MyDataController.ADDRESS;
        }
        model.addAttribute("answer", ClaimForm.of(person, wish));
        return page(me.get(), locale, model);
    }

    @PostMapping
    String claim(
            @ModelAttribute("answer") ClaimForm form,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale,
            Model model,
            RedirectAttributes redirect) {
        Optional<Me> me = people.one(form.person(), request);
        if (me.isEmpty()) {
            return "redirect:" + MyDataController.ADDRESS;
        }
        if (!Problem.tell(form.problems(), errors) && ceilings.sentEnough(request.getRemoteAddr(), Optional.empty())) {
            errors.reject("web.mine.tooMany");
        }
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(me.get(), locale, model);
        }
        Intake.Receipt receipt = requests.claim(form.once(), claim(form, me.get(), locale));
        if (!receipt.known()) {
            ceilings.countSent(request.getRemoteAddr(), Optional.empty());
        }
        files.byId(receipt.caseId()).ifPresent(file -> grants.give(file, request));
        redirect.addFlashAttribute(Flash.NAME, Flash.done("web.claim.done", receipt.number()));
        return "redirect:/takip/" + receipt.number();
    }

    private Claim claim(ClaimForm form, Me me, Locale page) {
        Wish wish = form.claimed().orElseThrow();
        String opening = messages.getMessage("web.claim.words." + wish, null, TURKISH);
        String words = form.said().isEmpty() ? opening : opening + "\n\n" + form.said();
        return new Claim(WebDoor.CODE, wish, me.applicants(), words, Language.of(page));
    }

    private String page(Me me, Locale locale, Model model) {
        List<Choice> wishes = Arrays.stream(Wish.values())
                .map(w -> new Choice(
                        w.name(),
                        messages.getMessage("web.claim.wish." + w, null, locale),
                        messages.getMessage("web.claim.wish." + w + ".hint", null, locale)))
                .toList();
        model.addAttribute("me", me);
        model.addAttribute("wishes", wishes);
        return "web/ClaimPage";
    }
}
