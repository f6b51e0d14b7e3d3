package tr.bel.acikkapi.channel.mayorcalls;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.channel.mayorcalls.Brief.CaseLine;
import tr.bel.acikkapi.channel.mayorcalls.Brief.Hint;
import tr.bel.acikkapi.shared.Kind;
import tr.bel.acikkapi.shared.Language;
import tr.bel.acikkapi.shared.Outcome;
import tr.bel.acikkapi.shared.Phone;

/** Writes the brief for a call from what the house knows, but for what the mayor may not be told of. */
@Component
class WriteBrief {

    /** As many fit onto one page with everything else. */
    static final int MOST_CASES = 12;

    static final int MOST_CONTACTS = 3;

    private static final int MOST_OWED = 3;
    private static final int MOST_HINTS = 5;
    private static final int BAD_GRADE = 2;

    private final BriefFacts facts;

    WriteBrief(BriefFacts facts) {
        this.facts = facts;
    }

    Brief of(Listing listing) {
        return of(List.of(listing)).getFirst();
    }

    /** One for each, in their order; however many they are, the database is asked as often as for one. */
    List<Brief> of(List<Listing> list) {
        BriefFacts.Facts known = facts.of(list);
        return list.stream().map(l -> brief(l, known)).toList();
    }

    private static Brief brief(Listing listing, BriefFacts.Facts known) {
        long applicant = listing.applicantId();
        Optional<BriefFacts.Person> who = first(known.people(), applicant);
        List<CaseLine> cases = known.cases().getOrDefault(applicant, List.of());
        BriefFacts.Counts counts = first(known.counts(), applicant).orElse(new BriefFacts.Counts(0, 0));
        return new Brief(
                listing,
                who.map(BriefFacts.Person::phone)
                        .map(p -> new Phone(p).masked())
                        .orElse(null),
                who.map(BriefFacts.Person::language).orElse(Language.TR),
                first(known.wishes(), applicant).map(BriefFacts.Wish::part).orElse(null),
                hints(listing, cases),
                cases,
                counts.mentionable() - cases.size(),
                counts.silent(),
                known.promises().getOrDefault(applicant, List.of()).stream()
                        .filter(p -> p.state().isOwed())
                        .limit(MOST_OWED)
                        .toList(),
                known.contacts().getOrDefault(applicant, List.of()),
                first(known.calledBefore(), listing.id())
                        .map(BriefFacts.Before::at)
                        .orElse(null));
    }

    private static <T> Optional<T> first(Map<Long, List<T>> facts, long id) {
        return facts.getOrDefault(id, List.of()).stream().findFirst();
    }

    /** What is worth a word, the reason of the call first. */
    private static List<Hint> hints(Listing listing, List<CaseLine> cases) {
        List<Hint> hints = new ArrayList<>();
        if (listing.occasion() != null) {
            hints.add(new Hint("mayorcalls.say." + listing.occasion(), ""));
        }
        for (CaseLine c : cases) {
            if (c.isOpen() && c.late()) {
                hints.add(new Hint("mayorcalls.say.sorryWaiting", c.number()));
            } else if (c.grade() != null && c.grade() <= BAD_GRADE) {
                hints.add(new Hint("mayorcalls.say.sorryUnhappy", c.number()));
            } else if (c.kind() == Kind.THANKS) {
                hints.add(new Hint("mayorcalls.say.thanks", c.number()));
            } else if (c.kind() == Kind.SUGGESTION) {
                hints.add(new Hint("mayorcalls.say.suggestion", c.number()));
            } else if (c.told()
                    && (c.outcome() == Outcome.Code.REFUSED || c.outcome() == Outcome.Code.CANNOT_BE_DONE)) {
                hints.add(new Hint("mayorcalls.say.refused", c.number()));
            } else if (c.informedLate()) {
                hints.add(new Hint("mayorcalls.say.sorryLate", c.number()));
            }
        }
        return hints.stream().limit(MOST_HINTS).toList();
    }
}
