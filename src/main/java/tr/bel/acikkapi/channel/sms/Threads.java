package tr.bel.acikkapi.channel.sms;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.shared.NationalId;
import tr.bel.acikkapi.shared.Phone;
import tr.bel.acikkapi.shared.SqlTime;

/** Threads and messages as screens read them: numbers and national ids masked. */
@Component
class Threads {

    private static final int PAGE = 50;
    private static final int EXCERPT = 90;
    private static final int SHOWN = 3;
    private static final Pattern ELEVEN = Pattern.compile("(?<!\\d)\\d(?:[ .-]?\\d){10}(?!\\d)");

    private final Sealed sealed;
    private final JdbcClient jdbc;

    Threads(Sealed sealed, JdbcClient jdbc) {
        this.sealed = sealed;
        this.jdbc = jdbc;
    }

    /** Which threads a list shows. */
    enum Show {
        /** A person has to look. */
        WAITING,
        ALL,
        /** Nobody knows whether something went out. */
        UNCERTAIN
    }

    /**
     * A line of the list.
     *
     * @param excerpt of the last message that came, masked
     */
    record Line(
            long id,
            String number,
            @Nullable String why,
            @Nullable String waiting,
            @Nullable String takenBy,
            String excerpt,
            Instant lastAt) {}

    /**
     * A message of a thread.
     *
     * @param incoming whether it came
     * @param what what it was read as, or how it stands with it
     * @param text masked; absent where it is not kept
     * @param number of the case that it belongs to
     * @param alphabet absent for one that came
     */
    record Bubble(
            long id,
            boolean incoming,
            String what,
            @Nullable String kind,
            @Nullable String text,
            @Nullable String number,
            int parts,
            @Nullable String alphabet,
            @Nullable String trouble,
            Instant at) {

        /** The same in other words. */
        Bubble saying(String other) {
            return new Bubble(id, incoming, what, kind, other, number, parts, alphabet, trouble, at);
        }
    }

    List<Line> list(Show show, @Nullable Instant before) {
        String which = switch (show) {
            case WAITING -> "c.person";
            case ALL -> "true";
            case UNCERTAIN ->
                "exists (select 1 from sms.outgoing o where o.conversation_id = c.id and o.state = 'UNCERTAIN')";
        };
        String order = show == Show.WAITING
                ? "(c.why = 'URGENT') desc nulls last, c.person_since, c.id"
                : "c.last_at desc, c.id desc";
        return jdbc.sql("select c.id, c.number, c.why, c.waiting, c.taken_by, c.last_at, (select i.sealed from"
                        + " sms.incoming i where i.conversation_id = c.id order by i.id desc limit 1) as sealed"
                        + " from sms.conversation c where "
                        + which + " and (:before::timestamptz is null or c.last_at < :before) order by " + order
                        + " limit " + PAGE)
                .param("before", SqlTime.ofNullable(before))
                .query((rs, row) -> new Line(
                        rs.getLong("id"),
                        masked(rs.getString("number")),
                        rs.getString("why"),
                        rs.getString("waiting"),
                        rs.getString("taken_by"),
                        excerpt(Objects.requireNonNullElse(sealed.open(rs.getString("sealed")), "")),
                        rs.getTimestamp("last_at").toInstant()))
                .list();
    }

    long count(Show show) {
        return jdbc.sql(
                        show == Show.WAITING
                                ? "select count(*) from sms.conversation where person"
                                : "select count(distinct conversation_id) from sms.outgoing where state = 'UNCERTAIN'")
                .query(Long.class)
                .single();
    }

    /** The latest messages of a thread, oldest first. */
    List<Bubble> of(long conversation) {
        return both("conversation_id = :id", conversation);
    }

    /** The messages about a case, oldest first. */
    List<Bubble> ofCase(long caseId) {
        return both("case_id = :id", caseId);
    }

    private List<Bubble> both(String where, long id) {
        List<Bubble> all = new ArrayList<>(jdbc.sql("""
            select i.id, true as incoming, coalesce(i.read_as, 'NEW') as what, null as kind, i.sealed, c.number, 0 as parts,
                null as alphabet, null as trouble, i.received_at as at
            from sms.incoming i left join cases.case_file c on c.id = i.case_id
            where i.\
            """ + where + " order by i.id desc limit " + PAGE)
                .param("id", id)
                .query(bubble())
                .list());
        all.addAll(jdbc.sql("""
            select o.id, false as incoming, o.state as what, o.kind, o.sealed, c.number, o.parts, o.alphabet, o.trouble,
                o.created_at as at
            from sms.outgoing o left join cases.case_file c on c.id = o.case_id
            where o.\
            """ + where + " and o.state <> 'DROPPED' order by o.id desc limit " + PAGE)
                .param("id", id)
                .query(bubble())
                .list());
        all.sort(Comparator.comparing(Bubble::at));
        return all;
    }

    private RowMapper<Bubble> bubble() {
        return (rs, row) -> {
            String text = sealed.open(rs.getString("sealed"));
            return new Bubble(
                    rs.getLong("id"),
                    rs.getBoolean("incoming"),
                    rs.getString("what"),
                    rs.getString("kind"),
                    text == null ? null : hidden(text),
                    rs.getString("number"),
                    rs.getInt("parts"),
                    rs.getString("alphabet"),
                    rs.getString("trouble"),
                    rs.getTimestamp("at").toInstant());
        };
    }

    /** The messages that came, led to no case and were not put away, oldest first: what a person opens a case of. */
    List<Raw> open(long conversation) {
        return jdbc.sql("""
            select id, sealed, received_at from (select id, sealed, received_at from sms.incoming
                where conversation_id = :id and case_id is null and settled_at is null and sealed is not null
                    and coalesce(read_as, '') not in ('SAME', 'STATUS', 'ANSWER', 'PROOF')
                order by id desc limit 20) last order by id
            """)
                .param("id", conversation)
                .query((rs, row) -> new Raw(
                        rs.getLong("id"),
                        Objects.requireNonNullElse(sealed.open(rs.getString("sealed")), ""),
                        rs.getTimestamp("received_at").toInstant()))
                .list();
    }

    /** The last message that came. */
    long last(long conversation) {
        return jdbc.sql("select coalesce(max(id), 0) from sms.incoming where conversation_id = :id")
                .param("id", conversation)
                .query(Long.class)
                .single();
    }

    /** A message with its whole text, for the door itself. */
    record Raw(long id, String text, Instant at) {

        /** As a list shows it. */
        public String brief() {
            return excerpt(text);
        }

        @Override
        public String toString() {
            return String.valueOf(id);
        }
    }

    static String masked(String number) {
        return number.matches("\\+\\d{7,15}") ? new Phone(number).masked() : number;
    }

    /** National ids in a text are masked as everywhere. */
    static String hidden(String text) {
        Matcher m = ELEVEN.matcher(text);
        return m.replaceAll(r -> Matcher.quoteReplacement(NationalId.parse(r.group())
                .map(NationalId::masked)
                .orElseGet(() -> Phone.parse(r.group()).isPresent() ? r.group() : wrong(r.group()))));
    }

    /** What was meant to be one: the first digits and the last ones let its owner be asked. */
    private static String wrong(String typed) {
        String digits = typed.replaceAll("\\D", "");
        return digits.substring(0, SHOWN)
                + "*".repeat(digits.length() - 2 * SHOWN)
                + digits.substring(digits.length() - SHOWN);
    }

    private static String excerpt(String text) {
        String line = hidden(text).replaceAll("\\s+", " ").strip();
        return line.length() <= EXCERPT ? line : line.substring(0, EXCERPT - 1) + "…";
    }
}
