package tr.bel.acikkapi.municipality;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tr.bel.acikkapi.municipality.CitizenWords.Word;

/**
 * Ranks subjects by a citizen's words: every word weighs by how rare it is among the subjects (idf), more where it stands in the name,
 * and a phrase that is said whole ("sokak lambası") adds its own. A word that is unknown is tried without its suffix and then, as a
 * misspelling, by its trigrams. In memory; immutable.
 */
final class SubjectFinder {

    private static final double IN_NAME = 1.0;
    private static final double IN_WORDS = 0.8;
    private static final double IN_GROUP = 0.35;
    private static final double PHRASE = 0.6;
    private static final double ALIKE_ENOUGH = 0.42;
    private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");

    private final List<Entry> entries = new ArrayList<>();
    private final Map<String, Map<Integer, Double>> index = new HashMap<>();
    private final Trigrams vocabulary = new Trigrams();

    SubjectFinder(List<Subject> subjects, Map<String, SubjectGroup> groups) {
        for (Subject subject : subjects) {
            add(subject, groups.get(subject.groupCode()));
        }
    }

    List<SubjectMatch> find(String text, int limit) {
        List<Word> said = CitizenWords.of(text);
        Map<Integer, Double> scores = new HashMap<>();
        Map<Integer, Set<String>> because = new HashMap<>();
        Map<String, String> understood = new HashMap<>();
        double possible = 0;
        for (Word word : distinct(said)) {
            Reading reading = read(word);
            possible += reading.weight();
            understood.put(word.stem(), reading.stem());
            index.getOrDefault(reading.stem(), Map.of()).forEach((entry, field) -> {
                scores.merge(entry, field * reading.weight() * reading.trust(), Double::sum);
                because.computeIfAbsent(entry, e -> new LinkedHashSet<>()).add(word.typed());
            });
        }
        Set<String> stems = new HashSet<>(understood.values());
        double whole = possible;
        return scores.entrySet().stream()
                .map(e -> match(e.getKey(), e.getValue(), stems, whole, because.getOrDefault(e.getKey(), Set.of())))
                .sorted(Comparator.comparingDouble(SubjectMatch::score)
                        .reversed()
                        .thenComparing(m -> m.subject().code()))
                .limit(Math.max(0, limit))
                .toList();
    }

    private SubjectMatch match(int entry, double score, Set<String> stems, double possible, Set<String> because) {
        Entry e = entries.get(entry);
        double phrase = e.phrases().stream()
                .filter(stems::containsAll)
                .mapToDouble(p -> p.stream().mapToDouble(this::idf).sum())
                .max()
                .orElse(0);
        double relevance = (score + PHRASE * phrase) / (possible * (1 + PHRASE));
        return new SubjectMatch(e.subject(), Math.min(1, Math.max(relevance, Double.MIN_NORMAL)), List.copyOf(because));
    }

    /** How a word is understood: itself, a stem inside it, or the known word that it resembles. */
    private Reading read(Word word) {
        if (index.containsKey(word.stem())) {
            return new Reading(word.stem(), idf(word.stem()), 1);
        }
        for (int length = Math.min(4, word.stem().length()); length >= 2; length--) {
            String shorter = word.folded().substring(0, length);
            boolean suffix = word.folded().length() - length <= (length == 2 ? 3 : 6);
            if (suffix && vocabulary.knows(shorter)) {
                return new Reading(shorter, idf(shorter), 0.6 + 0.1 * (length - 2));
            }
        }
        Trigrams.@Nullable Alike alike = vocabulary.mostAlike(word.folded(), ALIKE_ENOUGH);
        if (alike != null) {
            return new Reading(alike.stem(), idf(alike.stem()), alike.similarity());
        }
        return new Reading(word.stem(), idf(word.stem()), 0);
    }

    private double idf(String stem) {
        int documents = index.getOrDefault(stem, Map.of()).size();
        return Math.log(1 + entries.size() / (double) Math.max(1, documents));
    }

    private void add(Subject subject, @Nullable SubjectGroup group) {
        List<Set<String>> phrases = new ArrayList<>();
        int number = entries.size();
        entries.add(new Entry(subject, phrases));
        if (group != null) {
            put(group.nameTr() + " " + group.nameEn(), number, IN_GROUP);
        }
        for (String phrase : COMMA.splitAsStream(subject.words()).toList()) {
            put(phrase, number, IN_WORDS);
            phrases.add(stems(phrase));
        }
        put(subject.nameTr(), number, IN_NAME);
        put(subject.nameEn(), number, IN_NAME);
        phrases.add(stems(subject.nameTr()));
        phrases.removeIf(p -> p.size() < 2);
    }

    private void put(String text, int entry, double weight) {
        for (Word word : CitizenWords.of(text)) {
            index.computeIfAbsent(word.stem(), s -> new HashMap<>()).merge(entry, weight, Math::max);
            vocabulary.learn(word);
        }
    }

    private static Set<String> stems(String text) {
        Set<String> stems = new LinkedHashSet<>();
        CitizenWords.of(text).forEach(w -> stems.add(w.stem()));
        return stems;
    }

    private static List<Word> distinct(List<Word> words) {
        Map<String, Word> byStem = new LinkedHashMap<>();
        words.forEach(w -> byStem.putIfAbsent(w.stem(), w));
        return List.copyOf(byStem.values());
    }

    /** A subject and the stems of its phrases of two words and more. */
    private record Entry(Subject subject, List<Set<String>> phrases) {}

    /** A stem of the index, its rareness, and how sure we are that it was meant (0 to 1). */
    private record Reading(String stem, double weight, double trust) {}
}
