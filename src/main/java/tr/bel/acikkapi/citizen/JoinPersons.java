package tr.bel.acikkapi.citizen;

import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tr.bel.acikkapi.shared.Refusal;

/** Somebody says that two persons are one. Their applicants and cases stay as they are. */
@Component
public class JoinPersons {

    /** Whoever is more than this is no person but an office. */
    private static final int MOST_MEMBERS = 200;

    private final Persons persons;
    private final PersonFacts facts;

    JoinPersons(Persons persons, PersonFacts facts) {
        this.persons = persons;
        this.facts = facts;
    }

    /** Why not: they are one already; or they were kept apart, or gave different identity numbers, and the judgement does not know. */
    @Transactional
    public Optional<Refusal> join(long one, long other, Judgement judgement) {
        Optional<Refusal> refusal = judgement.refusal();
        if (refusal.isPresent()) {
            return refusal;
        }
        facts.lock();
        SortedSet<Long> ones = persons.members(one);
        SortedSet<Long> others = persons.members(other);
        if (ones.contains(other)) {
            return Optional.of(Refusal.of("citizen.person.joined"));
        }
        SortedSet<Long> all = new TreeSet<>(ones);
        all.addAll(others);
        if (all.size() > MOST_MEMBERS) {
            return Optional.of(Refusal.of("citizen.person.many", MOST_MEMBERS));
        }
        boolean apart = persons.areKeptApart(ones, others);
        boolean ids = persons.haveDifferentIds(ones, others);
        if ((apart || ids) && !judgement.despite()) {
            return Optional.of(Refusal.of(ids ? "citizen.person.ids" : "citizen.person.apart"));
        }
        facts.write(
                PersonAct.Kind.JOINED,
                new Judgement(judgement.username(), judgement.reason(), apart || ids),
                ones,
                others);
        facts.bringTogether(ones, others);
        facts.regroup(all);
        return Optional.empty();
    }
}
