package tr.bel.acikkapi.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;

import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tr.bel.acikkapi.citizen.Medium;
import tr.bel.acikkapi.staff.Role;

/** Selin calls people when they can be reached. */
@FeedbackHouse
@SuppressWarnings("NullAway.Init")
class CallTimesTest {

    private static final ZoneId ISTANBUL = ZoneId.of("Europe/Istanbul");
    private static final RequestPostProcessor SELIN = Town.signedIn("selin", Role.CALL_AGENT);

    @Autowired
    Town town;

    @Autowired
    HandTurnedClock clock;

    @Autowired
    Outbox outbox;

    @Autowired
    CallTimes times;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc web;

    @BeforeEach
    void start() {
        jdbc.sql("update feedback.message set status = 'CANCELLED' where status = 'QUEUED'")
                .update();
        clock.toMorning();
    }

    private long toCall(String phone) {
        return town.answered(Town.person(Medium.CALL, phone, null, null), "Çukur kapatıldı, yol bugün açıldı.");
    }

    private Message latest(long id) {
        return outbox.ofCase(id).getFirst();
    }

    private void call(long id, String ending) throws Exception {
        String call = "/aranacaklar/" + latest(id).id();
        web.perform(post(call + "/acilis").with(SELIN).with(csrf()));
        web.perform(post(call + "/sonuc").with(SELIN).with(csrf()).param("ending", ending));
    }

    @Test
    void who_wishes_for_the_evening_is_tried_again_in_the_evening_and_listed_behind_whom_it_suits_now()
            throws Exception {
        long evening = toCall("0532 111 11 11");
        times.wish(town.file(evening).applicantId().orElseThrow(), "EVENING");
        times.wish(town.file(evening).applicantId().orElseThrow(), "");
        long any = toCall("0532 222 22 22");
        String list = web.perform(get("/aranacaklar").with(SELIN))
                .andExpect(content().string(containsString("Akşam aranmak istiyor")))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(list.indexOf(town.file(any).number()))
                .isLessThan(list.indexOf(town.file(evening).number()));

        call(evening, "NOT_REACHED");
        assertThat(LocalTime.ofInstant(latest(evening).nextAttemptAt(), ISTANBUL))
                .isEqualTo(LocalTime.of(17, 30));
        assertThat(latest(evening).attempts()).isEqualTo(1);
    }

    @Test
    void where_nobody_said_when_earlier_calls_tell() throws Exception {
        long first = toCall("0532 333 33 33");
        call(first, "TOLD");
        long second = toCall("0532 333 33 33");
        assertThat(times.best(town.file(second).applicantId().orElseThrow()))
                .contains(new CallTimes.Best(PartOfDay.MORNING, false));
        web.perform(get("/aranacaklar").with(SELIN))
                .andExpect(content().string(containsString("Önceki aramalarda sabah ulaşıldı")));
    }
}
