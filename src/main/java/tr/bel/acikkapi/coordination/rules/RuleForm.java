package tr.bel.acikkapi.coordination.rules;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A rule as it is typed, whatever that is.
 *
 * @param zone GeoJSON
 * @param words separated by commas
 * @param allWords "true" where every one must be there
 * @param directorate the first
 * @param others further ones
 * @param version that was on the screen; empty for a new rule
 */
record RuleForm(
        String name,
        String note,
        @Nullable Boolean acts,
        List<String> subjects,
        List<String> neighbourhoods,
        String zoneName,
        String zone,
        List<String> doors,
        List<String> kinds,
        String words,
        String allWords,
        List<String> applicants,
        List<String> days,
        String from,
        String to,
        String since,
        String until,
        String directorate,
        List<String> others,
        String priority,
        String subject,
        String authority,
        String explanation,
        @Nullable Boolean byHand,
        @Nullable Boolean hides,
        String version) {

    RuleForm(
            @Nullable String name,
            @Nullable String note,
            @Nullable Boolean acts,
            @Nullable List<String> subjects,
            @Nullable List<String> neighbourhoods,
            @Nullable String zoneName,
            @Nullable String zone,
            @Nullable List<String> doors,
            @Nullable List<String> kinds,
            @Nullable String words,
            @Nullable String allWords,
            @Nullable List<String> applicants,
            @Nullable List<String> days,
            @Nullable String from,
            @Nullable String to,
            @Nullable String since,
            @Nullable String until,
            @Nullable String directorate,
            @Nullable List<String> others,
            @Nullable String priority,
            @Nullable String subject,
            @Nullable String authority,
            @Nullable String explanation,
            @Nullable Boolean byHand,
            @Nullable Boolean hides,
            @Nullable String version) {
        this.name = typed(name);
        this.note = typed(note);
        this.acts = acts;
        this.subjects = chosen(subjects);
        this.neighbourhoods = chosen(neighbourhoods);
        this.zoneName = typed(zoneName);
        this.zone = typed(zone);
        this.doors = chosen(doors);
        this.kinds = chosen(kinds);
        this.words = typed(words);
        this.allWords = allWords == null || allWords.isEmpty() ? "false" : allWords;
        this.applicants = chosen(applicants);
        this.days = chosen(days);
        this.from = typed(from);
        this.to = typed(to);
        this.since = typed(since);
        this.until = typed(until);
        this.directorate = typed(directorate);
        this.others = chosen(others);
        this.priority = typed(priority);
        this.subject = typed(subject);
        this.authority = typed(authority);
        this.explanation = typed(explanation);
        this.byHand = byHand;
        this.hides = hides;
        this.version = typed(version);
    }

    static RuleForm empty() {
        return new RuleForm(
                null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
                null, null, null, null, null, null, null, null, null);
    }

    static RuleForm of(VersionRow v) {
        Conditions c = v.definition().conditions();
        Decision d = v.definition().decision();
        Times t = c.times();
        return new RuleForm(
                v.name(),
                v.note(),
                v.acts(),
                c.subjects(),
                c.neighbourhoods(),
                c.zone() == null ? "" : c.zone().name(),
                c.zone() == null ? "" : c.zone().geoJson(),
                c.doors(),
                c.kinds().stream().map(Enum::name).toList(),
                String.join(", ", c.words().words()),
                String.valueOf(c.words().all()),
                c.applicants().stream().map(Enum::name).toList(),
                t.days().stream().map(DayOfWeek::name).toList(),
                Objects.toString(t.from(), ""),
                Objects.toString(t.to(), ""),
                Objects.toString(t.since(), ""),
                Objects.toString(t.until(), ""),
                d.directorates().stream().findFirst().orElse(""),
                d.directorates().stream().skip(1).toList(),
                d.priority() == null ? "" : d.priority().name(),
                d.subject(),
                d.authority(),
                d.explanation(),
                d.byHand(),
                d.hidesIdentity(),
                String.valueOf(v.version()));
    }

    /** The directorates in their order. */
    List<String> directorates() {
        return Stream.concat(Stream.of(directorate), others.stream())
                .filter(code -> !code.isEmpty())
                .distinct()
                .toList();
    }

    /** The version that was on the screen; none is 0. */
    int seen() {
        return version.matches("\\d{1,9}") ? Integer.parseInt(version) : 0;
    }

    private static String typed(@Nullable String s) {
        return s == null ? "" : s.strip();
    }

    private static List<String> chosen(@Nullable List<String> codes) {
        return codes == null
                ? List.of()
                : codes.stream().filter(c -> !c.isBlank()).distinct().toList();
    }
}
