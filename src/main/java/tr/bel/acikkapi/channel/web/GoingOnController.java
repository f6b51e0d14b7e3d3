package tr.bel.acikkapi.channel.web;

import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** "Yakınımda ne oluyor?": whoever finds it here need not apply, and whoever wants to may join. */
@Controller
class GoingOnController {

    private final GoingOn goingOn;
    private final NeighbourhoodChoices choices;

    GoingOnController(GoingOn goingOn, NeighbourhoodChoices choices) {
        this.goingOn = goingOn;
        this.choices = choices;
    }

    @GetMapping("/olan-biten")
    String show(@RequestParam(name = "mahalle", defaultValue = "") String neighbourhood, Locale locale, Model model) {
        model.addAttribute("view", goingOn.in(neighbourhood));
        model.addAttribute("neighbourhoods", choices.in(locale));
        return "web/GoingOnPage";
    }
}
