package tr.bel.acikkapi.municipality;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tr.bel.acikkapi.municipality.Question.Choice;

/** The choices of a question in one cell: {@code kod=Türkçe=English | kod=Türkçe}; without English the Turkish stands for it. */
final class Choices {

    static final int MOST = 30;

    private static final Pattern CODE = Pattern.compile("[a-z0-9][a-z0-9-]{0,59}");

    private Choices() {}

    /** A cell that cannot be read, at this part of it. */
    static final class BadChoice extends Exception {

        private static final long serialVersionUID = 1L;

        BadChoice(String part) {
            super(part);
        }
    }

    static List<Choice> parse(String cell) throws BadChoice {
        List<Choice> choices = new ArrayList<>();
        for (String part : cell.split("\\|", -1)) {
            String[] parts = part.strip().split("\\s*=\\s*", -1);
            boolean whole = (parts.length == 2 || parts.length == 3)
                    && CODE.matcher(parts[0]).matches()
                    && !parts[1].isEmpty();
            if (!whole || choices.stream().anyMatch(c -> c.code().equals(parts[0]))) {
                throw new BadChoice(part.strip());
            }
            String english = parts.length == 3 && !parts[2].isEmpty() ? parts[2] : parts[1];
            choices.add(new Choice(parts[0], parts[1], english));
        }
        return choices;
    }

    /** What {@link #write} wrote. */
    static List<Choice> read(String kept) {
        try {
            return kept.isEmpty() ? List.of() : parse(kept);
        } catch (BadChoice e) {
            throw new IllegalStateException("the database keeps choices that no file could bring", e);
        }
    }

    static String write(List<Choice> choices) {
        return choices.stream()
                .map(c -> c.code() + "=" + c.textTr() + "=" + c.textEn())
                .collect(Collectors.joining(" | "));
    }
}
