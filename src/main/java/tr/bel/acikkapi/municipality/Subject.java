package tr.bel.acikkapi.municipality;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tr.bel.acikkapi.shared.Kind;
import tr.bel.acikkapi.shared.Language;

/**
 * A subject (konu): what a case is about, where it goes and how long it usually takes.
 *
 * @param code readable and unchanging: "yol-cukur"
 * @param groupCode its shelf
 * @param words what citizens say for it, comma separated; the search material, never shown
 * @param directorateCode where it goes by default; absent exactly when it is not ours
 * @param promise the usual duration, where one is given
 * @param kind what a case of it usually is
 * @param notOurs whose it is, where it is not ours
 * @param proof what a conclusion that says "done" must show
 * @param evidenceShown whether the applicant may see photos and papers of the work
 * @param sensitive whether the applicant's identity is hidden by default
 * @param active whether it is offered
 * @param icon a name of Bootstrap Icons without its prefix
 * @param sort place within its group, smallest first
 */
public record Subject(
        String code,
        String groupCode,
        String nameTr,
        String nameEn,
        String words,
        @Nullable String directorateCode,
        @Nullable Promise promise,
        Kind kind,
        @Nullable NotOurs notOurs,
        Proof proof,
        boolean evidenceShown,
        boolean sensitive,
        boolean active,
        String icon,
        int sort) {

    public String name(Language language) {
        return language == Language.TR ? nameTr : nameEn;
    }

    public boolean isOurs() {
        return notOurs == null;
    }

    /** Where it goes by default; empty when it is not ours. */
    public Optional<String> directorate() {
        return Optional.ofNullable(directorateCode);
    }

    /** The usual duration, where one is promised. */
    public Optional<Promise> promised() {
        return Optional.ofNullable(promise);
    }

    /** Whose it is; empty when it is ours. */
    public Optional<NotOurs> elsewhere() {
        return Optional.ofNullable(notOurs);
    }
}
