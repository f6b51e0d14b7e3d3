package tr.bel.acikkapi.shell;

import java.time.Clock;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import tr.bel.acikkapi.shared.TurkishText;

/** Whole sample screens beside the gallery, one a layout, and the answers that the gallery's combobox asks for. */
@Controller
@Profile("dev")
@RequestMapping("/gelistirici/bilesenler")
class GallerySampleController {

    private static final Map<String, String> SAMPLES = Map.of(
            "calisma",
            "WorkSamplePage",
            "masa",
            "DeskSamplePage",
            "vatandas",
            "CitizenSamplePage",
            "fis",
            "ReceiptSamplePage");

    private final Clock clock;
    private final Formatting fmt;

    GallerySampleController(Clock clock, Formatting fmt) {
        this.clock = clock;
        this.fmt = fmt;
    }

    @GetMapping("/{sample:calisma|masa|vatandas|fis}")
    String sample(@PathVariable String sample, Model model) {
        model.addAttribute("view", GalleryView.at(clock, fmt));
        return "shell/gallery/" + SAMPLES.get(sample);
    }

    @GetMapping("/secenekler")
    String options(@RequestParam String q, Model model) {
        String wanted = TurkishText.fold(q);
        model.addAttribute(
                "options",
                GalleryView.at(clock, fmt).subjects().stream()
                        .filter(choice -> TurkishText.fold(choice.label()).contains(wanted))
                        .toList());
        return "shell/gallery/OptionsPartial";
    }

    @GetMapping("/ariza/{status:4\\d\\d|500}")
    String fail(@PathVariable int status) {
        if (status == 500) {
            throw new IllegalStateException("a fault on purpose");
        }
        throw new ResponseStatusException(HttpStatus.valueOf(status));
    }
}
