package tr.bel.acikkapi.coordination.rules;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tr.bel.acikkapi.shared.GeoPoint;
import tr.bel.acikkapi.shared.Kind;

/**
 * When a rule holds: every condition that is given must; within one, any of its values will do.
 *
 * @param subjects codes; empty where the subject does not matter, and likewise below
 * @param doors codes
 * @param zone a part of the town; absent where it does not matter
 */
record Conditions(
        List<String> subjects,
        List<String> neighbourhoods,
        @Nullable Zone zone,
        List<String> doors,
        List<Kind> kinds,
        WantedWords words,
        List<ApplicantType> applicants,
        Times times) {

    Conditions {
        subjects = List.copyOf(subjects);
        neighbourhoods = List.copyOf(neighbourhoods);
        doors = List.copyOf(doors);
        kinds = List.copyOf(kinds);
        applicants = List.copyOf(applicants);
    }

    /**
     * A part of the town.
     *
     * @param name what people call it
     * @param geoJson as it was typed, readable by {@link Area}
     */
    record Zone(String name, String geoJson) {}

    /** Without any, a rule would take every case. */
    boolean isNone() {
        return subjects.isEmpty()
                && neighbourhoods.isEmpty()
                && zone == null
                && doors.isEmpty()
                && kinds.isEmpty()
                && words.isNone()
                && applicants.isEmpty()
                && times.isAlways();
    }

    /** Whether what is classified by hand can make no difference to it. */
    boolean whateverItIsAbout() {
        return subjects.isEmpty() && kinds.isEmpty();
    }

    /**
     * What held; empty where something did not.
     *
     * @param inZone whether a point lies in {@link #zone}
     */
    Optional<List<Held>> hold(RuleFacts facts, Predicate<GeoPoint> inZone) {
        List<Held> held = new ArrayList<>();
        boolean all = oneOf(subjects, facts.subject(), Held.Sort.SUBJECT, held)
                && oneOf(neighbourhoods, facts.neighbourhood(), Held.Sort.NEIGHBOURHOOD, held)
                && lies(facts, inZone, held)
                && oneOf(doors, facts.door(), Held.Sort.DOOR, held)
                && oneOf(kinds, facts.kind(), Held.Sort.KIND, held)
                && said(facts, held)
                && oneOf(applicants, facts.applicant(), Held.Sort.APPLICANT, held)
                && then(facts, held);
        return all && !held.isEmpty() ? Optional.of(List.copyOf(held)) : Optional.empty();
    }

    private static <T> boolean oneOf(List<T> wanted, @Nullable T is, Held.Sort sort, List<Held> held) {
        if (wanted.isEmpty()) {
            return true;
        }
        if (is == null || !wanted.contains(is)) {
            return false;
        }
        held.add(new Held(sort, is.toString()));
        return true;
    }

    private boolean lies(RuleFacts facts, Predicate<GeoPoint> inZone, List<Held> held) {
        if (zone == null) {
            return true;
        }
        held.add(new Held(Held.Sort.AREA, zone.name()));
        return facts.place().filter(inZone).isPresent();
    }

    private boolean said(RuleFacts facts, List<Held> held) {
        if (words.isNone()) {
            return true;
        }
        List<String> found = words.in(facts.words());
        found.forEach(w -> held.add(new Held(Held.Sort.WORDS, w)));
        return !found.isEmpty();
    }

    private boolean then(RuleFacts facts, List<Held> held) {
        if (times.isAlways()) {
            return true;
        }
        held.add(new Held(
                Held.Sort.TIME, facts.at().truncatedTo(ChronoUnit.MINUTES).toString()));
        return times.hold(facts.at());
    }
}
