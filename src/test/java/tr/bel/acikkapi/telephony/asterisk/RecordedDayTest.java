package tr.bel.acikkapi.telephony.asterisk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.asteriskjava.manager.event.ManagerEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.CannotCreateTransactionException;
import tr.bel.acikkapi.telephony.Call;
import tr.bel.acikkapi.telephony.CallState;
import tr.bel.acikkapi.telephony.Calls;
import tr.bel.acikkapi.telephony.Sighting;
import tr.bel.acikkapi.telephony.Visit;
import tr.bel.acikkapi.testing.AcikKapiTest;

/**
 * What a real Asterisk said of four calls, over AMI and in its event log: one answered, one gone before it was queued, one gone while it
 * rang, and one given on from the switchboard to the call centre.
 */
@AcikKapiTest
class RecordedDayTest {

    private static final Path AMI = Path.of("src/test/resources/telephony/asterisk/day.ami");
    private static final Path LOG = Path.of("src/test/resources/telephony/asterisk/day.csv");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path temp;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private TellCalls tell;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Calls calls;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private JdbcClient jdbc;

    @Test
    void events_records_and_both_in_any_order_and_twice_tell_of_the_same_four_calls() throws Exception {
        List<Sighting> events = events();
        List<Sighting> records = records();
        events.forEach(s -> tell.tell(List.of(as("events", s))));
        records.forEach(s -> tell.tell(List.of(as("records", s))));
        List<String> expected = List.of(
                "+905321230201 ENDED callcentre 101 4 1 [callcentre]",
                "+905321230202 LOST callcentre null 0 null [callcentre]",
                "+905321230203 LOST callcentre null 0 null [callcentre]",
                "+905321230204 ENDED callcentre 101 1 4 [switchboard, callcentre]");
        assertThat(story("events")).hasSize(4);
        assertThat(story("records").subList(0, 3)).isEqualTo(story("events").subList(0, 3));
        assertThat(story("events"))
                .extracting(s -> s.split(" ", -1)[1])
                .isEqualTo(expected.stream().map(s -> s.split(" ", -1)[1]).toList());
        assertThat(story("events").getLast()).endsWith("[switchboard, callcentre]");

        Random dice = new Random(11);
        for (int i = 0; i < 15; i++) {
            String round = "round" + i;
            List<Sighting> all = new ArrayList<>(events);
            all.addAll(records);
            all.addAll(events);
            Collections.shuffle(all, dice);
            all.forEach(s -> tell.tell(List.of(as(round, s))));
            // What came before the first step on one of our lines waits in memory for the next one.
            all.forEach(s -> tell.tell(List.of(as(round, s))));
            assertThat(story(round)).isEqualTo(story("events"));
        }
        assertThat(jdbc.sql("select sum(times) from telephony.call_back where caller = '+905321230203'")
                        .query(Long.class)
                        .single())
                .isEqualTo(17);
    }

    @Test
    void the_log_is_read_on_where_it_was_left_also_after_it_was_renamed_and_half_a_line_waits() throws Exception {
        List<String> lines = Files.readAllLines(LOG);
        Path file = temp.resolve("acikkapi.csv");
        RecordsFile records = new RecordsFile(file, jdbc);
        forget();
        List<Sighting> seen = new ArrayList<>();
        assertThat(records.readNew(seen::addAll)).isZero();

        Files.writeString(
                file,
                String.join("\n", lines.subList(0, 10)) + "\n" + lines.get(10).substring(0, 20));
        assertThat(records.readNew(seen::addAll)).isEqualTo(10);
        assertThat(records.readNew(seen::addAll)).isZero();
        Files.writeString(file, String.join("\n", lines.subList(0, 15)) + "\n");
        Files.move(file, temp.resolve("acikkapi.csv.1"));
        Files.writeString(file, String.join("\n", lines.subList(15, lines.size())) + "\nnonsense\n");
        assertThat(records.readNew(seen::addAll)).isEqualTo(lines.size() - 10 + 1);
        assertThat(seen).containsExactlyInAnyOrderElementsOf(records());
    }

    @Test
    void files_that_were_renamed_twice_while_nobody_read_are_all_read_in_their_order() throws Exception {
        List<String> lines = Files.readAllLines(LOG);
        Path file = temp.resolve("acikkapi.csv");
        RecordsFile records = new RecordsFile(file, jdbc);
        Files.writeString(temp.resolve("acikkapi.csv.9"), old(1_000_000) + "\n");
        Files.writeString(file, old(1_000_001) + "\n" + old(1_000_002) + "\nhalf");
        forget();
        List<Sighting> seen = new ArrayList<>();
        assertThat(records.readNew(seen::addAll)).isZero();
        assertThat(records.readNew(seen::addAll)).isZero();
        assertThat(seen).isEmpty();

        Files.writeString(file, old(1_000_001) + "\n" + old(1_000_002) + "\n" + lines.get(0) + "\n");
        Files.move(file, temp.resolve("acikkapi.csv.3"));
        try (var zip = new GZIPOutputStream(Files.newOutputStream(temp.resolve("acikkapi.csv.2.gz")))) {
            zip.write((String.join("\n", lines.subList(1, 8)) + "\n").getBytes(StandardCharsets.UTF_8));
        }
        Files.writeString(temp.resolve("acikkapi.csv.1"), String.join("\n", lines.subList(8, 12)) + "\n");
        Files.writeString(file, String.join("\n", lines.subList(12, lines.size())) + "\n");
        assertThat(records.readNew(seen::addAll)).isEqualTo(lines.size());
        assertThat(seen).isEqualTo(groupsOf(lines));
        assertThat(records.readNew(seen::addAll)).isZero();
    }

    @Test
    void a_call_that_can_never_be_kept_is_left_out_and_the_others_are_read() throws Exception {
        Path file = temp.resolve("acikkapi.csv");
        RecordsFile records = new RecordsFile(file, jdbc);
        forget();
        records.readNew(tell::tellOrLeaveOut);
        String name = UUID.randomUUID().toString();
        Files.writeString(
                file, start("poison\0-" + name, "0532123\",\"Ayşe") + start("good-" + name, "05321230299\",\"Ayşe"));
        assertThat(records.readNew(tell::tellOrLeaveOut)).isEqualTo(2);
        assertThat(jdbc.sql("select key from telephony.call where key like :name")
                        .param("name", "%" + name)
                        .query(String.class)
                        .list())
                .containsExactly("good-" + name);
    }

    @Test
    void what_passes_by_itself_is_tried_again_and_what_breaks_a_rule_is_not() {
        assertThat(Lasting.passes(new DataAccessResourceFailureException("away")))
                .isTrue();
        assertThat(Lasting.passes(new CannotAcquireLockException("deadlock"))).isTrue();
        assertThat(Lasting.passes(new CannotCreateTransactionException("away"))).isTrue();
        assertThat(Lasting.passes(new DataIntegrityViolationException("0532 123 45 67")))
                .isFalse();
        assertThat(Lasting.passes(new IllegalStateException())).isFalse();
        assertThat(Lasting.words(new DataIntegrityViolationException("0532 123 45 67")))
                .doesNotContain("0532");
    }

    private void forget() {
        jdbc.sql("delete from telephony.record_position").update();
    }

    private static String old(int second) {
        return "\"CHAN_START\",\"" + second + ".000001\",\"o\",\"o\",\"0532\",\"\",\"153\",\"PJSIP/x\",\"\",\"\"";
    }

    private static String start(String key, String numberAndName) {
        return "\"CHAN_START\",\"1764136800.000001\",\"" + key + "\",\"" + key + "\",\"" + numberAndName
                + "\",\"153\",\"PJSIP/x\",\"\",\"\"\n";
    }

    /** As they are told: call by call of each file. */
    private static List<Sighting> groupsOf(List<String> lines) {
        List<Sighting> all = new ArrayList<>();
        for (List<String> part : List.of(
                lines.subList(0, 1), lines.subList(1, 8), lines.subList(8, 12), lines.subList(12, lines.size()))) {
            Map<String, List<Sighting>> calls = new LinkedHashMap<>();
            part.stream()
                    .map(ReadRecord::of)
                    .flatMap(List::stream)
                    .forEach(s -> calls.computeIfAbsent(s.key(), _ -> new ArrayList<>())
                            .add(s));
            calls.values().forEach(all::addAll);
        }
        return all;
    }

    private List<String> story(String round) {
        return jdbc
                .sql("select id from telephony.call where key like :like order by caller")
                .param("like", round + " %")
                .query(Long.class)
                .list()
                .stream()
                .map(id -> told(calls.byId(id).orElseThrow()))
                .toList();
    }

    private String told(Call call) {
        assertThat(call.state()).isIn(CallState.ENDED, CallState.LOST);
        return call.caller() + " " + call.state() + " " + call.door() + " " + call.extension() + " "
                + call.talkedSeconds() + " " + call.waitedSeconds() + " "
                + calls.visits(call.id()).stream().map(Visit::door).toList();
    }

    private static Sighting as(String round, Sighting s) {
        return new Sighting(
                s.source(),
                round + " " + s.key(),
                s.step(),
                s.mark(),
                s.at(),
                s.line(),
                s.extension(),
                s.agent(),
                s.caller(),
                s.callerName(),
                s.channel(),
                s.recording(),
                s.cause());
    }

    private static List<Sighting> records() throws IOException {
        return Files.readAllLines(LOG).stream()
                .map(ReadRecord::of)
                .flatMap(List::stream)
                .toList();
    }

    /** Built as the library builds them from what comes over the line. */
    private static List<Sighting> events() throws Exception {
        Class<?> type = Class.forName("org.asteriskjava.manager.internal.EventBuilderImpl");
        Constructor<?> made = type.getDeclaredConstructor();
        made.setAccessible(true);
        Object builder = made.newInstance();
        Method build = type.getDeclaredMethod("buildEvent", Object.class, Map.class);
        build.setAccessible(true);
        ReadEvent reader = new ReadEvent(() -> Instant.EPOCH);
        List<Sighting> all = new ArrayList<>();
        for (String block : Files.readString(AMI).split("\n\n", -1)) {
            Map<String, Object> fields = new HashMap<>();
            block.lines()
                    .filter(l -> l.contains(": "))
                    .forEach(l -> fields.put(
                            l.substring(0, l.indexOf(':')).toLowerCase(Locale.ROOT), l.substring(l.indexOf(':') + 2)));
            if (build.invoke(builder, "recorded", fields) instanceof ManagerEvent event) {
                all.addAll(reader.of(event));
            }
        }
        return all;
    }
}
