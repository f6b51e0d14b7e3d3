package tr.bel.acikkapi.directorate.contractor;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reading links, and the photos that were marked for them. */
@Component
class ContractorLinks {

    private static final String SELECT = """
        select l.id, l.assignment_id, a.case_id, a.directorate, a.status as assignment_status, l.contractor_id, c.firm,
            l.words, l.nonce, l.issued_by, l.issued_at, l.expires_at, l.withdrawn_at, l.opened_at, l.done_at, l.done_words,
            l.accepted_at, l.refused_because, l.reports, l.files
        from directorate.contractor_link l
        join directorate.assignment a on a.id = l.assignment_id
        join directorate.contractor c on c.id = l.contractor_id
        where
        """;

    private final JdbcClient jdbc;

    ContractorLinks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<ContractorLink> byToken(LinkToken token) {
        return jdbc.sql(SELECT + "l.token_hash = :hash")
                .param("hash", token.hash())
                .query(ContractorLink.class)
                .optional();
    }

    /** Of this assignment, the latest first. */
    List<ContractorLink> ofAssignment(long assignment) {
        return jdbc.sql(SELECT + "l.assignment_id = :assignment order by l.id desc")
                .param("assignment", assignment)
                .query(ContractorLink.class)
                .list();
    }

    /** Locked until the transaction ends, so that what is decided upon is what is there. */
    ContractorLink locked(long id) {
        return jdbc.sql(SELECT + "l.id = :id for update of l")
                .param("id", id)
                .query(ContractorLink.class)
                .single();
    }

    /** The attachments that the officer marked. */
    List<Long> photos(long link) {
        return jdbc.sql("select attachment_id from directorate.contractor_photo where link_id = :link order by 1")
                .param("link", link)
                .query(Long.class)
                .list();
    }
}
