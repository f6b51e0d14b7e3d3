package tr.bel.acikkapi.channel.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tr.bel.acikkapi.shared.NationalId;
import tr.bel.acikkapi.shared.PersonName;

/**
 * Who writes.
 *
 * @param anonymous the button "without my name" was pressed: nothing of the rest is kept
 * @param nationalId a TCKN or YKN, optional
 * @param identityHidden the name is kept from the directorates; null while not asked yet
 */
record PersonForm(
        @Nullable String anonymous,
        @Nullable String name,
        @Nullable String nationalId,
        @Nullable String identityHidden) {

    static final PersonForm EMPTY = new PersonForm("false", "", "", null);

    PersonForm {
        boolean unnamed = "true".equals(anonymous);
        name = unnamed ? "" : Typed.line(name);
        nationalId = unnamed ? "" : Typed.line(nationalId);
    }

    public boolean isAnonymous() {
        return "true".equals(anonymous);
    }

    List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        if (isAnonymous()) {
            return problems;
        }
        if (name == null || name.isEmpty()) {
            problems.add(Problem.of("name", "web.person.name.missing"));
        } else if (personName().isEmpty()) {
            problems.add(Problem.of("name", "web.person.name.wrong"));
        }
        if (nationalId != null && !nationalId.isEmpty() && identity().isEmpty()) {
            problems.add(Problem.of("nationalId", "web.person.nationalId.wrong"));
        }
        return problems;
    }

    Optional<PersonName> personName() {
        return name == null ? Optional.empty() : PersonName.parse(name);
    }

    Optional<NationalId> identity() {
        return nationalId == null ? Optional.empty() : NationalId.parse(nationalId);
    }

    public boolean hidden() {
        return "true".equals(identityHidden);
    }

    /** With the wish to stay hidden already ticked, where the subject suggests it and nobody was asked yet. */
    PersonForm suggestHidden(boolean sensitive) {
        return identityHidden == null ? new PersonForm(anonymous, name, nationalId, Boolean.toString(sensitive)) : this;
    }

    @Override
    public String toString() {
        return isAnonymous() ? "anonymous" : "a named person";
    }
}
