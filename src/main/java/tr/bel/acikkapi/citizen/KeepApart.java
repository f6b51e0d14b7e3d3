package tr.bel.acikkapi.citizen;

import java.util.Optional;
import java.util.SortedSet;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tr.bel.acikkapi.shared.Refusal;

/** Somebody says that two persons are not one, so that nobody is asked again. */
@Component
public class KeepApart {

    private final Persons persons;
    private final PersonFacts facts;

    KeepApart(Persons persons, PersonFacts facts) {
        this.persons = persons;
        this.facts = facts;
    }

    /** Why not: they were joined meanwhile, or it was said already. */
    @Transactional
    public Optional<Refusal> keepApart(long one, long other, Judgement judgement) {
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
        if (persons.areKeptApart(ones, others)) {
            return Optional.of(Refusal.of("citizen.person.apart.already"));
        }
        facts.write(PersonAct.Kind.KEPT_APART, judgement, ones, others);
        facts.keepApart(ones, others);
        return Optional.empty();
    }
}
