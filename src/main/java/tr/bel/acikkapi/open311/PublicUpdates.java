package tr.bel.acikkapi.open311;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.cases.Status.PublicStatus;
import tr.bel.acikkapi.shared.Outcome;
import tr.bel.acikkapi.shared.SqlTime;

/** Every change of a public face, oldest first. What partners reported themselves is not told on. */
@Component
class PublicUpdates {

    private final JdbcClient jdbc;
    private final Clock clock;

    PublicUpdates(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * One change.
     *
     * @param explanation of the outcome, where this is the case's present outcome
     * @param keyId of the partner through whom the case came
     */
    record Row(
            long id,
            String number,
            PublicStatus word,
            Outcome.@Nullable Code outcome,
            Instant at,
            @Nullable String explanation,
            @Nullable Long keyId) {}

    /** What {@code start_date}, {@code end_date}, {@code service_request_id}, {@code page} and {@code page_size} ask for. */
    List<Row> find(Parameters said) {
        RequestQuery.Span span = RequestQuery.Span.of(said, clock.instant(), false);
        List<String> numbers = said.list("service_request_id");
        if (numbers.size() > RequestQuery.MOST) {
            throw Refused.bad("open311.error.tooMany", "service_request_id", RequestQuery.MOST);
        }
        int pageSize = said.number("page_size", 1, RequestQuery.MOST, RequestQuery.MOST);
        int page = said.number("page", 1, RequestQuery.MOST, 1);
        return jdbc.sql("""
                        select u.id, c.number, u.word, u.outcome, u.at, o.key_id,
                            case when u.outcome = c.outcome_code then c.outcome_explanation end as explanation
                        from open311.public_update u join cases.case_file c on c.id = u.case_id
                            join municipality.subject s on s.code = c.subject left join open311.origin o on o.case_id = c.id
                        where u.at >= :from and u.at <= :to and (:all or c.number in (:numbers)) and
                        """ + PublicRequests.IS_PUBLIC + " order"
                        + " by u.at,"
                        + " u.id"
                        + " limit"
                        + " :limit"
                        + " offset"
                        + " :offset")
                .param("from", SqlTime.ofNullable(span.from()))
                .param("to", SqlTime.ofNullable(span.to()))
                .param("all", numbers.isEmpty())
                .param("numbers", numbers.isEmpty() ? List.of("") : numbers)
                .param("limit", pageSize)
                .param("offset", (page - 1) * pageSize)
                .query(Row.class)
                .list();
    }
}
