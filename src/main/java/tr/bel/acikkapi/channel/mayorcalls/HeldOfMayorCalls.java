package tr.bel.acikkapi.channel.mayorcalls;

import java.time.Instant;
import java.util.List;
import java.util.SortedSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tr.bel.acikkapi.citizen.HeldData;
import tr.bel.acikkapi.citizen.HeldRecord;

/**
 * Calls of the mayor, what was said and promised in them, and the wish not to be called. The words go with an erasure; that there was a
 * call, how it ended, and the wish not to be called stay, under a number that leads to nobody.
 */
@Component
class HeldOfMayorCalls implements HeldData {

    private static final String MINE = "select id from mayorcalls.listing where applicant_id in (:mine)";
    private static final String MY_CALLS = "select id from mayorcalls.call where listing_id in (" + MINE + ")";

    private final JdbcClient jdbc;

    HeldOfMayorCalls(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record OnList(
            Instant at, @Nullable String occasion, @Nullable String removedWhy) {}

    private record Spoken(
            Instant at,
            @Nullable String outcome,
            @Nullable String wished,
            @Nullable String mood,
            @Nullable String said,
            @Nullable String notes,
            @Nullable String quietWhy) {}

    private record Promised(Instant at, @Nullable String words) {}

    private record Unwished(
            Instant at,
            @Nullable Instant liftedAt,
            @Nullable String liftedWhy) {}

    @Override
    public int order() {
        return 70;
    }

    @Override
    public List<HeldRecord> of(SortedSet<Long> mine) {
        return Stream.of(
                        rows(
                                        "select listed_at as at, occasion_words as occasion, removed_why from"
                                                + " mayorcalls.listing where applicant_id in (:mine) order by id",
                                        mine,
                                        OnList.class)
                                .map(HeldOfMayorCalls::held),
                        rows(
                                        "select started_at as at, outcome, wished, mood, said, notes, quiet_why from"
                                                + " mayorcalls.call where listing_id in ("
                                                + MINE + ") order by id",
                                        mine,
                                        Spoken.class)
                                .map(HeldOfMayorCalls::held),
                        rows(
                                        "select given_at as at, words from mayorcalls.promise where call_id in ("
                                                + MY_CALLS + ") order by id",
                                        mine,
                                        Promised.class)
                                .map(HeldOfMayorCalls::held),
                        rows(
                                        "select said_at as at, lifted_at, lifted_why from mayorcalls.do_not_call where"
                                                + " applicant_id in (:mine) order by id",
                                        mine,
                                        Unwished.class)
                                .map(HeldOfMayorCalls::held))
                .flatMap(s -> s)
                .toList();
    }

    private static HeldRecord held(OnList l) {
        return HeldRecord.of("mayorcalls.held.listing")
                .moment("mayorcalls.held.at", l.at())
                .words("mayorcalls.held.occasion", l.occasion())
                .words("mayorcalls.held.removedWhy", l.removedWhy())
                .build();
    }

    private static HeldRecord held(Spoken k) {
        HeldRecord.Builder call = HeldRecord.of("mayorcalls.held.call")
                .moment("mayorcalls.held.at", k.at())
                .words("mayorcalls.held.said", k.said())
                .words("mayorcalls.held.notes", k.notes())
                .words("mayorcalls.held.quietWhy", k.quietWhy());
        coded(call, "mayorcalls.held.outcome", "mayorcalls.outcome.", k.outcome());
        coded(call, "mayorcalls.held.wished", "mayorcalls.part.", k.wished());
        coded(call, "mayorcalls.held.mood", "mayorcalls.mood.", k.mood());
        return call.build();
    }

    private static HeldRecord held(Promised p) {
        return HeldRecord.of("mayorcalls.held.promise")
                .moment("mayorcalls.held.at", p.at())
                .words("mayorcalls.held.words", p.words())
                .build();
    }

    private static HeldRecord held(Unwished d) {
        return HeldRecord.of("mayorcalls.held.doNotCall")
                .moment("mayorcalls.held.at", d.at())
                .moment("mayorcalls.held.liftedAt", d.liftedAt())
                .words("mayorcalls.held.liftedWhy", d.liftedWhy())
                .build();
    }

    private static void coded(HeldRecord.Builder held, String label, String keys, @Nullable String code) {
        if (code != null) {
            held.coded(label, keys + code);
        }
    }

    private <T> Stream<T> rows(String sql, SortedSet<Long> mine, Class<T> row) {
        return jdbc.sql(sql).param("mine", mine).query(row).list().stream();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public int erase(SortedSet<Long> mine) {
        int listings = update(
                "update mayorcalls.listing set occasion_words = null, removed_why = null where applicant_id in (:mine)",
                mine);
        int calls = update(
                "update mayorcalls.call set draft = null, said = null, notes = null, quiet_why = null where listing_id"
                        + " in ("
                        + MINE + ")",
                mine);
        int promises = update("update mayorcalls.promise set words = null where call_id in (" + MY_CALLS + ")", mine);
        int lifted = update(
                "update mayorcalls.do_not_call set lifted_why = null where applicant_id in (:mine) and lifted_why is"
                        + " not null",
                mine);
        return listings + calls + promises + lifted;
    }

    private int update(String sql, SortedSet<Long> mine) {
        return jdbc.sql(sql).param("mine", mine).update();
    }
}
