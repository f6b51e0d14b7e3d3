package tr.bel.acikkapi.channel.callcentre;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import tr.bel.acikkapi.channel.Persona;
import tr.bel.acikkapi.shell.Flash;
import tr.bel.acikkapi.telephony.Shift;
import tr.bel.acikkapi.testing.AcikKapiTest;

/** Leyla plans a week. */
@AcikKapiTest
@SuppressWarnings("NullAway.Init")
class PlanWeekTest {

    private static final String WEEK = "/cagri/vardiya/hafta";
    private static final String PRESS = "/cagri/vardiya/plan/hafta";

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private WeekPages pages;

    @Autowired
    private JdbcClient jdbc;

    private MockMvc web;
    private LocalDate monday;

    @BeforeEach
    void nextWeekIsEmpty() {
        web = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        jdbc.sql("delete from telephony.shift").update();
        jdbc.sql("""
            insert into staff.account (version, username, display_name, roles, active, must_change_password, created_at)
            values (0, 'selin', 'Selin Acar', 'CALL_AGENT', true, false, now()), (0, 'nur', 'Nur Işık', 'CALL_AGENT', true, false, now())
            on conflict do nothing
            """).update();
        monday = pages.monday(null).plusWeeks(1);
    }

    @Test
    void one_press_puts_a_shift_into_the_plan_and_one_takes_it_out() throws Exception {
        assertThat(open(Persona.LEYLA).select("button[value='selin|" + monday + "']"))
                .hasSize(1);
        Flash planned = Objects.requireNonNull(press("DAY", "selin", monday));
        assertThat(planned.key()).isEqualTo("callcentre.shift.planned");
        assertThat(planned.args()).contains("Selin Acar", "Gündüz · 08.00–16.00");
        Document page = open(Persona.LEYLA);
        assertThat(page.select("button[value='selin|" + monday + "']")).isEmpty();
        assertThat(page.select(".shift").eachText()).containsExactly("Gündüz 08.00–16.00");
        assertThat(page.select("tr:has(.shift) > th small").text()).isEqualTo("8 sa");
        long id = shifts().getFirst().id();
        Flash taken = Objects.requireNonNull(out(id));
        assertThat(taken.key()).isEqualTo("callcentre.week.taken");
        assertThat(taken.args()).contains("Selin Acar", "16.00");
        assertThat(shifts()).isEmpty();
        assertThat(out(id)).isNotNull().extracting(Flash::key).isEqualTo("callcentre.week.gone");
    }

    @Test
    void hours_that_nobody_covers_stand_on_top_and_in_their_day() throws Exception {
        press("LONG_DAY", "selin", monday);
        press("LONG_NIGHT", "nur", monday);
        Document page = open(Persona.LEYLA);
        assertThat(page.select(".flash.problem li")).hasSize(2);
        assertThat(page.select("tr:first-child td:nth-of-type(1)").text()).isEqualTo("00.00–08.00");
        assertThat(page.select("tr:first-child td:nth-of-type(2)").text()).isEqualTo("08.00–00.00");
        assertThat(page.select("tr:first-child td:nth-of-type(3)").text()).isEqualTo("Bütün gün");
    }

    @Test
    void who_begins_again_too_soon_is_warned_of_and_two_shifts_at_once_are_refused() throws Exception {
        assertThat(press("EVENING", "selin", monday))
                .isNotNull()
                .extracting(Flash::kind)
                .isEqualTo(Flash.Kind.DONE);
        Flash warned = Objects.requireNonNull(press("DAY", "selin", monday.plusDays(1)));
        assertThat(warned.key()).isEqualTo("callcentre.week.added");
        assertThat(warned.args().getFirst()).contains("Selin Acar", "8 sa");
        Document page = open(Persona.LEYLA);
        assertThat(page.select(".shift.soon")).hasSize(2);
        assertThat(page.select(".shift-rests").text()).contains("en az 11 saat", "4857", "Selin Acar");
        Flash refused = press("LONG_DAY", "selin", monday.plusDays(1));
        assertThat(refused).isNotNull().extracting(Flash::key).isEqualTo("telephony.shift.overlaps");
        assertThat(shifts()).hasSize(2);
    }

    @Test
    void the_form_of_one_shift_warns_of_too_little_rest_as_the_week_does() throws Exception {
        press("EVENING", "selin", monday);
        Flash warned = (Flash) web.perform(post("/cagri/vardiya/plan")
                        .param("kim", "selin")
                        .param("gun", monday.plusDays(1).toString())
                        .param("vardiya", "NIGHT")
                        .with(Persona.LEYLA.signedIn())
                        .with(csrf()))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getFlashMap()
                .get(Flash.NAME);
        assertThat(warned).isNotNull().extracting(Flash::key).isEqualTo("callcentre.week.added");
        assertThat(Objects.requireNonNull(warned).args().getFirst()).contains("Selin Acar", "dinlenme yok");
        assertThat(shifts()).hasSize(2);
    }

    @Test
    void only_a_usual_shift_goes_into_the_address_and_days_years_away_are_told() throws Exception {
        for (String address : List.of(PRESS, "/cagri/vardiya/plan/onceki")) {
            String leadsTo = String.valueOf(web.perform(post(address)
                            .param("hafta", monday.toString())
                            .param("vardiya", "x".repeat(20_000))
                            .param("ekle", "selin|" + monday)
                            .with(Persona.LEYLA.signedIn())
                            .with(csrf()))
                    .andExpect(status().is3xxRedirection())
                    .andReturn()
                    .getResponse()
                    .getRedirectedUrl());
            assertThat(leadsTo).isEqualTo(WEEK + "?hafta=" + monday);
        }
        assertThat(press("DAY", "selin", monday.plusYears(1).plusWeeks(1)))
                .isNotNull()
                .extracting(Flash::key)
                .isEqualTo("telephony.shift.far");
        assertThat(press("DAY", "selin", monday.minusWeeks(2)))
                .isNotNull()
                .extracting(Flash::key)
                .isEqualTo("telephony.shift.past");
        assertThat(shifts()).isEmpty();
    }

    @Test
    void a_shift_of_another_door_is_not_taken_out_here() throws Exception {
        press("DAY", "selin", monday);
        jdbc.sql("update telephony.shift set door = 'desk'").update();
        long id = shifts().getFirst().id();
        assertThat(out(id)).isNotNull().extracting(Flash::key).isEqualTo("callcentre.week.gone");
        web.perform(post("/cagri/vardiya/plan")
                        .param("iptal", String.valueOf(id))
                        .with(Persona.LEYLA.signedIn())
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());
        assertThat(shifts()).hasSize(1);
    }

    @Test
    void the_week_before_is_copied_once_however_often_it_is_pressed() throws Exception {
        press("DAY", "selin", monday);
        press("NIGHT", "nur", monday.plusDays(6));
        LocalDate next = monday.plusWeeks(1);
        for (int time = 0; time < 2; time++) {
            web.perform(post("/cagri/vardiya/plan/onceki")
                            .param("hafta", next.toString())
                            .with(Persona.LEYLA.signedIn())
                            .with(csrf()))
                    .andExpect(status().is3xxRedirection());
        }
        assertThat(pages.week(next).of("selin", next))
                .extracting(Shift::pattern)
                .containsExactly("DAY");
        assertThat(pages.week(next).of("nur", next.plusDays(6))).hasSize(1);
        assertThat(shifts()).hasSize(4);
    }

    @Test
    void two_who_plan_at_once_lose_nothing_and_plan_nobody_twice() throws Exception {
        CyclicBarrier together = new CyclicBarrier(2);
        try (ExecutorService planners = Executors.newFixedThreadPool(2)) {
            List<Future<?>> work = new ArrayList<>();
            for (String mine : List.of("EVENING", "NIGHT")) {
                work.add(planners.submit(() -> {
                    for (int day = 0; day < ShiftWeek.DAYS; day++) {
                        together.await(30, SECONDS);
                        press("DAY", "selin", monday.plusDays(day));
                        press(mine, "nur", monday.plusDays(day));
                    }
                    return null;
                }));
            }
            for (Future<?> each : work) {
                each.get();
            }
        }
        assertThat(shifts()).hasSize(3 * ShiftWeek.DAYS);
        assertThat(pages.week(monday).shortRests()).noneMatch(ShiftWeek.ShortRest::isTwoAtOnce);
    }

    @Test
    void an_agent_sees_their_own_week_and_changes_none() throws Exception {
        press("DAY", "selin", monday);
        press("NIGHT", "nur", monday);
        Document page = open(Persona.SELIN);
        assertThat(page.select("tbody th").eachText()).containsExactly("Selin Acar 8 sa");
        assertThat(page.select("main button")).isEmpty();
        for (String address : List.of(PRESS, "/cagri/vardiya/plan/onceki")) {
            web.perform(post(address).with(Persona.SELIN.signedIn()).with(csrf()))
                    .andExpect(status().isNotFound());
        }
        web.perform(get(WEEK).with(Persona.AYSE.signedIn())).andExpect(status().isNotFound());
    }

    private Document open(Persona reader) throws Exception {
        return Jsoup.parse(web.perform(get(WEEK)
                        .param("hafta", monday.toString())
                        .param("vardiya", "DAY")
                        .with(reader.signedIn()))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString());
    }

    private @Nullable Flash press(String pattern, String whom, LocalDate day) throws Exception {
        return sent("ekle", whom + "|" + day, pattern);
    }

    private @Nullable Flash out(long shift) throws Exception {
        return sent("cikar", String.valueOf(shift), "DAY");
    }

    private @Nullable Flash sent(String name, String value, String pattern) throws Exception {
        return (Flash) web.perform(post(PRESS)
                        .param("hafta", monday.toString())
                        .param("vardiya", pattern)
                        .param(name, value)
                        .with(Persona.LEYLA.signedIn())
                        .with(csrf()))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getFlashMap()
                .get(Flash.NAME);
    }

    private List<Shift> shifts() {
        return jdbc.sql("select id, username, door, pattern, starts_at, ends_at from telephony.shift")
                .query(Shift.class)
                .list();
    }
}
