package tr.bel.acikkapi.channel.mayorcalls;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
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

    private record Line(
            Instant at,
            @Nullable String outcome,
            @Nullable String said,
            @Nullable String words) {}

    @Override
    public int order() {
        return 70;
    }

    @Override
    public List<HeldRecord> of(SortedSet<Long> mine) {
        List<HeldRecord> held = new ArrayList<>();
        lines(
                        "select listed_at as at, null as outcome, null as said, occasion_words as words from"
                                + " mayorcalls.listing where applicant_id in (:mine) order by id",
                        mine)
                .forEach(l -> held.add(HeldRecord.of("mayorcalls.held.listing")
                        .moment("mayorcalls.held.at", l.at())
                        .words("mayorcalls.held.occasion", l.words())
                        .build()));
        lines(
                        "select started_at as at, outcome, said, notes as words from mayorcalls.call where listing_id"
                                + " in ("
                                + MINE + ") order by id",
                        mine)
                .forEach(l -> {
                    HeldRecord.Builder call = HeldRecord.of("mayorcalls.held.call")
                            .moment("mayorcalls.held.at", l.at())
                            .words("mayorcalls.held.said", l.said())
                            .words("mayorcalls.held.notes", l.words());
                    if (l.outcome() != null) {
                        call.coded("mayorcalls.held.outcome", "mayorcalls.outcome." + l.outcome());
                    }
                    held.add(call.build());
                });
        lines(
                        "select given_at as at, null as outcome, null as said, words from mayorcalls.promise where"
                                + " call_id in ("
                                + MY_CALLS + ") order by id",
                        mine)
                .forEach(l -> held.add(HeldRecord.of("mayorcalls.held.promise")
                        .moment("mayorcalls.held.at", l.at())
                        .words("mayorcalls.held.words", l.words())
                        .build()));
        lines(
                        "select said_at as at, null as outcome, null as said, null as words from mayorcalls.do_not_call"
                                + " where applicant_id in (:mine) and lifted_at is null order by id",
                        mine)
                .forEach(l -> held.add(HeldRecord.of("mayorcalls.held.doNotCall")
                        .moment("mayorcalls.held.at", l.at())
                        .build()));
        return held;
    }

    private List<Line> lines(String sql, SortedSet<Long> mine) {
        return jdbc.sql(sql).param("mine", mine).query(Line.class).list();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public int erase(SortedSet<Long> mine) {
        int listings = update(
                "update mayorcalls.listing set occasion_words = null, removed_why = null where applicant_id in (:mine)",
                mine);
        int calls = update(
                "update mayorcalls.call set draft = null, said = null, notes = null where listing_id in (" + MINE + ")",
                mine);
        int promises = update("update mayorcalls.promise set words = null where call_id in (" + MY_CALLS + ")", mine);
        return listings + calls + promises;
    }

    private int update(String sql, SortedSet<Long> mine) {
        return jdbc.sql(sql).param("mine", mine).update();
    }
}
