package tr.bel.acikkapi.coordination.learning;

import org.jspecify.annotations.Nullable;

/**
 * A text of which it is known what it is about.
 *
 * @param label what it is about: a subject's code
 * @param neighbourhood where, if that is known
 * @param ours false for a cold start: the subject's own name or words, which no citizen wrote
 */
record Sample(String label, String text, @Nullable String neighbourhood, boolean ours) {

    static Sample of(String label, String text) {
        return new Sample(label, text, null, true);
    }
}
