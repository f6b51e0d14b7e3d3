package tr.bel.acikkapi.persons;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tr.bel.acikkapi.cases.CaseFiles;
import tr.bel.acikkapi.cases.CaseRow;
import tr.bel.acikkapi.citizen.Persons;
import tr.bel.acikkapi.persons.PersonFiles.Person;
import tr.bel.acikkapi.shared.CaseNumber;
import tr.bel.acikkapi.shared.Refusal;
import tr.bel.acikkapi.shell.Flash;
import tr.bel.acikkapi.staff.Permission;
import tr.bel.acikkapi.staff.StaffMember;

/** Two persons beside each other, and the decision whether they are one. */
@Controller
@RequestMapping(SuggestionsController.ADDRESS + "/{id}/es/{other}")
class PairController {

    private static final int LATEST = 5;

    private final PersonFiles files;
    private final CaseFiles cases;
    private final Persons persons;
    private final LikelySame likely;
    private final Lines lines;
    private final DecideSame decide;

    PairController(
            PersonFiles files, CaseFiles cases, Persons persons, LikelySame likely, Lines lines, DecideSame decide) {
        this.files = files;
        this.cases = cases;
        this.persons = persons;
        this.likely = likely;
        this.lines = lines;
        this.decide = decide;
    }

    /** One of the two, with their latest cases. */
    record Side(Person person, List<CaseRow> cases) {}

    /**
     * What the page shows.
     *
     * @param reasons what speaks for and against it, in words
     * @param apart whether somebody said that they are two
     * @param differentIds whether they gave different identity numbers
     * @param mayOverrule whether this reader may join them all the same
     * @param back where the decision leads to
     */
    record PairView(
            Side one,
            Side other,
            List<String> reasons,
            boolean apart,
            boolean differentIds,
            boolean mayOverrule,
            String back) {

        public List<Side> sides() {
            return List.of(one, other);
        }
    }

    static String address(long one, long other) {
        return PersonController.address(one) + "/es/" + other;
    }

    @GetMapping
    String page(
            @PathVariable long id,
            @PathVariable long other,
            @RequestParam(name = "donus", defaultValue = "") String back,
            @AuthenticationPrincipal StaffMember reader,
            Model model) {
        Person one = person(id, reader);
        return one.members().contains(other)
                ? "redirect:" + PersonController.address(one.id())
                : show(one, person(other, reader), back, reader, model);
    }

    @PostMapping("/birlesme")
    String join(
            @PathVariable long id,
            @PathVariable long other,
            @RequestParam(name = "neden", defaultValue = "") String reason,
            @RequestParam(name = "yine", defaultValue = "false") boolean despite,
            @RequestParam(name = "donus", defaultValue = "") String back,
            @AuthenticationPrincipal StaffMember who,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        Person one = person(id, who);
        Person two = person(other, who);
        Optional<Refusal> refusal = decide.same(id, other, reason, despite, who);
        return refusal.isEmpty()
                ? done("persons.done.joined", one, back, redirect)
                : refused(refusal.get(), new Asked(one, two, reason, back), who, response, model);
    }

    @PostMapping("/ayrilik")
    String keepApart(
            @PathVariable long id,
            @PathVariable long other,
            @RequestParam(name = "neden", defaultValue = "") String reason,
            @RequestParam(name = "donus", defaultValue = "") String back,
            @AuthenticationPrincipal StaffMember who,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        Person one = person(id, who);
        Person two = person(other, who);
        Optional<Refusal> refusal = decide.notSame(id, other, reason, who);
        return refusal.isEmpty()
                ? done("persons.done.apart", one, back, redirect)
                : refused(refusal.get(), new Asked(one, two, reason, back), who, response, model);
    }

    private record Asked(Person one, Person other, String reason, String back) {}

    private static String done(String key, Person one, String back, RedirectAttributes redirect) {
        redirect.addFlashAttribute(Flash.NAME, Flash.done(key));
        if (back.equals(SuggestionsController.LIST)) {
            return "redirect:" + SuggestionsController.ADDRESS;
        }
        return "redirect:"
                + CaseNumber.parse(back)
                        .map(n -> "/basvurular/" + n + "#kisi")
                        .orElse(PersonController.address(one.id()));
    }

    /** Nothing typed is lost; where somebody was quicker, there is nothing left to ask. */
    private String refused(Refusal refusal, Asked asked, StaffMember who, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("refusal", refusal);
        model.addAttribute("reason", asked.reason());
        return show(asked.one(), asked.other(), asked.back(), who, model);
    }

    private Person person(long id, StaffMember reader) {
        return files.of(id, reader).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private String show(Person one, Person other, String back, StaffMember reader, Model model) {
        boolean differentIds = persons.haveDifferentIds(one.members(), other.members());
        boolean apart = persons.areKeptApart(one.members(), other.members());
        model.addAttribute(
                "view",
                new PairView(
                        side(one, reader),
                        side(other, reader),
                        lines.words(likely.between(one.members(), other.members())),
                        apart,
                        differentIds,
                        (apart || differentIds) && (!differentIds || reader.may(Permission.COORDINATE)),
                        back));
        return "persons/PairPage";
    }

    private Side side(Person person, StaffMember reader) {
        return new Side(person, cases.ofPerson(person.id(), reader, LATEST));
    }
}
