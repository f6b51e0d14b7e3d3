package tr.bel.acikkapi.channel.mayorcalls;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import tr.bel.acikkapi.feedback.PartOfDay;
import tr.bel.acikkapi.shared.Days;

/**
 * Everything that is typed during a call, as it was typed.
 *
 * @param version of the call that the writer saw
 * @param asked {@code true} where "Başka bir arzunuz var mı?" was asked
 * @param part in which part of the day they wish to be called instead; blank where they did not say
 * @param words of the promise that is being added
 * @param subject of it, a code; {@code subjectText} is what was typed
 * @param promisedFor the day that was named, as {@code 2026-12-01}
 */
record CallForm(
        @Nullable String version,
        @Nullable String outcome,
        @Nullable String mood,
        @Nullable String said,
        @Nullable String notes,
        @Nullable String asked,
        @Nullable String part,
        @Nullable String words,
        @Nullable String subject,
        @Nullable String subjectText,
        @Nullable String promisedFor) {

    /** How the citizen was. Names are kept with the calls. */
    enum Mood {
        PLEASED,
        MIXED,
        DISPLEASED
    }

    static final int LONGEST_NOTES = 4_000;
    static final int LONGEST_SAID = 1_000;
    static final int LONGEST_PROMISE = 2_000;
    static final int SHORTEST_PROMISE = 10;

    static CallForm empty() {
        return new CallForm(null, null, null, null, null, null, null, null, null, null, null);
    }

    /** The same without the promise that was just added. */
    CallForm withoutPromise() {
        return new CallForm(version, outcome, mood, said, notes, asked, part, null, null, null, null);
    }

    /** The same with what somebody else had typed on a page that is overtaken now: beneath the notes, where nothing is lost. */
    CallForm with(CallForm other) {
        String mine = written();
        String all = Stream.of(other.written(), other.toldWords(), other.promise())
                .filter(said ->
                        !said.isEmpty() && !mine.contains(said) && !said.equals(toldWords()) && !said.equals(promise()))
                .reduce(mine, (before, said) -> before.isEmpty() ? said : before + "\n" + said);
        return new CallForm(version, outcome, mood, said, all, asked, part, words, subject, subjectText, promisedFor);
    }

    int seen() {
        return version != null && version.matches("\\d{1,9}") ? Integer.parseInt(version) : -1;
    }

    Optional<CallOutcome> ended() {
        return Arrays.stream(CallOutcome.values())
                .filter(o -> o.name().equals(outcome))
                .findFirst();
    }

    Optional<Mood> felt() {
        return Arrays.stream(Mood.values()).filter(m -> m.name().equals(mood)).findFirst();
    }

    Optional<PartOfDay> wished() {
        return Arrays.stream(PartOfDay.values())
                .filter(p -> p.name().equals(part))
                .findFirst();
    }

    Optional<LocalDate> day() {
        return Days.parse(text(promisedFor));
    }

    String toldWords() {
        return text(said);
    }

    String written() {
        return text(notes);
    }

    String promise() {
        return text(words);
    }

    boolean isAsked() {
        return "true".equals(asked);
    }

    /** What is wrong with the promise that is being added. */
    void checkPromise(LocalDate today, Errors typed) {
        if (promise().length() < SHORTEST_PROMISE || promise().length() > LONGEST_PROMISE) {
            typed.rejectValue(
                    "words", "mayorcalls.promise.words.wrong", new Object[] {SHORTEST_PROMISE, LONGEST_PROMISE}, null);
        }
        if (day().filter(d -> !d.isBefore(today) && d.isBefore(today.plusYears(1)))
                .isEmpty()) {
            typed.rejectValue("promisedFor", "mayorcalls.promise.day.wrong");
        }
    }

    /** What is wrong with the end of the call. */
    void checkEnd(boolean promised, Errors typed) {
        CallOutcome how = ended().orElse(null);
        if (how == null) {
            typed.rejectValue("outcome", "mayorcalls.call.outcome.missing");
        }
        if (how == CallOutcome.REACHED && !isAsked()) {
            typed.rejectValue("asked", "mayorcalls.call.asked.missing");
        }
        if (how != null && !how.isAnswered() && promised) {
            typed.rejectValue("outcome", "mayorcalls.call.outcome.promised");
        }
        if (!promise().isEmpty()) {
            typed.rejectValue("words", "mayorcalls.promise.notAdded");
        }
        if (written().length() > LONGEST_NOTES) {
            typed.rejectValue("notes", "mayorcalls.call.notes.long", new Object[] {LONGEST_NOTES}, null);
        }
        if (toldWords().length() > LONGEST_SAID) {
            typed.rejectValue("said", "mayorcalls.call.said.long", new Object[] {LONGEST_SAID}, null);
        }
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.replaceAll("[\\p{C}&&[^\\n]]", "").strip();
    }
}
