package tr.bel.acikkapi.municipality;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The present state as the files that would bring it in again. The tables open in a Turkish Excel: UTF-8 with its mark, semicolons. */
@Component
class PresentFiles {

    private static final String MARK = "\uFEFF";
    private static final double ROUNDING = 1e6;

    private final SnapshotTables tables;

    PresentFiles(SnapshotTables tables) {
        this.tables = tables;
    }

    byte[] of(FileKind kind) {
        String text = switch (kind) {
            case DIRECTORATES -> directorates();
            case SUBJECT_GROUPS -> groups();
            case SUBJECTS -> subjects();
            case QUESTIONS -> questions();
            case NEIGHBOURHOOD_LIST -> neighbourhoods();
            case NEIGHBOURHOODS -> map();
            case HOLIDAYS -> holidays();
            case ADMINISTRATIVE_LEAVE -> leaves();
            case WORKING_HOURS -> hours();
        };
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private String directorates() {
        return table(
                "code,name_tr,name_en,phone,email,active,sort",
                tables.directorates().stream()
                        .sorted(Comparator.comparingInt(Directorate::sort))
                        .map(d -> row(d.code(), d.nameTr(), d.nameEn(), d.phone(), d.email(), d.active(), d.sort())));
    }

    private String groups() {
        return table(
                "code,name_tr,name_en,icon,sort",
                tables.groups().stream()
                        .sorted(Comparator.comparingInt(SubjectGroup::sort))
                        .map(g -> row(g.code(), g.nameTr(), g.nameEn(), g.icon(), g.sort())));
    }

    private String subjects() {
        return table(
                "code,group,name_tr,name_en,words,directorate,promise_hours,promise_days,kind,authority_tr,authority_en,"
                    + "contact,evidence,evidence_shown,sensitive,active,icon,sort",
                tables.subjects().stream()
                        .sorted(Comparator.comparing(Subject::groupCode).thenComparingInt(Subject::sort))
                        .map(PresentFiles::row));
    }

    private static List<@Nullable Object> row(Subject s) {
        Promise promise = s.promise();
        NotOurs other = s.notOurs();
        boolean hours = promise != null && promise.unit() == Promise.Unit.WORKING_HOURS;
        return row(
                s.code(),
                s.groupCode(),
                s.nameTr(),
                s.nameEn(),
                s.words(),
                s.directorateCode(),
                promise != null && hours ? promise.amount() : null,
                promise == null || hours ? null : promise.amount(),
                s.kind(),
                other == null ? null : other.authorityTr(),
                other == null ? null : other.authorityEn(),
                other == null ? null : other.contact(),
                s.proof().code(),
                s.evidenceShown(),
                s.sensitive(),
                s.active(),
                s.icon(),
                s.sort());
    }

    private String questions() {
        return table(
                "subject,code,type,text_tr,text_en,hint_tr,hint_en,required,choices,sort",
                tables.questions().stream()
                        .map(q -> row(
                                q.subject(),
                                q.code(),
                                q.type(),
                                q.textTr(),
                                q.textEn(),
                                q.hintTr(),
                                q.hintEn(),
                                q.required(),
                                Choices.write(q.choices()),
                                q.sort())));
    }

    private String neighbourhoods() {
        return table(
                "code,name,population,active",
                tables.neighbourhoods().stream()
                        .map(MappedNeighbourhood::neighbourhood)
                        .sorted(Comparator.comparing(Neighbourhood::code))
                        .map(n -> row(n.code(), n.name(), n.population(), n.active())));
    }

    /** Only those that are offered: a map cannot say that one is not, and would bring it back. */
    private String map() {
        ObjectNode collection = GeoJson.JSON.createObjectNode().put("type", "FeatureCollection");
        ArrayNode features = collection.putArray("features");
        tables.neighbourhoods().stream()
                .filter(m -> m.neighbourhood().active())
                .sorted(Comparator.comparing(m -> m.neighbourhood().code()))
                .forEach(m -> {
                    Neighbourhood n = m.neighbourhood();
                    ObjectNode feature = features.addObject().put("type", "Feature");
                    ObjectNode properties = feature.putObject("properties");
                    properties.put("code", n.code()).put("name", n.name());
                    if (n.population() != null) {
                        properties.put("population", n.population());
                    }
                    feature.set("geometry", m.boundary() == null ? null : GeoJson.node(m.boundary(), ROUNDING));
                });
        return GeoJson.JSON.writeValueAsString(collection);
    }

    private String holidays() {
        return table(
                "day,name_tr,starts_at,name_en,source,proposed",
                tables.holidays().stream()
                        .sorted(Comparator.comparing(Holiday::day))
                        .map(h -> row(h.day(), h.nameTr(), h.startsAt(), h.nameEn(), h.source(), h.proposed())));
    }

    private String leaves() {
        return table(
                "day,name_tr,starts_at,name_en,source",
                tables.leaves().stream()
                        .sorted(Comparator.comparing(AdministrativeLeave::day))
                        .map(l -> row(l.day(), l.nameTr(), l.startsAt(), l.nameEn(), l.source())));
    }

    private String hours() {
        return table(
                "weekday,from,to",
                tables.hours().stream()
                        .sorted(Comparator.comparing(WorkingHours::weekday).thenComparing(WorkingHours::from))
                        .map(h -> row(h.weekday().getValue(), h.from(), h.to())));
    }

    private static List<@Nullable Object> row(@Nullable Object... values) {
        return Arrays.asList(values);
    }

    private static String table(String header, Stream<List<@Nullable Object>> rows) {
        StringBuilder text = new StringBuilder(MARK);
        CSVFormat format = CSVFormat.RFC4180.builder().setDelimiter(';').get();
        try (CSVPrinter printer = new CSVPrinter(text, format)) {
            printer.printRecord((Object[]) header.split(",", -1));
            for (List<@Nullable Object> row : rows.toList()) {
                printer.printRecord(row);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
