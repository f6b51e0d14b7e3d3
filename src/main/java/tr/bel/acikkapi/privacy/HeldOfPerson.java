package tr.bel.acikkapi.privacy;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import tr.bel.acikkapi.citizen.HeldData;
import tr.bel.acikkapi.citizen.HeldFile;
import tr.bel.acikkapi.citizen.HeldRecord;
import tr.bel.acikkapi.shared.SqlTime;

/** What the whole house keeps of some applicants. */
@Component
public class HeldOfPerson {

    private final List<HeldData> rooms;
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    HeldOfPerson(List<HeldData> rooms, JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.rooms =
                rooms.stream().sorted(Comparator.comparingInt(HeldData::order)).toList();
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** Room by room. */
    public List<HeldRecord> records(SortedSet<Long> applicants) {
        return rooms.stream().flatMap(room -> room.of(applicants).stream()).toList();
    }

    /**
     * All of it to take along.
     *
     * @param files the records for machines, {@code verilerim.json}, and the photos and papers
     */
    public record Disclosure(List<HeldRecord> records, List<HeldFile> files) {
        public Disclosure {
            records = List.copyOf(records);
            files = List.copyOf(files);
        }
    }

    /** It is recorded that it was given. */
    @Transactional
    public Disclosure disclose(SortedSet<Long> applicants) {
        jdbc.sql("insert into privacy.disclosure (applicants, at) values (:applicants, :now)")
                .param("applicants", applicants.toArray(Long[]::new))
                .param("now", SqlTime.of(clock.instant()))
                .update();
        List<HeldFile> files = new ArrayList<>();
        List<HeldRecord> records = records(applicants);
        files.add(new HeldFile("verilerim.json", () -> asJson(records)));
        rooms.forEach(room -> files.addAll(room.files(applicants)));
        return new Disclosure(records, files);
    }

    private byte[] asJson(List<HeldRecord> records) {
        List<Map<String, String>> all = records.stream()
                .map(r -> {
                    Map<String, String> fields = new LinkedHashMap<>();
                    fields.put("kind", r.kind().substring(r.kind().lastIndexOf('.') + 1));
                    r.fields().forEach(f -> fields.put(f.name(), plain(f.value())));
                    return fields;
                })
                .toList();
        return json.writerWithDefaultPrettyPrinter().writeValueAsBytes(all);
    }

    private static String plain(HeldRecord.Value value) {
        return switch (value) {
            case HeldRecord.Words w -> w.text();
            case HeldRecord.Moment m -> m.at().toString();
            case HeldRecord.Coded c -> c.code();
        };
    }
}
