package tr.bel.acikkapi.shell;

import java.time.Clock;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Every component in every state, for those who build and test; {@code ?duzen=vatandas} shows them in the citizens' layout. */
@Controller
@Profile("dev")
@RequestMapping("/gelistirici/bilesenler")
class GalleryController {

    private final Clock clock;
    private final Formatting fmt;

    GalleryController(Clock clock, Formatting fmt) {
        this.clock = clock;
        this.fmt = fmt;
    }

    @GetMapping
    String show(@RequestParam(defaultValue = "calisan") String duzen, Model model) {
        model.addAttribute("form", GalleryForm.empty());
        return page(duzen, model);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.UNPROCESSABLE_CONTENT)
    String refuse(
            @RequestParam(defaultValue = "calisan") String duzen,
            @ModelAttribute("form") GalleryForm form,
            BindingResult errors,
            Model model) {
        for (String field : new String[] {"name", "words", "subject", "medium", "day", "agreed"}) {
            errors.rejectValue(field, "gallery.error." + field);
        }
        return page(duzen, model);
    }

    private String page(String layout, Model model) {
        model.addAttribute("layout", layout.equals("vatandas") ? "shell/CitizenLayout" : "shell/StaffLayout");
        model.addAttribute("view", GalleryView.at(clock, fmt));
        model.addAttribute(Flash.NAME, Flash.done("gallery.saved", "2026-004185"));
        return "shell/gallery/GalleryPage";
    }
}
