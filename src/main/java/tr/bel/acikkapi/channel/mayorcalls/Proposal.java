package tr.bel.acikkapi.channel.mayorcalls;

import org.jspecify.annotations.Nullable;

/**
 * Somebody whom a rule found.
 *
 * @param applicantId any record of the person
 * @param caseId for which they were found
 * @param draw in which they were drawn, with their place in it
 * @param occasion for which the mayor calls, with what is known of it
 */
record Proposal(
        ListRule rule,
        long applicantId,
        @Nullable Long caseId,
        @Nullable Long draw,
        @Nullable Integer place,
        @Nullable Occasion occasion,
        @Nullable String words) {

    /** For what a call is made that no case is the reason of. Names are kept. */
    enum Occasion {
        CONDOLENCE,
        CONGRATULATION
    }

    static Proposal about(ListRule rule, long applicantId, long caseId) {
        return new Proposal(rule, applicantId, caseId, null, null, null, null);
    }

    static Proposal drawn(long applicantId, long draw, int place) {
        return new Proposal(ListRule.LOT, applicantId, null, draw, place, null, null);
    }

    static Proposal on(Occasion occasion, long applicantId, @Nullable String words) {
        return new Proposal(ListRule.OCCASION, applicantId, null, null, null, occasion, words);
    }
}
