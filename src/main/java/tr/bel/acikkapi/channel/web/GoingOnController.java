package tr.bel.acikkapi.channel.web;

import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tr.bel.acikkapi.municipality.Neighbourhoods;
import tr.bel.acikkapi.shared.Language;
import tr.bel.acikkapi.shell.Choice;

/** "Yakınımda ne oluyor?": whoever finds it here need not apply, and whoever wants to may join. */
@Controller
class GoingOnController {

    private final GoingOn goingOn;
    private final Neighbourhoods neighbourhoods;

    GoingOnController(GoingOn goingOn, Neighbourhoods neighbourhoods) {
        this.goingOn = goingOn;
        this.neighbourhoods = neighbourhoods;
    }

    @GetMapping("/olan-biten")
    String show(@RequestParam(name = "mahalle", defaultValue = "") String neighbourhood, Locale locale, Model model) {
        model.addAttribute("view", goingOn.in(neighbourhood));
        model.addAttribute(
                "neighbourhoods",
                neighbourhoods.active().stream()
                        .map(n -> Choice.of(n.code(), n.name(Language.of(locale))))
                        .toList());
        return "web/GoingOnPage";
    }
}
