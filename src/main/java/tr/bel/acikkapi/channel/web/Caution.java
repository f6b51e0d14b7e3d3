package tr.bel.acikkapi.channel.web;

import org.jspecify.annotations.Nullable;
import tr.bel.acikkapi.moderation.PlainQuestion;

/**
 * What was noticed while an application was written, and what came of it. Never a reason to lose it.
 *
 * @param trapped a field was filled that nobody sees; an autofilling browser may do that too
 * @param fast the text came faster than a person can type
 * @param clockless the text came without the mark of the page's time
 * @param question what the sender is asked, until it is answered
 * @param answered whether it was: nobody is asked twice
 * @param petitioner the home or work address with which somebody made a petition of it
 */
record Caution(
        boolean trapped,
        boolean fast,
        boolean clockless,
        @Nullable PlainQuestion question,
        boolean answered,
        @Nullable String petitioner) {

    static final Caution NONE = new Caution(false, false, false, null, false, null);

    Caution trapped(boolean now) {
        return new Caution(trapped || now, fast, clockless, question, answered, petitioner);
    }

    Caution timed(boolean tooFast, boolean withoutClock) {
        return new Caution(trapped, fast || tooFast, clockless || withoutClock, question, answered, petitioner);
    }

    Caution asking(PlainQuestion asked) {
        return new Caution(trapped, fast, clockless, asked, false, petitioner);
    }

    Caution rightlyAnswered() {
        return new Caution(trapped, fast, clockless, null, true, petitioner);
    }

    Caution petitioning(String address) {
        return new Caution(trapped, fast, clockless, question, answered, address);
    }

    @Override
    public String toString() {
        return "trapped " + trapped + ", fast " + fast + ", clockless " + clockless;
    }
}
