package tr.bel.acikkapi.coordination.incident;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tr.bel.acikkapi.shared.GeoPoint;

/**
 * How alike two matters are: place 0.35, subject 0.25, words 0.25, time 0.15. What is not known speaks weakly for it, and a known other
 * subject against it. From {@link #ENOUGH} on it is worth a look; it never decides anything.
 *
 * @param score at most 1
 * @param metres between the points; absent where one of them has none
 * @param sharedWords as the second one wrote them
 */
record Likeness(double score, Where where, @Nullable Integer metres, About about, List<String> sharedWords) {

    /** From here on two matters are shown as like. */
    static final double ENOUGH = 0.5;

    private static final double PLACE = 0.35;
    private static final double SUBJECT = 0.25;
    private static final double WORDS = 0.25;
    private static final double TIME = 0.15;

    /** From so many letters on a word is known by its beginning. */
    private static final int SHORT = 4;

    private static final double NEAR = 50;
    private static final double FAR = 600;
    private static final double DEGREE = 111_195;
    private static final double FADES_IN_HOURS = 48;

    /** How the places lie. */
    enum Where {
        /** Points at most {@value Likeness#FAR} m apart. */
        CLOSE,
        SAME_NEIGHBOURHOOD,
        NEXT_NEIGHBOURHOOD,
        UNKNOWN,
        ELSEWHERE
    }

    /** How the subjects are. */
    enum About {
        SAME,
        /** Of the same shelf. */
        RELATED,
        UNKNOWN,
        OTHER
    }

    Likeness {
        sharedWords = List.copyOf(sharedWords);
    }

    /** @param around the codes of the neighbourhoods that touch the first one's, with its own */
    static Likeness of(Traits one, Traits other, Set<String> around) {
        Integer metres = metres(one.point(), other.point());
        Where where = where(one, other, around, metres);
        About about = about(one, other);
        List<String> shared = shared(one.words(), other.words());
        double score = PLACE * place(where, metres)
                + SUBJECT * subject(about)
                + WORDS * words(shared.size(), one.words().size(), other.words().size())
                + TIME * time(one, other);
        return new Likeness(score, where, metres, about, shared);
    }

    boolean isEnough() {
        return score >= ENOUGH;
    }

    private static Where where(Traits one, Traits other, Set<String> around, @Nullable Integer metres) {
        if (metres != null && metres <= FAR) {
            return Where.CLOSE;
        }
        String here = one.neighbourhood();
        String there = other.neighbourhood();
        if (here == null || there == null) {
            return metres == null ? Where.UNKNOWN : Where.ELSEWHERE;
        }
        if (here.equals(there)) {
            return Where.SAME_NEIGHBOURHOOD;
        }
        return around.contains(there) ? Where.NEXT_NEIGHBOURHOOD : Where.ELSEWHERE;
    }

    private static double place(Where where, @Nullable Integer metres) {
        return switch (where) {
            case CLOSE -> metres == null || metres <= NEAR ? 1 : 1 - 0.6 * (metres - NEAR) / (FAR - NEAR);
            // With points that lie far apart in it, the same neighbourhood says less.
            case SAME_NEIGHBOURHOOD -> metres == null ? 0.7 : 0.35;
            case NEXT_NEIGHBOURHOOD -> 0.3;
            case UNKNOWN -> 0.2;
            case ELSEWHERE -> 0;
        };
    }

    private static About about(Traits one, Traits other) {
        if (one.subject() != null && one.subject().equals(other.subject())) {
            return About.SAME;
        }
        if (one.group() == null || other.group() == null) {
            return About.UNKNOWN;
        }
        return one.group().equals(other.group()) ? About.RELATED : About.OTHER;
    }

    private static double subject(About about) {
        return switch (about) {
            case SAME -> 1;
            case RELATED -> 0.6;
            case UNKNOWN -> 0.4;
            // Known to be something else: only many shared words outweigh that.
            case OTHER -> -0.5;
        };
    }

    /**
     * Whether something speaks for it that two matters are one: what they are about, and where. Where no place is known, a single word
     * that both say is not enough.
     */
    boolean speaks() {
        boolean matter = switch (about) {
            case SAME, RELATED -> true;
            case UNKNOWN -> !sharedWords.isEmpty();
            case OTHER -> false;
        };
        boolean place = switch (where) {
            case CLOSE, SAME_NEIGHBOURHOOD, NEXT_NEIGHBOURHOOD -> true;
            case UNKNOWN -> sharedWords.size() > 1;
            case ELSEWHERE -> false;
        };
        return matter && place;
    }

    /** Of the shorter text, how much is in the longer one; a single shared word of two is not much, and long tales are not held against it. */
    private static double words(int shared, int one, int other) {
        int shorter = Math.min(one, other);
        return shorter == 0 ? 0 : Math.min(1, shared / (double) Math.clamp(shorter, 3, 6));
    }

    private static double time(Traits one, Traits other) {
        double hours = Duration.between(one.at(), other.at()).abs().toMinutes() / 60.0;
        return Math.exp(-hours / FADES_IN_HOURS);
    }

    /**
     * Stems meet where one begins the other ("cami", "camin"); a short one only where the rest of the word is a suffix: "su" and "sular"
     * meet, "su" and "süpürge" do not.
     */
    private static List<String> shared(Map<String, String> one, Map<String, String> other) {
        List<String> shared = new ArrayList<>();
        other.forEach((stem, typed) -> {
            if (one.containsKey(stem)
                    || one.entrySet().stream().anyMatch(mine -> meet(mine.getKey(), mine.getValue(), stem, typed))) {
                shared.add(typed);
            }
        });
        return shared;
    }

    private static boolean meet(String stem, String typed, String otherStem, String otherTyped) {
        if (stem.length() > otherStem.length()) {
            return meet(otherStem, otherTyped, stem, typed);
        }
        return otherStem.startsWith(stem) && (stem.length() >= SHORT || Suffixes.isInflected(stem, otherTyped));
    }

    /** On a plane, which is good enough for one town. */
    private static @Nullable Integer metres(@Nullable GeoPoint one, @Nullable GeoPoint other) {
        if (one == null || other == null) {
            return null;
        }
        double north = (one.latitude() - other.latitude()) * DEGREE;
        double east = (one.longitude() - other.longitude()) * DEGREE * Math.cos(Math.toRadians(one.latitude()));
        return (int) Math.round(Math.hypot(north, east));
    }
}
