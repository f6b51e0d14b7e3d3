package tr.bel.acikkapi.channel.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.ZoneId;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tr.bel.acikkapi.channel.web.FindByKey.Tried;

/** Number and code, by hand or through the square on the receipt; both lead to an address without the code. */
@Controller
class KeyController {

    private final FindByKey find;
    private final Grants grants;
    private final Clock clock;
    private final ZoneId zone;

    KeyController(FindByKey find, Grants grants, Clock clock, ZoneId zone) {
        this.find = find;
        this.grants = grants;
        this.clock = clock;
        this.zone = zone;
    }

    @GetMapping("/takip")
    String ask(@RequestParam(name = "numara", defaultValue = "") String number, Model model) {
        model.addAttribute("answer", new KeyForm(number, "", ""));
        return "web/KeyPage";
    }

    @PostMapping("/takip")
    String open(
            @ModelAttribute("answer") KeyForm form,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        if (Problem.tell(form.problems(year()), errors)) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return "web/KeyPage";
        }
        String page = opened(form, errors, request, response);
        String written = form.text();
        if (page.startsWith("redirect:") && written != null && !written.isEmpty()) {
            redirect.addFlashAttribute(TellForm.WRITTEN, written);
        }
        return page;
    }

    @GetMapping("/takip/{number}/{code}")
    String scanned(
            @PathVariable String number,
            @PathVariable String code,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        KeyForm form = new KeyForm(number, code, "");
        BindingResult errors = new org.springframework.validation.BeanPropertyBindingResult(form, "answer");
        model.addAttribute("answer", form);
        model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "answer", errors);
        if (Problem.tell(form.problems(year()), errors)) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return "web/KeyPage";
        }
        return opened(form, errors, request, response);
    }

    private int year() {
        return clock.instant().atZone(zone).getYear();
    }

    private String opened(
            KeyForm form, BindingResult errors, HttpServletRequest request, HttpServletResponse response) {
        Tried tried = find.open(
                form.parsedNumber(year()).orElseThrow(), form.parsedCode().orElseThrow(), request.getRemoteAddr());
        return switch (tried) {
            case Tried.Found(var file) -> {
                grants.give(file, request);
                yield "redirect:/takip/" + file.number();
            }
            case Tried.NotFound() -> {
                errors.reject("web.key.notFound");
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield "web/KeyPage";
            }
            case Tried.TooMany() -> {
                errors.reject("web.key.tooMany");
                response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
                yield "web/KeyPage";
            }
        };
    }
}
