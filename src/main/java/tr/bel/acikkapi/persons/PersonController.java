package tr.bel.acikkapi.persons;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tr.bel.acikkapi.cases.CaseFiles;
import tr.bel.acikkapi.cases.CaseRow;
import tr.bel.acikkapi.cases.CaseView;
import tr.bel.acikkapi.cases.Discretion;
import tr.bel.acikkapi.citizen.ApplicantCard;
import tr.bel.acikkapi.citizen.Persons;
import tr.bel.acikkapi.persons.PersonFiles.Person;
import tr.bel.acikkapi.shared.CaseNumber;
import tr.bel.acikkapi.shared.Refusal;
import tr.bel.acikkapi.shell.Flash;
import tr.bel.acikkapi.staff.StaffMember;

/** The page of a person: their records and cases, who else they may be, and what was said of that. */
@Controller
class PersonController {

    private static final int PAGE = 25;
    private static final int MOST_SUGGESTED = 10;
    private static final int MOST_ACTS = 50;

    private final PersonFiles files;
    private final CaseFiles cases;
    private final Persons persons;
    private final Suggestions suggestions;
    private final Lines lines;
    private final DecideSame decide;

    PersonController(
            PersonFiles files,
            CaseFiles cases,
            Persons persons,
            Suggestions suggestions,
            Lines lines,
            DecideSame decide) {
        this.files = files;
        this.cases = cases;
        this.persons = persons;
        this.suggestions = suggestions;
        this.lines = lines;
        this.decide = decide;
    }

    /**
     * What the page shows.
     *
     * @param next the id before which the next page of cases goes on; absent on the last one
     * @param differentIds whether their records have different identity numbers
     */
    record PersonView(
            Person person,
            List<ApplicantCard> records,
            List<CaseRow> cases,
            @Nullable Long next,
            List<Lines.Line> likely,
            List<Lines.ActLine> acts,
            boolean differentIds) {}

    static String address(long person) {
        return SuggestionsController.ADDRESS + "/" + person;
    }

    @GetMapping(SuggestionsController.ADDRESS + "/{id}")
    String page(
            @PathVariable long id,
            @RequestParam(name = "once") Optional<Long> before,
            @AuthenticationPrincipal StaffMember reader,
            Model model) {
        return show(person(id, reader), before, reader, model);
    }

    /** These records are somebody else. */
    @PostMapping(SuggestionsController.ADDRESS + "/{id}/ayrilan")
    String part(
            @PathVariable long id,
            @RequestParam(name = "kayit", defaultValue = "") Set<Long> leaving,
            @RequestParam(name = "neden", defaultValue = "") String reason,
            @AuthenticationPrincipal StaffMember who,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        Person person = person(id, who);
        Optional<Refusal> refusal = person.members().containsAll(leaving)
                ? decide.part(person.id(), leaving, reason, who)
                : Optional.of(Refusal.of("citizen.person.late"));
        if (refusal.isEmpty()) {
            redirect.addFlashAttribute(Flash.NAME, Flash.done("persons.done.parted"));
            return "redirect:" + address(person.id());
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("partRefusal", refusal.get());
        model.addAttribute("partReason", reason);
        model.addAttribute("leaving", leaving);
        return show(person(id, who), Optional.empty(), who, model);
    }

    /** Leads to the comparison with the applicant of a case. */
    @GetMapping(SuggestionsController.ADDRESS + "/{id}/es")
    String find(
            @PathVariable long id,
            @RequestParam(name = "basvuru", defaultValue = "") String number,
            @AuthenticationPrincipal StaffMember reader,
            HttpServletResponse response,
            Model model) {
        Person person = person(id, reader);
        Optional<Person> other = CaseNumber.parse(number)
                .flatMap(n -> cases.byNumber(n.toString(), reader.sight()))
                .filter(file -> Discretion.knows(reader, file.identityHidden()))
                .map(CaseView::applicantId)
                .flatMap(applicant -> files.of(applicant, reader));
        if (other.isPresent()) {
            return "redirect:" + PairController.address(person.id(), other.get().id());
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("findRefusal", Refusal.of("persons.find.none"));
        model.addAttribute("number", number);
        return show(person, Optional.empty(), reader, model);
    }

    private Person person(long id, StaffMember reader) {
        return files.of(id, reader).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private String show(Person person, Optional<Long> before, StaffMember reader, Model model) {
        List<CaseRow> found = cases.ofPerson(person.id(), reader, before, PAGE + 1);
        List<CaseRow> shown = found.subList(0, Math.min(PAGE, found.size()));
        model.addAttribute(
                "view",
                new PersonView(
                        person,
                        files.records(person.members()),
                        shown,
                        found.size() > PAGE ? shown.getLast().id() : null,
                        lines.of(person, suggestions.ofPerson(person.members(), MOST_SUGGESTED), reader),
                        lines.of(persons.acts(person.members(), MOST_ACTS), reader),
                        persons.haveDifferentIds(person.members(), person.members())));
        return "persons/PersonPage";
    }
}
