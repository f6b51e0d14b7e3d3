package tr.bel.acikkapi.municipality;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The subjects of the municipality, answered from memory. */
@Component
public class Subjects {

    private final Register register;

    Subjects(Register register) {
        this.register = register;
    }

    /** Any subject that ever was, switched off or not. */
    public Optional<Subject> byCode(String code) {
        return register.now().subject(code);
    }

    /** What a subject asks of every applicant beyond what all are asked; empty for most, and for a code that is not known. */
    public Questionnaire questions(@Nullable String code) {
        return code == null ? Questionnaire.EMPTY : register.now().questionnaire(code);
    }

    /** Those that are offered, in the order of their groups. */
    public List<Subject> active() {
        return register.now().activeSubjects();
    }

    /** The shelves that hold an offered subject, in their order. */
    public List<SubjectGroup> groups() {
        return register.now().groupsInUse();
    }

    /**
     * Offered subjects for a citizen's own words, best first: spelled with or without Turkish letters, inflected, slightly misspelt.
     *
     * @param words anything; empty when nothing in it is understood
     * @param limit at most so many
     */
    public List<SubjectMatch> find(String words, int limit) {
        return register.now().finder().find(words, limit);
    }
}
