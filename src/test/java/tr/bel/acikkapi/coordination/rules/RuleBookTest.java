package tr.bel.acikkapi.coordination.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tr.bel.acikkapi.cases.Priority;
import tr.bel.acikkapi.shared.GeoPoint;
import tr.bel.acikkapi.shared.Kind;

/** When a rule holds, and which of several wins; without a database. */
class RuleBookTest {

    private static final LocalDateTime WEDNESDAY_NIGHT = LocalDateTime.parse("2026-11-25T23:10");
    private static final Conditions NONE =
            new Conditions(List.of(), List.of(), null, List.of(), List.of(), WantedWords.NONE, List.of(), Times.ALWAYS);
    private static final String SQUARE = """
        {"type":"Polygon","coordinates":[[[30.0,38.0],[30.2,38.0],[30.2,38.2],[30.0,38.2],[30.0,38.0]]]}
        """;

    @Test
    void a_rule_without_a_condition_never_holds() {
        assertThat(rule(1, NONE).holds(facts("çukur"))).isEmpty();
    }

    @Test
    void every_given_condition_must_hold_and_each_tells_by_what() {
        Conditions all = new Conditions(
                List.of("yol-cukur", "yol-kaldirim"),
                List.of("kocatepe"),
                new Conditions.Zone("Çarşı", SQUARE),
                List.of("desk"),
                List.of(Kind.COMPLAINT),
                new WantedWords(List.of("çukur", "kaza"), false),
                List.of(ApplicantType.NAMED),
                hours("22:00", "06:00"));
        RuleFacts facts = facts("Yolda ÇUKURLAR var");
        assertThat(rule(1, all).holds(facts))
                .hasValueSatisfying(held -> assertThat(held)
                        .containsExactly(
                                new Held(Held.Sort.SUBJECT, "yol-cukur"),
                                new Held(Held.Sort.NEIGHBOURHOOD, "kocatepe"),
                                new Held(Held.Sort.AREA, "Çarşı"),
                                new Held(Held.Sort.DOOR, "desk"),
                                new Held(Held.Sort.KIND, "COMPLAINT"),
                                new Held(Held.Sort.WORDS, "çukur"),
                                new Held(Held.Sort.APPLICANT, "NAMED"),
                                new Held(Held.Sort.TIME, "2026-11-25T23:10")));
        for (Conditions other : spoiled(all)) {
            assertThat(rule(1, other).holds(facts)).as(other.toString()).isEmpty();
        }
    }

    @Test
    void a_case_of_which_nothing_is_known_meets_no_condition_on_it() {
        RuleFacts little = new RuleFacts(
                null, null, null, "web", Kind.REQUEST, ApplicantType.ANONYMOUS, List.of(), WEDNESDAY_NIGHT);
        assertThat(rule(1, subjects("yol-cukur")).holds(little)).isEmpty();
        assertThat(rule(1, zone(SQUARE)).holds(little)).isEmpty();
        assertThat(rule(1, words(false, "su")).holds(little)).isEmpty();
        assertThat(rule(1, words(true, "su")).holds(little)).isEmpty();
    }

    @Test
    void words_are_met_in_any_spelling_and_by_their_beginnings() {
        assertThat(found("köpek", "Sokak köpeği ısırdı")).isTrue();
        assertThat(found("köpek", "KOPEKLER havlıyor")).isTrue();
        assertThat(found("ağaç", "Ağacı kestiler")).isTrue();
        assertThat(found("kitap", "kitabımız")).isTrue();
        assertThat(found("kanat", "kanadı")).isTrue();
        assertThat(found("ışık", "IŞIKLAR YANMIYOR")).isTrue();
        assertThat(found("ışık", "isik yok")).isTrue();
        assertThat(found("İnşaat", "insaat gürültüsü")).isTrue();
        assertThat(found("su boru", "Su borusu patladı")).isTrue();
        assertThat(found("su boru", "boru ve su")).isFalse();
        assertThat(found("Kocatepe", "Kocatepe'de çöp")).isTrue();
        assertThat(found("park", "otopark dolu")).isFalse();
        assertThat(found("köpek", "kopeg")).isFalse();
        assertThat(found("su", "")).isFalse();
    }

    @Test
    void of_several_words_one_is_enough_or_all_are_needed() {
        RuleFacts one = facts("Köpek var");
        assertThat(rule(1, words(false, "köpek", "ısır")).holds(one)).isPresent();
        assertThat(rule(1, words(true, "köpek", "ısır")).holds(one)).isEmpty();
        assertThat(rule(1, words(true, "köpek", "ısır")).holds(facts("Köpek ısırdı")))
                .isPresent();
    }

    @Test
    void hours_over_midnight_belong_to_the_day_on_which_they_began() {
        Times friday =
                new Times(List.of(DayOfWeek.FRIDAY), LocalTime.parse("22:00"), LocalTime.parse("06:00"), null, null);
        assertThat(friday.hold(LocalDateTime.parse("2026-11-27T21:59"))).isFalse();
        assertThat(friday.hold(LocalDateTime.parse("2026-11-27T22:00"))).isTrue();
        assertThat(friday.hold(LocalDateTime.parse("2026-11-28T05:59"))).isTrue();
        assertThat(friday.hold(LocalDateTime.parse("2026-11-28T06:00"))).isFalse();
        assertThat(friday.hold(LocalDateTime.parse("2026-11-27T03:00"))).isFalse();
        assertThat(friday.hold(LocalDateTime.parse("2026-11-28T22:00"))).isFalse();
        Times office = hours("08:00", "17:00");
        assertThat(office.hold(LocalDateTime.parse("2026-11-27T08:00"))).isTrue();
        assertThat(office.hold(LocalDateTime.parse("2026-11-27T17:00"))).isFalse();
    }

    @Test
    void first_and_last_day_are_both_inside() {
        Times times = new Times(List.of(), null, null, LocalDate.parse("2026-06-01"), LocalDate.parse("2026-06-02"));
        assertThat(times.hold(LocalDateTime.parse("2026-05-31T23:59"))).isFalse();
        assertThat(times.hold(LocalDateTime.parse("2026-06-01T00:00"))).isTrue();
        assertThat(times.hold(LocalDateTime.parse("2026-06-02T23:59"))).isTrue();
        assertThat(times.hold(LocalDateTime.parse("2026-06-03T00:00"))).isFalse();
    }

    @Test
    void the_edge_of_an_area_belongs_to_it_and_a_hole_does_not() {
        Area square = Area.of(SQUARE);
        assertThat(square.contains(new GeoPoint(38.1, 30.1))).isTrue();
        assertThat(square.contains(new GeoPoint(38.0, 30.1))).isTrue();
        assertThat(square.contains(new GeoPoint(38.2, 30.2))).isTrue();
        assertThat(square.contains(new GeoPoint(38.21, 30.1))).isFalse();
        Area holed = Area.of("""
            {"type":"Feature","geometry":{"type":"MultiPolygon","coordinates":[[[[0,0],[4,0],[4,4],[0,4]],[[1,1],[2,1],[2,2],[1,2]]]]}}
            """);
        assertThat(holed.contains(new GeoPoint(1.5, 1.5))).isFalse();
        assertThat(holed.contains(new GeoPoint(3, 3))).isTrue();
    }

    @Test
    void what_is_no_area_is_refused_with_its_reason() {
        assertThat(key("çizim")).isEqualTo("rules.area.notJson");
        assertThat(key("{\"type\":\"Point\",\"coordinates\":[30,38]}")).isEqualTo("rules.area.notAnArea");
        assertThat(key("{\"type\":\"Polygon\",\"coordinates\":[]}")).isEqualTo("rules.area.notAnArea");
        assertThat(key("{\"type\":\"Polygon\",\"coordinates\":[[[30,38],[30,39]]]}"))
                .isEqualTo("rules.area.notAnArea");
        assertThat(key("{\"type\":\"Polygon\",\"coordinates\":[[[30,138],[30,39],[31,39]]]}"))
                .isEqualTo("rules.area.notOnEarth");
        assertThat(key("{\"type\":\"Polygon\",\"coordinates\":[[[0,0],[2,2],[2,0],[0,2],[0,0]]]}"))
                .isEqualTo("rules.area.crossesItself");
    }

    @Test
    void the_first_rule_that_holds_wins_whatever_stands_behind_it() {
        Random random = new Random(20261125);
        List<Rule> rules = new ArrayList<>();
        for (int id = 1; id <= 12; id++) {
            rules.add(rule(id, random.nextBoolean() ? words(false, "su") : words(false, "yol")));
        }
        for (int round = 0; round < 200; round++) {
            Collections.shuffle(rules, random);
            RuleFacts facts = facts(random.nextBoolean() ? "su akmıyor" : "yol bozuk");
            Rule expected = null;
            for (Rule rule : rules) {
                expected = expected == null && rule.holds(facts).isPresent() ? rule : expected;
            }
            assertThat(new RuleBook(rules).first(facts).map(RuleBook.Match::rule))
                    .isEqualTo(java.util.Optional.ofNullable(expected));
        }
    }

    @Test
    void a_rule_that_is_tried_takes_its_place_among_the_others_and_that_of_its_live_version() {
        Rule first = rule(1, words(false, "su"));
        Rule second = rule(2, words(false, "yol"));
        Rule tried = Rule.of(1, 2, "1", false, new Definition(words(false, "yol"), first.decision()));
        RuleBook book = new RuleBook(List.of(first, second));
        assertThat(book.with(tried, 0).rules()).containsExactly(tried, second);
        assertThat(book.with(tried, 1).rules()).containsExactly(second, tried);
        assertThat(book.before(1, 1)).isEqualTo("2.1");
        assertThat(book.before(1, 0)).isEmpty();
    }

    @Test
    void what_people_decided_is_the_same_different_or_still_to_come() {
        Decision wanted = new Decision(List.of("fen-isleri", "temizlik"), null, null, null, null, false, false);
        assertThat(reality(true, "temizlik", "fen-isleri").beside(wanted)).isEqualTo(Reality.Comparison.SAME);
        assertThat(reality(true, "temizlik").beside(wanted)).isEqualTo(Reality.Comparison.DIFFERENT);
        assertThat(reality(false).beside(wanted)).isEqualTo(Reality.Comparison.NEW);
    }

    @Test
    void a_name_that_directorates_know_is_otherwise_than_wanted_and_without_a_name_there_is_nothing_to_hide() {
        Decision wanted = new Decision(List.of("zabita"), null, null, null, null, false, true);
        assertThat(of(ApplicantType.NAMED).beside(wanted)).isEqualTo(Reality.Comparison.DIFFERENT);
        assertThat(of(ApplicantType.HIDDEN).beside(wanted)).isEqualTo(Reality.Comparison.SAME);
        assertThat(of(ApplicantType.ANONYMOUS).beside(wanted)).isEqualTo(Reality.Comparison.SAME);
        assertThat(new Decision(List.of(), null, null, null, null, false, true).isNone())
                .isFalse();
        assertThat(new Decision(List.of(), null, null, null, null, false, false).isNone())
                .isTrue();
    }

    private static Reality of(ApplicantType applicant) {
        return new Reality(List.of("zabita"), null, null, Priority.NORMAL, applicant, true);
    }

    private static Reality reality(boolean decided, String... directorates) {
        return new Reality(List.of(directorates), null, null, Priority.NORMAL, ApplicantType.NAMED, decided);
    }

    /** The conditions, each time with another one that does not hold. */
    private static List<Conditions> spoiled(Conditions c) {
        Conditions.Zone elsewhere = new Conditions.Zone("Uzak", SQUARE.replace("38.", "48."));
        List<Kind> otherKind = List.of(Kind.THANKS);
        List<ApplicantType> others = List.of(ApplicantType.ANONYMOUS, ApplicantType.HIDDEN);
        return List.of(
                new Conditions(
                        List.of("park"),
                        c.neighbourhoods(),
                        c.zone(),
                        c.doors(),
                        c.kinds(),
                        c.words(),
                        c.applicants(),
                        c.times()),
                new Conditions(
                        c.subjects(),
                        List.of("x"),
                        c.zone(),
                        c.doors(),
                        c.kinds(),
                        c.words(),
                        c.applicants(),
                        c.times()),
                new Conditions(
                        c.subjects(),
                        c.neighbourhoods(),
                        elsewhere,
                        c.doors(),
                        c.kinds(),
                        c.words(),
                        c.applicants(),
                        c.times()),
                new Conditions(
                        c.subjects(),
                        c.neighbourhoods(),
                        c.zone(),
                        List.of("web"),
                        c.kinds(),
                        c.words(),
                        c.applicants(),
                        c.times()),
                new Conditions(
                        c.subjects(),
                        c.neighbourhoods(),
                        c.zone(),
                        c.doors(),
                        otherKind,
                        c.words(),
                        c.applicants(),
                        c.times()),
                new Conditions(
                        c.subjects(),
                        c.neighbourhoods(),
                        c.zone(),
                        c.doors(),
                        c.kinds(),
                        new WantedWords(List.of("kaza"), false),
                        c.applicants(),
                        c.times()),
                new Conditions(
                        c.subjects(), c.neighbourhoods(), c.zone(), c.doors(), c.kinds(), c.words(), others, c.times()),
                new Conditions(
                        c.subjects(),
                        c.neighbourhoods(),
                        c.zone(),
                        c.doors(),
                        c.kinds(),
                        c.words(),
                        c.applicants(),
                        hours("08:00", "17:00")));
    }

    private static boolean found(String word, String text) {
        return rule(1, words(false, word)).holds(facts(text)).isPresent();
    }

    private static @Nullable String key(String geoJson) {
        var refusal = Area.read(geoJson).refusal();
        return refusal == null ? null : refusal.key();
    }

    private static RuleFacts facts(String text) {
        return new RuleFacts(
                "yol-cukur",
                "kocatepe",
                new GeoPoint(38.1, 30.1),
                "desk",
                Kind.COMPLAINT,
                ApplicantType.NAMED,
                RuleFacts.words(text),
                WEDNESDAY_NIGHT);
    }

    private static Times hours(String from, String to) {
        return new Times(List.of(), LocalTime.parse(from), LocalTime.parse(to), null, null);
    }

    private static Conditions words(boolean all, String... words) {
        return new Conditions(
                List.of(),
                List.of(),
                null,
                List.of(),
                List.of(),
                new WantedWords(List.of(words), all),
                List.of(),
                Times.ALWAYS);
    }

    private static Conditions subjects(String... codes) {
        return new Conditions(
                List.of(codes), List.of(), null, List.of(), List.of(), WantedWords.NONE, List.of(), Times.ALWAYS);
    }

    private static Conditions zone(String geoJson) {
        return new Conditions(
                List.of(),
                List.of(),
                new Conditions.Zone("Bölge", geoJson),
                List.of(),
                List.of(),
                WantedWords.NONE,
                List.of(),
                Times.ALWAYS);
    }

    private static Rule rule(long id, Conditions conditions) {
        Decision decision = new Decision(List.of("fen-isleri"), null, null, null, null, false, false);
        return Rule.of(id, 1, String.valueOf(id), false, new Definition(conditions, decision));
    }
}
