package tr.bel.acikkapi.moderation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tr.bel.acikkapi.citizen.Applicants;
import tr.bel.acikkapi.citizen.HeldData;
import tr.bel.acikkapi.citizen.HeldRecord;

/**
 * That there are rude words in a case, fingerprints of what was sent, and blocks. Fingerprints and notes go with an erasure; a block is a
 * decision that is kept as it was taken, with keyed hashes alone.
 */
@Component
class HeldOfModeration implements HeldData {

    private final JdbcClient jdbc;
    private final Applicants applicants;
    private final Blocks blocks;

    HeldOfModeration(JdbcClient jdbc, Applicants applicants, Blocks blocks) {
        this.jdbc = jdbc;
        this.applicants = applicants;
        this.blocks = blocks;
    }

    @Override
    public int order() {
        return 80;
    }

    @Override
    public List<HeldRecord> of(SortedSet<Long> mine) {
        List<HeldRecord> held = new ArrayList<>();
        jdbc.sql("""
            select r.at from moderation.rude r join cases.case_file c on c.id = r.case_id where c.applicant_id in (:mine) order by r.at
            """)
                .param("mine", mine)
                .query(Instant.class)
                .list()
                .forEach(at -> held.add(HeldRecord.of("moderation.held.rude")
                        .moment("moderation.held.at", at)
                        .build()));
        List<String> marks = mine.stream()
                .flatMap(id -> applicants.details(id).stream())
                .flatMap(known -> Blocks.marks(known).stream())
                .distinct()
                .toList();
        blocks.ofMarks(marks)
                .forEach(block -> held.add(HeldRecord.of("moderation.held.block")
                        .moment("moderation.held.at", block.at())
                        .moment("moderation.held.until", block.until())
                        .build()));
        return held;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public int erase(SortedSet<Long> mine) {
        int notes = jdbc.sql("""
            delete from moderation.rude where case_id in (select id from cases.case_file where applicant_id in (:mine))
            """).param("mine", mine).update();
        return notes + jdbc.sql("""
            delete from moderation.content where case_id in (select id from cases.case_file where applicant_id in (:mine))
            """).param("mine", mine).update();
    }
}
