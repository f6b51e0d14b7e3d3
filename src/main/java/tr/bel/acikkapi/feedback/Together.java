package tr.bel.acikkapi.feedback;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Makes one text of several to the same person: what all begin and end with stands once, what each tells stands between. */
final class Together {

    private static final String GAP = "\n\n";

    private Together() {}

    static String body(List<String> bodies) {
        List<List<String>> all =
                bodies.stream().map(b -> Arrays.asList(b.split(GAP, -1))).toList();
        int start = 0;
        while (isCommon(all, start, true)) {
            start++;
        }
        int end = 0;
        while (isCommon(all, end, false) && shortest(all) - end > start) {
            end++;
        }
        List<String> first = all.getFirst();
        List<String> paragraphs = new ArrayList<>(first.subList(0, start));
        for (List<String> one : all) {
            paragraphs.addAll(one.subList(start, one.size() - end));
        }
        paragraphs.addAll(first.subList(first.size() - end, first.size()));
        return String.join(GAP, paragraphs);
    }

    private static boolean isCommon(List<List<String>> all, int place, boolean fromStart) {
        return shortest(all) > place
                && all.stream()
                                .map(one -> one.get(fromStart ? place : one.size() - 1 - place))
                                .distinct()
                                .count()
                        == 1;
    }

    private static int shortest(List<List<String>> all) {
        return all.stream().mapToInt(List::size).min().orElse(0);
    }
}
