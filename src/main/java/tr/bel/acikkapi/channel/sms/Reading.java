package tr.bel.acikkapi.channel.sms;

import org.jspecify.annotations.Nullable;
import tr.bel.acikkapi.shared.NationalId;

/** What a message was read as. */
sealed interface Reading {

    /** Everything that the house asks for. */
    record Application(String name, NationalId id, String matter) implements Reading {}

    /**
     * A matter, and something is missing at its head.
     *
     * @param name as typed; absent where there is none
     * @param id absent where it is missing or wrong
     * @param typedId what stands where the number should, and is none; absent where nothing does
     */
    record Incomplete(
            @Nullable String name,
            @Nullable NationalId id,
            @Nullable String typedId,
            String matter) implements Reading {}

    /** A national id and at most a name: the answer to our question. */
    record IdOnly(@Nullable String name, NationalId id) implements Reading {}

    /**
     * "DURUM 2026-000123".
     *
     * @param year absent where it was not said: this year's is meant
     */
    record Status(@Nullable Integer year, long serial) implements Reading {}

    /** Not sure enough: a person reads it. */
    record Unclear(Why why) implements Reading {}

    /** Why a person has to read it. */
    enum Why {
        /** Nothing in it that could be a matter. */
        EMPTY,
        /** It is not clear where the name ends. */
        NAME,
        /** Several national ids. */
        IDS,
        /** About a case, and not which. */
        CASE,
        /** Words that must not wait for a machine. */
        URGENT,
        /** Advertising, or another language, or meant for somebody else. */
        STRANGE
    }
}
