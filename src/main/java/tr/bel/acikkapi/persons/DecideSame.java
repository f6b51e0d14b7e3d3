package tr.bel.acikkapi.persons;

import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tr.bel.acikkapi.citizen.JoinPersons;
import tr.bel.acikkapi.citizen.Judgement;
import tr.bel.acikkapi.citizen.KeepApart;
import tr.bel.acikkapi.citizen.PartPerson;
import tr.bel.acikkapi.citizen.Persons;
import tr.bel.acikkapi.shared.Refusal;
import tr.bel.acikkapi.staff.Permission;
import tr.bel.acikkapi.staff.StaffMember;

/** Somebody decides who is who; what was suggested of it is done with. Different identity numbers are overruled by coordination alone. */
@Component
class DecideSame {

    private final JoinPersons join;
    private final PartPerson part;
    private final KeepApart apart;
    private final Persons persons;
    private final LikelySame likely;
    private final Suggestions suggestions;
    private final Lines lines;

    DecideSame(
            JoinPersons join,
            PartPerson part,
            KeepApart apart,
            Persons persons,
            LikelySame likely,
            Suggestions suggestions,
            Lines lines) {
        this.join = join;
        this.part = part;
        this.apart = apart;
        this.persons = persons;
        this.likely = likely;
        this.suggestions = suggestions;
        this.lines = lines;
    }

    /** They are one. Without a reason of one's own, what speaks for it is the reason. */
    @Transactional
    public Optional<Refusal> same(long one, long other, String reason, boolean despite, StaffMember who) {
        boolean overrules = despite && (who.may(Permission.COORDINATE) || !differ(one, other));
        String told = reason.isBlank() ? signs(one, other) : reason;
        Optional<Refusal> refusal = join.join(one, other, new Judgement(who.username(), told, overrules));
        clear(one, other);
        return refusal;
    }

    @Transactional
    public Optional<Refusal> notSame(long one, long other, String reason, StaffMember who) {
        Optional<Refusal> refusal = apart.keepApart(one, other, new Judgement(who.username(), reason, false));
        clear(one, other);
        return refusal;
    }

    @Transactional
    public Optional<Refusal> part(long person, Set<Long> leaving, String reason, StaffMember who) {
        Optional<Refusal> refusal = part.part(person, leaving, new Judgement(who.username(), reason, false));
        if (refusal.isEmpty()) {
            leaving.forEach(each -> clear(person, each));
        }
        return refusal;
    }

    private boolean differ(long one, long other) {
        return persons.haveDifferentIds(persons.members(one), persons.members(other));
    }

    /** Only where something speaks for it and nothing against it: whoever overrules says why in their own words. */
    private String signs(long one, long other) {
        Set<Sign> signs = likely.between(persons.members(one), persons.members(other));
        return signs.isEmpty() || signs.contains(Sign.OTHER_NAME) || differ(one, other)
                ? ""
                : lines.text("persons.reason.signs", String.join(", ", lines.words(signs)));
    }

    private void clear(long one, long other) {
        SortedSet<Long> both = new TreeSet<>(persons.members(one));
        both.addAll(persons.members(other));
        suggestions.clear(both);
    }
}
