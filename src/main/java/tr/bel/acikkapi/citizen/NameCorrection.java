package tr.bel.acikkapi.citizen;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tr.bel.acikkapi.shared.PersonName;
import tr.bel.acikkapi.shared.TurkishText;

/**
 * Whether a name that replaces another is surely that one written rightly: dots, hooks and large letters; one word in which a letter was
 * doubled, left out or swapped with the next; one word more or less at the end, as a second surname. One letter for another makes brothers
 * of one man (Hasan and Hakan), a word in front a son of his father: that may be somebody else, and then the proof is asked for again.
 */
final class NameCorrection {

    /** In shorter words one letter makes another name: Emin and Emine, Ali and Alp. */
    private static final int SHORTEST = 5;

    private NameCorrection() {}

    static boolean is(PersonName before, PersonName after) {
        List<String> from = words(before);
        List<String> to = words(after);
        return from.equals(to) || isLonger(before, after) || isLonger(after, before) || isRetyped(from, to);
    }

    private static List<String> words(PersonName name) {
        return Arrays.stream(TurkishText.fold(name.full()).split("[\\s-]+"))
                .filter(w -> !w.isEmpty())
                .toList();
    }

    /** One word came to at least two: at the end, or with a hyphen before the last. */
    private static boolean isLonger(PersonName one, PersonName another) {
        List<String> few = words(one);
        List<String> more = words(another);
        if (few.size() < 2 || more.size() != few.size() + 1) {
            return false;
        }
        List<String> withoutSecond = new ArrayList<>(more);
        withoutSecond.remove(few.size() - 1);
        return more.subList(0, few.size()).equals(few)
                || (another.full().matches(".*\\S-\\S+") && withoutSecond.equals(few));
    }

    /** One word differs, by a slip of the hand. */
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
        return other.size() == 1
                && isSlip(from.get(other.getFirst()), to.get(other.getFirst()), other.getFirst() == from.size() - 1);
    }

    private static boolean isSlip(String one, String another, boolean surname) {
        if (one.length() == another.length()) {
            return isSwapped(one, another);
        }
        return one.length() < another.length() ? isLeftOut(one, another, surname) : isLeftOut(another, one, surname);
    }

    /** Two neighbours changed places; not the last two of a short word, where Kadir and Kadri are two people. */
    private static boolean isSwapped(String one, String another) {
        int at = firstOther(one, another);
        int last = one.length() - 2;
        return at > 0
                && one.length() >= SHORTEST
                && (at < last || (at == last && one.length() > SHORTEST))
                && one.charAt(at) == another.charAt(at + 1)
                && one.charAt(at + 1) == another.charAt(at)
                && one.substring(at + 2).equals(another.substring(at + 2));
    }

    /**
     * A letter is missing. One that stands twice may be any; one at the end makes a woman's name of a man's (Selim, Selime), and a consonant
     * within a first name another one (Nuran, Nurhan).
     */
    private static boolean isLeftOut(String shorter, String longer, boolean surname) {
        int at = firstOther(shorter, longer);
        if (at == 0
                || longer.length() != shorter.length() + 1
                || !longer.substring(at + 1).equals(shorter.substring(at))) {
            return false;
        }
        char letter = longer.charAt(at);
        boolean doubled = longer.charAt(at - 1) == letter;
        boolean within = at < shorter.length() && (surname || "aeiou".indexOf(letter) >= 0);
        return doubled ? longer.length() >= SHORTEST : within && shorter.length() >= SHORTEST;
    }

    private static int firstOther(String one, String another) {
        int at = 0;
        while (at < Math.min(one.length(), another.length()) && one.charAt(at) == another.charAt(at)) {
            at++;
        }
        return at;
    }
}
