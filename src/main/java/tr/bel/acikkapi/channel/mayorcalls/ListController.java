package tr.bel.acikkapi.channel.mayorcalls;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tr.bel.acikkapi.municipality.Neighbourhoods;
import tr.bel.acikkapi.shared.PersonName;
import tr.bel.acikkapi.shared.Phone;
import tr.bel.acikkapi.shared.Refusal;
import tr.bel.acikkapi.shell.Flash;
import tr.bel.acikkapi.staff.StaffMember;

/** The private office makes the list: a rule with a number of people, or one person with an occasion. */
@Controller
@RequestMapping(MayorCallsAccess.ADDRESS + "/{id:\\d{1,18}}")
class ListController {

    private static final int LONGEST_WORDS = 1_000;

    private final SessionPages pages;
    private final MakeList make;
    private final Neighbourhoods neighbourhoods;

    ListController(SessionPages pages, MakeList make, Neighbourhoods neighbourhoods) {
        this.pages = pages;
        this.make = make;
        this.neighbourhoods = neighbourhoods;
    }

    @PostMapping("/kural")
    String rule(
            @PathVariable long id,
            @RequestParam(name = "kural") ListRule rule,
            @RequestParam(name = "kisi", required = false) @Nullable String people,
            @RequestParam(name = "mahalle", required = false) @Nullable String neighbourhood,
            @RequestParam(name = "ilk", required = false) @Nullable String from,
            @RequestParam(name = "son", required = false) @Nullable String until,
            @AuthenticationPrincipal StaffMember office,
            RedirectAttributes redirect) {
        Session session = pages.find(id, office);
        int number = NewSessionForm.people(people);
        Flash told;
        if (!session.state().isOpenForMore()) {
            told = Flash.problem("mayorcalls.session.listStands");
        } else if (number == 0) {
            told = Flash.problem("mayorcalls.people.wrong", String.valueOf(NewSessionForm.MOST_PEOPLE));
        } else {
            told = switch (rule) {
                case NEIGHBOURHOOD -> ended(id, neighbourhood, from, until, number, office.username());
                case WAITING -> made(make.waiting(id, number, office.username()));
                case THANKS -> made(make.thanks(id, number, office.username()));
                case LOT -> made(make.byLot(id, number, office.username()));
                case OCCASION -> Flash.problem("mayorcalls.session.notNow");
            };
        }
        redirect.addFlashAttribute(Flash.NAME, told);
        return "redirect:" + session.address();
    }

    @PostMapping("/kisi")
    String occasion(
            @PathVariable long id,
            @RequestParam(name = "vesile") Proposal.Occasion occasion,
            @RequestParam(name = "ad", defaultValue = "") String name,
            @RequestParam(name = "telefon", defaultValue = "") String phone,
            @RequestParam(name = "sozler", defaultValue = "") String words,
            @AuthenticationPrincipal StaffMember office,
            RedirectAttributes redirect) {
        Session session = pages.find(id, office);
        Optional<PersonName> who = PersonName.parse(name);
        Optional<Phone> number = Phone.parse(phone);
        Flash told;
        if (who.isEmpty() || number.isEmpty() || words.length() > LONGEST_WORDS) {
            told = Flash.problem(
                    who.isEmpty()
                            ? "mayorcalls.occasion.name.wrong"
                            : number.isEmpty() ? "mayorcalls.occasion.phone.wrong" : "mayorcalls.occasion.words.long");
            // So that nothing has to be typed again.
            redirect.addFlashAttribute("typed", new Typed(occasion, name, phone, words));
        } else {
            Optional<Refusal> refusal = make.occasion(id, occasion, who.get(), number.get(), words, office.username());
            told = refusal.map(r -> Flash.problem(r.key(), strings(r)))
                    .orElseGet(() -> Flash.done("mayorcalls.occasion.done"));
            refusal.ifPresent(_ -> redirect.addFlashAttribute("typed", new Typed(occasion, name, phone, words)));
        }
        redirect.addFlashAttribute(Flash.NAME, told);
        return "redirect:" + session.address();
    }

    /** What was typed and is not on the list. */
    record Typed(Proposal.Occasion occasion, String name, String phone, String words) implements java.io.Serializable {}

    private Flash ended(
            long id,
            @Nullable String neighbourhood,
            @Nullable String from,
            @Nullable String until,
            int people,
            String by) {
        Optional<LocalDate> first = day(from);
        Optional<LocalDate> last = day(until);
        if (neighbourhood == null || neighbourhoods.byCode(neighbourhood).isEmpty()) {
            return Flash.problem("mayorcalls.rule.neighbourhood.missing");
        }
        if (first.isEmpty() || last.isEmpty() || last.get().isBefore(first.get())) {
            return Flash.problem("mayorcalls.rule.days.wrong");
        }
        return made(make.ended(id, neighbourhood, first.get(), last.get(), people, by));
    }

    private static Flash made(MakeList.Made made) {
        String[] figures = {String.valueOf(made.added()), String.valueOf(made.passed())};
        return made.added() == 0
                ? Flash.problem("mayorcalls.rule.nobody", figures)
                : Flash.done("mayorcalls.rule.done", figures);
    }

    static String[] strings(Refusal refusal) {
        return refusal.args().stream().map(String::valueOf).toArray(String[]::new);
    }

    private static Optional<LocalDate> day(@Nullable String typed) {
        try {
            return Optional.of(LocalDate.parse(String.valueOf(typed)));
        } catch (DateTimeParseException noDate) {
            return Optional.empty();
        }
    }
}
