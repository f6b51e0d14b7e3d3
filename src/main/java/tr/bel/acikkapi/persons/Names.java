package tr.bel.acikkapi.persons;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tr.bel.acikkapi.shared.TurkishText;

/** Whether two names may be one person's, as different people wrote them down. */
final class Names {

    /** So long must a word be for one wrong letter, and so long for two. */
    private static final int ONE_SLIP = 4;

    private static final int TWO_SLIPS = 8;

    private Names() {}

    /** How alike two names are. */
    enum Match {
        SAME,
        NEAR,
        OTHER,
        /** One of them is missing or a single word, which says too little. */
        UNKNOWN
    }

    static Match compare(@Nullable String one, @Nullable String other) {
        List<String> a = words(one);
        List<String> b = words(other);
        if (a.isEmpty() || b.isEmpty()) {
            return Match.UNKNOWN;
        }
        if (a.equals(b)) {
            return Match.SAME;
        }
        if (letters(one).equals(letters(other))) {
            return Match.NEAR;
        }
        List<String> shorter = a.size() <= b.size() ? a : b;
        List<String> longer = new ArrayList<>(a.size() <= b.size() ? b : a);
        if (!shorter.stream().allMatch(word -> take(word, longer))) {
            return Match.OTHER;
        }
        return shorter.size() > 1 ? Match.NEAR : Match.UNKNOWN;
    }

    /** Whether there are at least a first name and a surname. */
    static boolean isWhole(@Nullable String name) {
        return words(name).size() > 1;
    }

    /** Takes the word out of the list, or the one that it is likely to be. */
    private static boolean take(String word, List<String> from) {
        return from.remove(word)
                || from.stream()
                        .filter(each -> isNear(word, each))
                        .findFirst()
                        .map(from::remove)
                        .orElse(false);
    }

    static boolean isNear(String one, String other) {
        String shorter = one.length() <= other.length() ? one : other;
        String longer = one.length() <= other.length() ? other : one;
        if (shorter.length() == 1) {
            return longer.startsWith(shorter);
        }
        if (shorter.length() < ONE_SLIP || isHerName(shorter, longer)) {
            return false;
        }
        return slips(one, other) <= (shorter.length() < TWO_SLIPS ? 1 : 2);
    }

    /** Emin and Emine, Nuri and Nuriye: a letter more, and somebody else, often of the same household. */
    private static boolean isHerName(String his, String hers) {
        return hers.equals(his + "e") || hers.equals(his + "a") || hers.equals(his + "ye");
    }

    private static List<String> words(@Nullable String name) {
        return name == null
                ? List.of()
                : Arrays.stream(TurkishText.fold(name).split("[^\\p{L}]+", -1))
                        .filter(word -> !word.isEmpty())
                        .sorted()
                        .toList();
    }

    private static String letters(@Nullable String name) {
        return name == null ? "" : TurkishText.fold(name).replaceAll("[^\\p{L}]", "");
    }

    /** Letters wrong, missing, too many, or two that changed places. */
    private static int slips(String one, String other) {
        int[][] cost = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                cost[i][j] = i == 0 || j == 0 ? i + j : cheapest(cost, one, other, i, j);
            }
        }
        return cost[one.length()][other.length()];
    }

    private static int cheapest(int[][] cost, String one, String other, int i, int j) {
        int wrong = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
        int best = Math.min(cost[i - 1][j - 1] + wrong, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
        boolean swapped =
                i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1);
        return swapped ? Math.min(best, cost[i - 2][j - 2] + 1) : best;
    }
}
