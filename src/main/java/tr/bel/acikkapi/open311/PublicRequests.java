package tr.bel.acikkapi.open311;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.shared.SqlTime;

/**
 * The cases with a public face. A case has one while its subject is ours and not confidential, its kind is a request, complaint or
 * suggestion, and its applicant is not hidden; this is asked at every reading, so that what becomes confidential is gone at once.
 */
@Component
public class PublicRequests {

    /** Over {@code cases.case_file c} and {@code municipality.subject s}; see {@link Services#isBlackbox}. */
    public static final String IS_PUBLIC = """
        not c.identity_hidden and c.kind in ('REQUEST', 'COMPLAINT', 'SUGGESTION')
            and s.not_ours_authority_tr is null and not s.sensitive and s.kind in ('REQUEST', 'COMPLAINT', 'SUGGESTION')\
        """;

    /** Where everybody may know it to be: on a grid of a thousandth of a degree, about 100 metres. */
    static final String LATITUDE = "round(c.latitude::numeric, 3)::float8";

    static final String LONGITUDE = "round(c.longitude::numeric, 3)::float8";

    private static final String SELECT = """
        select c.id, c.number, r.word, r.outcome, c.subject, c.kind, r.requested_at, r.updated_at, r.closed_at, c.neighbourhood,
            case when o.key_id = :key then c.latitude else %s end as latitude,
            case when o.key_id = :key then c.longitude else %s end as longitude,
            c.address, c.landmark, c.text, c.outcome_explanation as explanation, c.outcome_planned_for as planned_for,
            c.work_due_at as due_at, o.key_id, o.media_url,
            (select string_agg(d.directorate, ',' order by d.since, d.directorate) from cases.concerned_directorate d
                where d.case_id = c.id) as directorates
        from open311.request r join cases.case_file c on c.id = r.case_id join municipality.subject s on s.code = c.subject
            left join open311.origin o on o.case_id = c.id
        where
        """.formatted(LATITUDE, LONGITUDE) + IS_PUBLIC;

    private static final long NO_KEY = -1;

    private final JdbcClient jdbc;
    private final Clock clock;

    PublicRequests(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What was asked for, newest first. */
    List<PublicRequest> find(Parameters said, @Nullable ApiKey reader) {
        RequestQuery query = RequestQuery.of(said, clock.instant());
        StringBuilder sql = new StringBuilder(SELECT);
        query.conditions().forEach(each -> sql.append(" and ").append(each));
        return jdbc.sql(sql + " order by r.requested_at desc, r.case_id desc limit :limit offset :offset")
                .params(params(query))
                .param("key", keyOf(reader))
                .param("limit", query.pageSize())
                .param("offset", query.offset())
                .query(PublicRequest.class)
                .list();
    }

    private static Map<String, @Nullable Object> params(RequestQuery query) {
        Map<String, @Nullable Object> params = new HashMap<>();
        params.put("numbers", query.numbers());
        params.put("services", query.services());
        params.put("from", SqlTime.ofNullable(query.from()));
        params.put("to", SqlTime.ofNullable(query.to()));
        params.put("updatedAfter", SqlTime.ofNullable(query.updatedAfter()));
        params.put("updatedBefore", SqlTime.ofNullable(query.updatedBefore()));
        RequestQuery.Box box = query.box();
        if (box != null) {
            params.put("south", box.least().latitude());
            params.put("west", box.least().longitude());
            params.put("north", box.most().latitude());
            params.put("east", box.most().longitude());
        }
        return params;
    }

    /** The case of this number, if it has a public face. */
    Optional<PublicRequest> byNumber(String number, @Nullable ApiKey reader) {
        return jdbc.sql(SELECT + " and c.number = :number")
                .param("number", number)
                .param("key", keyOf(reader))
                .query(PublicRequest.class)
                .optional();
    }

    /** The case of this id as everybody may read it, if it has a public face. */
    Optional<PublicRequest> byId(long id) {
        return jdbc.sql(SELECT + " and c.id = :id")
                .param("id", id)
                .param("key", NO_KEY)
                .query(PublicRequest.class)
                .optional();
    }

    private static long keyOf(@Nullable ApiKey reader) {
        return reader == null ? NO_KEY : reader.id();
    }
}
