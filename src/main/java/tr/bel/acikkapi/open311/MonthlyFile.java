package tr.bel.acikkapi.open311;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.YearMonth;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tr.bel.acikkapi.cases.Status.PublicStatus;
import tr.bel.acikkapi.contact.Doors;
import tr.bel.acikkapi.municipality.Municipality;
import tr.bel.acikkapi.municipality.Names;
import tr.bel.acikkapi.municipality.Neighbourhood;
import tr.bel.acikkapi.municipality.Neighbourhoods;
import tr.bel.acikkapi.shared.GeoPoint;
import tr.bel.acikkapi.shared.Outcome;
import tr.bel.acikkapi.shared.SqlTime;

/**
 * The public requests of a month as a table for everybody. No words of anybody; the place is the neighbourhood. Where fewer than five
 * requests of a month share subject and neighbourhood they stand without a neighbourhood, and where those of a subject are together fewer
 * than five they do not stand at all.
 */
@Component
class MonthlyFile {

    /** Fewer than this many would tell of single persons. */
    static final int SMALLEST_GROUP = 5;

    private static final String[] HEADER = {
        "service_request_id",
        "requested_datetime",
        "updated_datetime",
        "closed_date",
        "status_description",
        "status_notes",
        "source",
        "service_name",
        "service_subtype",
        "description",
        "agency_responsible",
        "address",
        "lat",
        "long"
    };
    private static final int AT_ONCE = 500;

    private static final String ROWS = """
        with month as (
            select c.number, c.door, c.subject, c.kind, c.neighbourhood, r.word, r.outcome, r.requested_at, r.updated_at, r.closed_at,
                (select string_agg(d.directorate, ',' order by d.since, d.directorate) from cases.concerned_directorate d
                    where d.case_id = c.id) as directorates,
                case when c.neighbourhood is null then 0
                    else count(*) over (partition by c.subject, c.neighbourhood) end as near
            from open311.request r join cases.case_file c on c.id = r.case_id join municipality.subject s on s.code = c.subject
            where r.requested_at >= :from and r.requested_at < :to and
        """ + PublicRequests.IS_PUBLIC + """
            ), counted as (
            select month.*, count(*) filter (where near < :least) over (partition by subject) as rest from month)
        select *, near >= :least as placed from counted where near >= :least or rest >= :least order by requested_at, number
        """;

    private final JdbcClient jdbc;
    private final TransactionTemplate reading;
    private final Months months;
    private final RequestFields fields;
    private final Names names;
    private final Neighbourhoods neighbourhoods;
    private final Doors doors;
    private final Municipality house;
    private final MessageSource messages;

    MonthlyFile(
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            Months months,
            RequestFields fields,
            Names names,
            Neighbourhoods neighbourhoods,
            Doors doors,
            Municipality house,
            MessageSource messages) {
        this.jdbc = jdbc;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
        this.months = months;
        this.fields = fields;
        this.names = names;
        this.neighbourhoods = neighbourhoods;
        this.doors = doors;
        this.house = house;
        this.messages = messages;
    }

    /** Writes row after row as they come from the database, which needs a transaction to hand them over in pieces. */
    void write(YearMonth month, Writer to) throws IOException {
        CSVPrinter csv = CSVFormat.RFC4180.builder().setHeader(HEADER).get().print(to);
        reading.executeWithoutResult(_ -> jdbc.sql(ROWS)
                .withFetchSize(AT_ONCE)
                .param("from", SqlTime.of(months.start(month)))
                .param("to", SqlTime.of(months.start(month.plusMonths(1))))
                .param("least", SMALLEST_GROUP)
                .query(rs -> {
                    print(rs, csv);
                }));
        csv.flush();
    }

    private void print(ResultSet rs, CSVPrinter csv) throws SQLException {
        PublicStatus word = PublicStatus.valueOf(rs.getString("word"));
        String outcome = rs.getString("outcome");
        String directorates = rs.getString("directorates");
        String neighbourhood = rs.getBoolean("placed") ? rs.getString("neighbourhood") : null;
        Optional<GeoPoint> centre = Optional.ofNullable(neighbourhood)
                .flatMap(neighbourhoods::byCode)
                .flatMap(Neighbourhood::centrePoint);
        try {
            csv.printRecord(
                    rs.getString("number"),
                    time(rs.getTimestamp("requested_at")),
                    time(rs.getTimestamp("updated_at")),
                    time(rs.getTimestamp("closed_at")),
                    PublicRequest.status(word),
                    fields.notes(word, outcome == null ? null : Outcome.Code.valueOf(outcome), null),
                    text(doors.label(rs.getString("door"))),
                    names.subject(rs.getString("subject")),
                    text("cases.kind." + rs.getString("kind")),
                    null,
                    directorates == null ? house.name() : names.directorates(directorates),
                    names.neighbourhood(neighbourhood),
                    centre.map(GeoPoint::latitude).map(MonthlyFile::degrees).orElse(null),
                    centre.map(GeoPoint::longitude).map(MonthlyFile::degrees).orElse(null));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** To the metre: the middle of a neighbourhood is no more exact. */
    private static BigDecimal degrees(double degree) {
        return BigDecimal.valueOf(degree).setScale(5, RoundingMode.HALF_UP).stripTrailingZeros();
    }

    private @Nullable String time(@Nullable Timestamp at) {
        return at == null ? null : fields.time(at.toInstant());
    }

    private String text(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }
}
