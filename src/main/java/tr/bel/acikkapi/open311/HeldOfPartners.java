package tr.bel.acikkapi.open311;

import java.time.Instant;
import java.util.List;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tr.bel.acikkapi.citizen.HeldData;
import tr.bel.acikkapi.citizen.HeldRecord;

/** What partners sent along with an application, and said of it later. */
@Component
class HeldOfPartners implements HeldData {

    private static final String OF_THEM = "case_id in (select id from cases.case_file where applicant_id in (:mine))";

    private final JdbcClient jdbc;

    HeldOfPartners(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Row(
            String number,
            String partner,
            @Nullable String account,
            @Nullable String device,
            @Nullable String media,
            @Nullable String said,
            @Nullable Instant at) {}

    @Override
    public int order() {
        return 50;
    }

    @Override
    public List<HeldRecord> of(SortedSet<Long> applicants) {
        return jdbc.sql("""
            select c.number, k.partner, o.account_id as account, o.device_id as device, o.media_url as media, o.attributes as said,
                cast(null as timestamptz) as at
            from open311.origin o join cases.case_file c on c.id = o.case_id join open311.api_key k on k.id = o.key_id
            where c.applicant_id in (:mine)
            union all
            select c.number, k.partner, null, null, u.media_url, u.text, u.at
            from open311.partner_update u join cases.case_file c on c.id = u.case_id join open311.api_key k on k.id = u.key_id
            where c.applicant_id in (:mine)
            order by number, at nulls first
            """).param("mine", applicants).query(Row.class).list().stream()
                .map(r -> HeldRecord.of("open311.held.partner")
                        .words("open311.held.number", r.number())
                        .words("open311.held.partner.name", r.partner())
                        .moment("open311.held.at", r.at())
                        .words("open311.held.account", r.account())
                        .words("open311.held.device", r.device())
                        .words("open311.held.media", r.media())
                        .words("open311.held.said", r.said())
                        .build())
                .toList();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public int erase(SortedSet<Long> applicants) {
        int updates = jdbc.sql("update open311.partner_update set text = '—', media_url = null where " + OF_THEM)
                .param("mine", applicants)
                .update();
        return updates
                + jdbc.sql("update open311.origin set media_url = null, account_id = null, device_id = null,"
                                + " attributes = null where "
                                + OF_THEM)
                        .param("mine", applicants)
                        .update();
    }
}
