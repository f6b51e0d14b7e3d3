package tr.bel.acikkapi.persons;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What speaks for or against two applicants being one person. Their names are schema. */
enum Sign {
    SAME_NATIONAL_ID(100),
    SAME_PHONE(45),
    SAME_EMAIL(45),
    SAME_NAME(30),
    /** A letter or two differ, a word is left out, or the words are written together. */
    NEAR_NAME(20),
    /** The same postal address. */
    SAME_ADDRESS(15),
    /** Both applied about the same neighbourhood. */
    SAME_NEIGHBOURHOOD(10),
    /** Speaks against it. */
    OTHER_NAME(-40);

    private static final String COMMA = ",";

    private final int weight;

    Sign(int weight) {
        this.weight = weight;
    }

    /** The surer, the more; only for the order. */
    static int score(Set<Sign> signs) {
        return signs.stream().mapToInt(s -> s.weight).sum();
    }

    static String write(Set<Sign> signs) {
        return signs.stream().sorted().map(Sign::name).collect(Collectors.joining(COMMA));
    }

    /** The strongest first. */
    static List<Sign> read(String written) {
        return Arrays.stream(written.split(COMMA, -1))
                .filter(name -> !name.isEmpty())
                .map(Sign::valueOf)
                .sorted(Comparator.naturalOrder())
                .toList();
    }
}
