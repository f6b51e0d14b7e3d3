package tr.bel.acikkapi.channel.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tr.bel.acikkapi.municipality.Neighbourhood;
import tr.bel.acikkapi.municipality.Neighbourhoods;
import tr.bel.acikkapi.municipality.Question;
import tr.bel.acikkapi.shared.Language;

/** "Nerede?": by list, by words, by map, or not at all. A point outside every neighbourhood is a point. */
@Controller
class PlaceController {

    private final DraftCookie cookie;
    private final Drafts drafts;
    private final Neighbourhoods neighbourhoods;
    private final NeighbourhoodChoices choices;
    private final Asking asking;
    private final Ways ways;

    PlaceController(
            DraftCookie cookie,
            Drafts drafts,
            Neighbourhoods neighbourhoods,
            NeighbourhoodChoices choices,
            Asking asking,
            Ways ways) {
        this.cookie = cookie;
        this.drafts = drafts;
        this.neighbourhoods = neighbourhoods;
        this.choices = choices;
        this.asking = asking;
        this.ways = ways;
    }

    @GetMapping("/basvuru/yer")
    String ask(
            @RequestParam(name = "donus", defaultValue = "") String returnTo,
            HttpServletRequest request,
            Locale locale,
            Model model) {
        Optional<Draft> draft = cookie.open(request);
        if (draft.isEmpty()) {
            return ways.without(request);
        }
        model.addAttribute("answer", draft.get().content().place());
        return page(draft.get(), returnTo, locale, model);
    }

    @PostMapping("/basvuru/yer")
    String take(
            @ModelAttribute("answer") PlaceForm form,
            BindingResult errors,
            @RequestParam(name = "donus", defaultValue = "") String returnTo,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        Optional<Draft> draft = cookie.open(request);
        Optional<DraftContent> saved =
                draft.flatMap(d -> drafts.save(d.id(), content -> content.with(completed(form))));
        if (draft.isEmpty() || saved.isEmpty()) {
            return ways.without(request);
        }
        if (!returnTo.equals(StepView.LATER)
                && Problem.tell(
                        form.problems(asking.of(draft.get(), saved.get()).questions()), errors)) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(draft.get(), returnTo, locale, model);
        }
        return ways.after(Step.PLACE, draft.get(), saved.get(), returnTo);
    }

    /** The neighbourhood's code of a point, for the map's script; 204 where the point is in none. */
    @GetMapping("/basvuru/mahalle")
    ResponseEntity<String> at(@RequestParam("enlem") String latitude, @RequestParam("boylam") String longitude) {
        return PlaceForm.point(latitude, longitude)
                .flatMap(neighbourhoods::at)
                .map(n -> ResponseEntity.ok(n.code()))
                .orElseGet(() -> ResponseEntity.noContent().build());
    }

    /** Only a neighbourhood that we know, and where none was chosen the one around the mark; what was chosen is never overruled. */
    private PlaceForm completed(PlaceForm form) {
        String chosen = form.neighbourhood() == null ? "" : form.neighbourhood();
        if (neighbourhoods.byCode(chosen).filter(Neighbourhood::active).isPresent()) {
            return form;
        }
        return form.in(form.point()
                .flatMap(neighbourhoods::at)
                .map(Neighbourhood::code)
                .orElse(""));
    }

    private String page(Draft draft, String returnTo, Locale locale, Model model) {
        Asked asked = asking.of(draft);
        model.addAttribute("step", StepView.of(Step.PLACE, draft, asked, returnTo));
        asked.questions()
                .about(Question.Type.PLACE)
                .ifPresent(q -> model.addAttribute("wanted", q.text(Language.of(locale))));
        model.addAttribute("neighbourhoods", choices.in(locale));
        return "web/PlacePage";
    }
}
