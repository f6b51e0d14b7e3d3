package tr.bel.acikkapi.citizen;

import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tr.bel.acikkapi.shared.Refusal;

/** Somebody says that some applicants of a person are somebody else. They leave together; those who stay remain one person. */
@Component
public class PartPerson {

    private final Persons persons;
    private final PersonFacts facts;

    PartPerson(Persons persons, PersonFacts facts) {
        this.persons = persons;
        this.facts = facts;
    }

    /**
     * Parts them, and keeps them apart.
     *
     * @param person any applicant of it
     * @param leaving at least one, and not all of them
     * @return why not
     */
    @Transactional
    public Optional<Refusal> part(long person, Set<Long> leaving, Judgement judgement) {
        Optional<Refusal> refusal = judgement.refusal();
        if (refusal.isPresent()) {
            return refusal;
        }
        if (leaving.isEmpty()) {
            return Optional.of(Refusal.of("citizen.person.nobody"));
        }
        facts.lock();
        SortedSet<Long> staying = persons.members(person);
        if (!staying.containsAll(leaving)) {
            return Optional.of(Refusal.of("citizen.person.late"));
        }
        SortedSet<Long> gone = new TreeSet<>(leaving);
        staying.removeAll(gone);
        if (staying.isEmpty()) {
            return Optional.of(Refusal.of("citizen.person.everybody"));
        }
        facts.write(PersonAct.Kind.PARTED, judgement, staying, gone);
        facts.keepApart(staying, gone);
        facts.regroup(staying);
        facts.regroup(gone);
        return Optional.empty();
    }
}
