package tr.bel.acikkapi.shared;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A person's name as the person says it, in one piece: "Işık Şahin Doğan", "Şükran", "Ayşe Nur O'Hara-Çelik". Letters of any script,
 * apostrophe, hyphen, blanks and the full stop of an abbreviation ("Dr. A. Veli"), but none inside a word: no web address is a name. 2 to
 * 120 characters. A single name is a name.
 *
 * @param full tidied, composed (NFC)
 */
public record PersonName(String full) {

    private static final Pattern SHAPE =
            Pattern.compile("(?=.{2,120}$)[\\p{L}\\p{M}](?:[\\p{L}\\p{M}'’ʼ\\- ]|\\.(?= |$))*");

    public PersonName {
        if (!SHAPE.matcher(full).matches()) {
            throw new IllegalArgumentException("not a person's name");
        }
    }

    /** The name, or empty where the input cannot be one (digits, signs, one letter). */
    public static Optional<PersonName> parse(String input) {
        String tidy = TurkishText.tidyLine(input);
        return SHAPE.matcher(tidy).matches() ? Optional.of(new PersonName(tidy)) : Optional.empty();
    }

    /** For screens of people who need not know it all: first name and the first letter of the last, "Gülşen Ö*****". */
    public String masked() {
        int blank = full.lastIndexOf(' ');
        if (blank < 0) {
            return full.charAt(0) + "*****";
        }
        return full.substring(0, blank) + " " + full.charAt(blank + 1) + "*****";
    }

    @Override
    public String toString() {
        return masked();
    }
}
