package tr.bel.acikkapi.municipality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.context.WebApplicationContext;
import tr.bel.acikkapi.shared.Actor;
import tr.bel.acikkapi.testing.AcikKapiTest;

/** The administrators Deniz and Derya change the working calendar, and the calendar answers otherwise. */
@AcikKapiTest
class CalendarPagesTest {

    private static final String HOME = "/yonetim/takvim";
    private static final RequestPostProcessor DENIZ = administrator("deniz");
    private static final RequestPostProcessor DERYA = administrator("derya");
    private static final LocalDate MONDAY = LocalDate.of(2027, 6, 7);

    @Autowired
    WebApplicationContext context;

    @Autowired
    ImportFiles importer;

    @Autowired
    Calendars calendars;

    @Autowired
    CalendarTables tables;

    @Autowired
    JdbcClient jdbc;

    private MockMvcTester pages;

    @BeforeEach
    void bring_in_the_country_s_calendar() {
        pages = MockMvcTester.from(
                context, builder -> builder.apply(springSecurity()).build());
        jdbc.sql("delete from municipality.administrative_leave").update();
        jdbc.sql("delete from municipality.holiday").update();
        jdbc.sql("delete from municipality.calendar_change").update();
        assertThat(importer.run(Cinarova.files(), Missing.KEEP, Actor.system("load-at-start"))
                        .stored())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/yasa?yil=2033", "/tatil", "/izin", "/saatler"})
    void for_everyone_but_an_administrator_the_pages_do_not_exist(String page) {
        var coordinator = user("zeynep").authorities(new SimpleGrantedAuthority("COORDINATE"));
        assertThat(pages.get().uri(HOME + page).with(coordinator)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(pages.get().uri(HOME + page)).hasStatus3xxRedirection();
        assertThat(pages.get().uri(HOME + page).with(DENIZ)).hasStatusOk();
    }

    @Test
    void nobody_else_declares_leave() {
        var coordinator = user("zeynep").authorities(new SimpleGrantedAuthority("COORDINATE"));
        assertThat(send(coordinator, "/izin", leave("2027-06-07", "", ""))).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(calendars.current().isWorkingDay(MONDAY)).isTrue();
    }

    @Test
    void a_year_is_seen_at_a_glance_with_its_halves_and_its_neighbours() {
        String year = text(HOME + "?yil=2026");
        assertThat(year)
                .contains("<caption>Mart</caption>", "Ramazan Bayramı arifesi", "19 Mart Perşembe", "13.00 itibarıyla")
                .contains("Yarım gün tatil", "yil=2025", "yil=2027", "bir dakika içinde kendiliğinden")
                .contains("2026 yılında", "Pzt 08.30–12.30, 13.30–17.30");
        assertThat(page(HOME + "?yil=1999")).hasStatus(HttpStatus.NOT_FOUND);
        MvcTestResult english = pages.get()
                .uri(HOME + "?yil=2026")
                .cookie(new Cookie("lang", "en"))
                .with(DENIZ)
                .exchange();
        assertThat(body(english)).contains("<caption>March</caption>", "Eve of the Ramazan Feast", "from 13:00");
    }

    @Test
    void a_year_is_filled_by_law_after_a_look_that_adds_nothing() {
        assertThat(tables.holidays(2033)).isEmpty();
        assertThat(text(HOME + "/yasa?yil=2033")).contains("Zafer Bayramı", "öngörü", "günü ekle");
        assertThat(tables.holidays(2033)).as("a look").isEmpty();
        long before = calendars.revision();

        assertThat(send(DENIZ, "/yasa?yil=2033", Map.of()))
                .hasStatus(HttpStatus.SEE_OTHER)
                .redirectedUrl()
                .isEqualTo(HOME + "?yil=2033");

        assertThat(holidays(2033)).containsExactlyInAnyOrderElementsOf(PublicHolidays.of(2033));
        assertThat(calendars.current().isWorkingDay(LocalDate.of(2033, 8, 30))).isFalse();
        assertThat(calendars.revision()).as("what other nodes ask for").isGreaterThan(before);
        assertThat(text(HOME + "/yasa?yil=2033")).contains("Eksik gün yok");
        assertThat(text(HOME + "?yil=2033")).contains("Yasadaki günleri ekledi", "deniz", "gün eklendi");
    }

    @Test
    void what_was_moved_or_named_otherwise_is_not_missing() {
        List<Holiday> moved = PublicHolidays.of(2034).stream()
                .map(h -> h.proposed() ? on(h, h.day().plusDays(1)) : h)
                .toList();
        assertThat(MissingHolidays.of(2034, moved)).isEmpty();
        List<Holiday> named = PublicHolidays.of(2034).stream()
                .filter(h -> !h.nameTr().equals("Zafer Bayramı"))
                .toList();
        assertThat(MissingHolidays.of(2034, named)).extracting(Holiday::nameTr).containsExactly("Zafer Bayramı");
        Holiday own = new Holiday(LocalDate.of(2034, 8, 30), null, "30 Ağustos", "30 August", "", false);
        assertThat(MissingHolidays.of(
                        2034, Stream.concat(named.stream(), Stream.of(own)).toList()))
                .isEmpty();
    }

    @Test
    void a_foreseen_feast_is_confirmed_moved_and_removed() {
        send(DENIZ, "/yasa?yil=2033", Map.of());
        long feast = id(2033, "Kurban Bayramı 4. gün");
        LocalDate day = tables.holiday(feast).orElseThrow().day();

        assertThat(send(DENIZ, "/tatil/" + feast + "/kesin", Map.of())).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(tables.holiday(feast).orElseThrow().proposed()).isFalse();

        assertThat(text(HOME + "/tatil/" + feast)).contains("value=\"" + day + "\"", "Kurban Bayramı 4. gün");
        LocalDate wednesday = LocalDate.of(2033, 6, 15);
        assertThat(calendars.current().isWorkingDay(wednesday)).isTrue();
        assertThat(send(DERYA, "/tatil/" + feast, holiday(wednesday.toString(), "", "Kurban Bayramı 4. gün")))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(calendars.current().isWorkingDay(wednesday)).isFalse();
        assertThat(holidays(2033)).extracting(Holiday::day).doesNotContain(day);

        long now = id(2033, "Kurban Bayramı 4. gün");
        assertThat(send(DENIZ, "/tatil/" + now + "/kaldir", Map.of())).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(calendars.current().isWorkingDay(wednesday)).isTrue();
        assertThat(acts())
                .containsExactly(
                        "HOLIDAY_REMOVED deniz", "HOLIDAY_MOVED derya", "HOLIDAY_CONFIRMED deniz", "YEAR_FILLED deniz");
    }

    @Test
    void a_holiday_is_not_moved_onto_another_of_the_same_name_and_day() {
        send(DENIZ, "/tatil", holiday("2027-06-07", "", "Kurtuluş günü"));
        send(DENIZ, "/tatil", holiday("2027-06-08", "13.00", "Kurtuluş günü"));
        long first = tables.holidays(2027).stream()
                .filter(row -> row.holiday().day().equals(MONDAY))
                .findFirst()
                .orElseThrow()
                .id();
        MvcTestResult refused = send(DERYA, "/tatil/" + first, holiday("2027-06-08", "", "Kurtuluş günü"));
        assertThat(refused).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(body(refused)).contains("Bu gün aynı adla takvimde var");
        assertThat(holidays(2027))
                .filteredOn(h -> h.nameTr().equals("Kurtuluş günü"))
                .hasSize(2);
        assertThat(acts()).containsExactly("HOLIDAY_ADDED deniz", "HOLIDAY_ADDED deniz");
        assertThat(send(DERYA, "/tatil/" + first, holiday("2027-06-07", "13.00", "Kurtuluş günü")))
                .as("itself is no other")
                .hasStatus(HttpStatus.SEE_OTHER);
    }

    @Test
    void what_somebody_else_has_removed_is_told_so() {
        long victory = id(2027, "Zafer Bayramı");
        send(DENIZ, "/tatil/" + victory + "/kaldir", Map.of());

        for (String act : List.of("", "/kesin", "/kaldir")) {
            MvcTestResult late = send(DERYA, "/tatil/" + victory + act, holiday("2027-08-30", "", "Zafer Bayramı"));
            assertThat(late).hasStatus(HttpStatus.SEE_OTHER).redirectedUrl().isEqualTo(HOME);
            assertThat(late.getMvcResult().getFlashMap().values().toString()).contains("municipality.calendar.gone");
        }
        assertThat(acts()).containsExactly("HOLIDAY_REMOVED deniz");
    }

    @Test
    void a_holiday_is_added_by_hand_whole_or_from_an_hour() {
        assertThat(send(DENIZ, "/tatil", holiday("2027-06-07", "13.00", "Kurtuluş günü")))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(calendars.current().isWorkingDay(MONDAY))
                .as("a half day counts")
                .isTrue();
        assertThat(calendars.current().isWorking(at("2027-06-07T14:00"))).isFalse();
        assertThat(calendars.current().isWorking(at("2027-06-07T12:00"))).isTrue();

        send(DENIZ, "/tatil", holiday("2027-06-08", "", "Kurtuluş günü"));
        assertThat(calendars.current().plusWorkingDays(MONDAY, 1)).isEqualTo(MONDAY.plusDays(2));
    }

    @Test
    void leave_of_one_day_and_leave_of_a_span_from_an_hour_win_over_the_week() {
        send(DENIZ, "/izin", leave("2027-06-07", "", ""));
        assertThat(calendars.current().isWorkingDay(MONDAY)).isFalse();
        assertThat(calendars.current().plusWorkingDays(MONDAY.minusDays(3), 1)).isEqualTo(MONDAY.plusDays(1));

        send(DENIZ, "/izin", leave("2027-06-16", "2027-06-18", "13.00"));
        WorkingCalendar now = calendars.current();
        assertThat(now.isWorking(at("2027-06-16T12:00"))).isTrue();
        assertThat(now.isWorking(at("2027-06-16T13:30"))).isFalse();
        assertThat(now.isWorkingDay(LocalDate.of(2027, 6, 17))).isFalse();
        assertThat(now.plusWorkingDays(LocalDate.of(2027, 6, 16), 1)).isEqualTo(LocalDate.of(2027, 6, 21));
        assertThat(text(HOME + "?yil=2027"))
                .contains("16 Haziran 2027 – 18 Haziran 2027", "Cumhurbaşkanlığı genelgesi 2027/3");

        assertThat(send(DERYA, "/izin/2027-06-16/kaldir", Map.of())).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(calendars.current().isWorkingDay(LocalDate.of(2027, 6, 17))).isTrue();
        assertThat(calendars.current().isWorking(at("2027-06-16T14:00"))).isTrue();
        assertThat(calendars.current().isWorkingDay(MONDAY))
                .as("the other leave")
                .isFalse();
        assertThat(acts()).containsExactly("LEAVE_REMOVED derya", "LEAVE_DECLARED deniz", "LEAVE_DECLARED deniz");
        assertThat(send(DERYA, "/izin/2027-06-16/kaldir", Map.of())
                        .getMvcResult()
                        .getFlashMap()
                        .values()
                        .toString())
                .contains("municipality.calendar.gone");
    }

    @Test
    void leave_is_declared_afterwards() {
        LocalDate past = LocalDate.of(2025, 6, 11);
        assertThat(calendars.current().isWorkingDay(past)).isTrue();
        send(DENIZ, "/izin", leave(past.toString(), "", ""));
        assertThat(calendars.current().isWorkingDay(past)).isFalse();
        assertThat(calendars.current().plusWorkingDays(past.minusDays(1), 1)).isEqualTo(past.plusDays(1));
    }

    @Test
    void of_two_who_declare_the_same_day_the_later_stands_and_both_are_in_the_record() {
        send(DENIZ, "/izin", leave("2027-06-07", "", ""));
        send(DERYA, "/izin", leave("2027-06-07", "", "13.00"));
        assertThat(calendars.current().isWorking(at("2027-06-07T10:00"))).isTrue();
        assertThat(calendars.current().isWorking(at("2027-06-07T15:00"))).isFalse();
        assertThat(acts()).containsExactly("LEAVE_DECLARED derya", "LEAVE_DECLARED deniz");
    }

    @Test
    void the_week_is_the_municipality_s_own() {
        LocalDate saturday = LocalDate.of(2027, 6, 12);
        Map<String, String> week = week();
        week.put("from6", "9");
        week.put("to6", "1300");
        week.put("from5", "");
        week.put("to5", "");
        assertThat(send(DENIZ, "/saatler", week)).hasStatus(HttpStatus.SEE_OTHER);

        WorkingCalendar now = calendars.current();
        assertThat(now.isWorkingDay(saturday)).isTrue();
        assertThat(now.isWorkingDay(saturday.minusDays(1))).as("Friday").isFalse();
        assertThat(now.isWorking(at("2027-06-12T12:59"))).isTrue();
        assertThat(now.isWorking(at("2027-06-07T12:45"))).as("a break no more").isTrue();
        assertThat(text(HOME)).contains("Cmt 09.00–13.00", "Çalışma saatlerini değiştirdi");
    }

    @Test
    void a_third_stretch_of_a_day_is_shown_and_stays_when_the_week_is_saved() {
        jdbc.sql("insert into municipality.working_hours (weekday, opens_at, closes_at) values (3, '18:00', '20:00')")
                .update();
        assertThat(text(HOME + "/saatler"))
                .contains("name=\"fromAgainAgain3\" value=\"18.00\"", "Başlangıç (3. aralık)", "Bitiş (3. aralık)");
        Map<String, String> week = week();
        week.put("fromAgain3", "18.00");
        week.put("toAgain3", "19.00");
        week.put("fromAgainAgain3", "18.30");
        week.put("toAgainAgain3", "21.00");
        assertThat(body(send(DENIZ, "/saatler", week))).contains("bir öncekinin bitişinden önce");
        week.put("fromAgainAgain3", "20.00");
        assertThat(send(DENIZ, "/saatler", week)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(tables.hours()).hasSize(7);
    }

    @Test
    void hours_that_cannot_be_are_told_beside_their_day_and_what_was_typed_stays() {
        Map<String, String> week = week();
        week.put("from2", "17.00");
        week.put("to2", "08.00");
        week.put("to3", "öğlen");
        week.put("fromAgain4", "16.00");
        week.put("toAgain4", "18.00");
        week.put("to5", "");
        MvcTestResult refused = send(DENIZ, "/saatler", week);
        assertThat(refused).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(body(refused))
                .contains("value=\"öğlen\"", "Bitiş başlangıçtan sonra olmalı", "Saat anlaşılmadı")
                .contains("İkinci aralık birincinin", "Başlangıç ve bitiş birlikte", "aria-invalid=\"true\"");

        MvcTestResult free = send(DENIZ, "/saatler", Map.of("from1", "08.00", "to1", "08.30"));
        assertThat(free).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(body(free)).contains("en az bir saat");
        assertThat(acts()).isEmpty();
        assertThat(calendars.current().isWorkingDay(MONDAY)).isTrue();
    }

    @Test
    void a_form_that_is_not_right_says_what_is_wrong_beside_the_field_and_loses_nothing() {
        MvcTestResult holiday = send(DENIZ, "/tatil", Map.of("day", "", "hour", "25.99", "source", "Meclis kararı"));
        assertThat(holiday).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(body(holiday))
                .contains("Bir gün seçin.", "Saat anlaşılmadı", "Adını yazın.")
                .contains("value=\"25.99\"", "value=\"Meclis kararı\"", "id=\"day-error\"");

        MvcTestResult leave =
                send(DENIZ, "/izin", Map.of("day", "2027-06-09", "until", "2027-06-07", "nameTr", "Köprü günü"));
        assertThat(leave).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(body(leave)).contains("Son gün ilk günden önce olamaz", "Dayanağını yazın", "value=\"Köprü günü\"");
        assertThat(body(send(DENIZ, "/izin", leave("2027-06-07", "2028-06-07", ""))))
                .contains("en çok 31 gün");
        assertThat(acts()).isEmpty();
    }

    private static Holiday on(Holiday h, LocalDate day) {
        return new Holiday(day, h.startsAt(), h.nameTr(), h.nameEn(), h.source(), h.proposed());
    }

    private static Map<String, String> holiday(String day, String hour, String name) {
        return Map.of("day", day, "hour", hour, "nameTr", name, "nameEn", "", "source", "Meclis kararı");
    }

    private static Map<String, String> leave(String day, String until, String hour) {
        return Map.of(
                "day", day,
                "until", until,
                "hour", hour,
                "nameTr", "Köprü günü",
                "source", "Cumhurbaşkanlığı genelgesi 2027/3");
    }

    private static Map<String, String> week() {
        Map<String, String> week = new HashMap<>();
        for (int day = 1; day <= 5; day++) {
            week.put("from" + day, "08:00");
            week.put("to" + day, "17.00");
        }
        return week;
    }

    private List<Holiday> holidays(int year) {
        return tables.holidays(year).stream()
                .map(CalendarTables.HolidayRow::holiday)
                .toList();
    }

    private long id(int year, String name) {
        return tables.holidays(year).stream()
                .filter(row -> row.holiday().nameTr().equals(name))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private List<String> acts() {
        return jdbc.sql("select act || ' ' || changed_by from municipality.calendar_change order by id desc")
                .query(String.class)
                .list();
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(Cinarova.ISTANBUL).toInstant();
    }

    private static RequestPostProcessor administrator(String name) {
        return user(name).authorities(new SimpleGrantedAuthority("ADMINISTER"));
    }

    private MvcTestResult send(RequestPostProcessor who, String address, Map<String, String> fields) {
        var request = pages.post().uri(HOME + address).with(who).with(csrf());
        for (var field : fields.entrySet()) {
            request = request.param(field.getKey(), field.getValue());
        }
        return request.exchange();
    }

    private MvcTestResult page(String address) {
        return pages.get().uri(address).with(DENIZ).exchange();
    }

    private String text(String address) {
        MvcTestResult page = page(address);
        assertThat(page).hasStatusOk();
        return body(page);
    }

    private static String body(MvcTestResult page) {
        return new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
