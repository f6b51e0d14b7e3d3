package tr.bel.acikkapi.municipality;

import java.util.List;
import java.util.Optional;
import tr.bel.acikkapi.shared.Language;

/**
 * One guided question of a subject: the same at every door, and an attribute of the service in Open311.
 *
 * @param subject code of the subject that asks it
 * @param code readable and unchanging within the subject: "cukur-boyu"
 * @param hintTr what helps to answer; empty where nothing does
 * @param required whether a citizen cannot go on without; a clerk always can, since an application is never refused
 * @param choices of {@link Type#CHOICE} and {@link Type#CHOICES}; else empty
 * @param sort place among the subject's questions, smallest first
 */
public record Question(
        String subject,
        String code,
        Type type,
        String textTr,
        String textEn,
        String hintTr,
        String hintEn,
        boolean required,
        List<Choice> choices,
        int sort) {

    public Question {
        choices = List.copyOf(choices);
    }

    /** What is answered with. */
    public enum Type {
        /** At most {@link Questionnaire#LONGEST_TEXT} characters. */
        TEXT,
        /** With a comma or a point. */
        NUMBER,
        CHOICE,
        CHOICES,
        DATE,
        /** Answered by the photos of the application itself. */
        PHOTO,
        /** Answered by the place of the application itself: an address or a point, more than the neighbourhood. */
        PLACE;

        /** Whether it has a field of its own, and does not rule what every application asks for anyway. */
        public boolean hasField() {
            return this != PHOTO && this != PLACE;
        }
    }

    /** One of several answers. */
    public record Choice(String code, String textTr, String textEn) {

        public String text(Language language) {
            return language == Language.TR ? textTr : textEn;
        }
    }

    public String text(Language language) {
        return language == Language.TR ? textTr : textEn;
    }

    public String hint(Language language) {
        return language == Language.TR ? hintTr : hintEn;
    }

    Optional<Choice> choice(String wanted) {
        return choices.stream().filter(c -> c.code().equals(wanted)).findFirst();
    }
}
