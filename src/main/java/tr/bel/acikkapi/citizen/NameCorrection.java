package tr.bel.acikkapi.citizen;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tr.bel.acikkapi.shared.PersonName;
import tr.bel.acikkapi.shared.TurkishText;

/**
 * Whether a name that replaces another is that one written rightly: letters with and without dots, words in another order, one word more or
 * less beside two that stay, or one letter in one longer word. A new surname, another first name: that may be somebody else.
 */
final class NameCorrection {

    /** In shorter words one letter makes another name: Ali and Alp, Nur and Naz. */
    private static final int SHORTEST = 4;

    private NameCorrection() {}

    static boolean is(PersonName before, PersonName after) {
        List<String> from = words(before);
        List<String> to = words(after);
        return sorted(from).equals(sorted(to)) || isCompleted(from, to) || isCompleted(to, from) || isRetyped(from, to);
    }

    private static List<String> words(PersonName name) {
        return Arrays.stream(TurkishText.fold(name.full()).split("[\\s-]+"))
                .filter(w -> !w.isEmpty())
                .toList();
    }

    private static List<String> sorted(List<String> words) {
        return words.stream().sorted().toList();
    }

    /** One word came to at least two that all stayed. */
    private static boolean isCompleted(List<String> from, List<String> to) {
        List<String> more = new ArrayList<>(to);
        from.forEach(more::remove);
        return from.size() > 1 && to.size() == from.size() + 1 && more.size() == 1;
    }

    /** One word differs, by one letter. */
    private static boolean isRetyped(List<String> from, List<String> to) {
        if (from.size() != to.size()) {
            return false;
        }
        List<Integer> other = new ArrayList<>();
        for (int i = 0; i < from.size(); i++) {
            if (!from.get(i).equals(to.get(i))) {
                other.add(i);
            }
        }
        return other.size() == 1 && isNear(from.get(other.getFirst()), to.get(other.getFirst()));
    }

    /** A letter wrong, missing or too many, or two that changed places. */
    private static boolean isNear(String one, String another) {
        String shorter = one.length() <= another.length() ? one : another;
        String longer = one.length() <= another.length() ? another : one;
        if (shorter.length() < SHORTEST || longer.length() - shorter.length() > 1) {
            return false;
        }
        int same = 0;
        while (same < shorter.length() && shorter.charAt(same) == longer.charAt(same)) {
            same++;
        }
        if (longer.length() > shorter.length()) {
            return longer.substring(same + 1).equals(shorter.substring(same));
        }
        boolean wrong = longer.substring(same + 1).equals(shorter.substring(same + 1));
        boolean swapped = same + 1 < longer.length()
                && longer.charAt(same) == shorter.charAt(same + 1)
                && longer.charAt(same + 1) == shorter.charAt(same)
                && longer.substring(same + 2).equals(shorter.substring(same + 2));
        return wrong || swapped;
    }
}
