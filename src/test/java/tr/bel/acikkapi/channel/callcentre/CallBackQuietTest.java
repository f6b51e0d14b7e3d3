package tr.bel.acikkapi.channel.callcentre;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasToString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import tr.bel.acikkapi.channel.Persona;
import tr.bel.acikkapi.connections.Connections;
import tr.bel.acikkapi.shell.Flash;
import tr.bel.acikkapi.telephony.CallBack;
import tr.bel.acikkapi.telephony.Calls;
import tr.bel.acikkapi.telephony.LostCalls;
import tr.bel.acikkapi.telephony.Sighting;
import tr.bel.acikkapi.telephony.Step;
import tr.bel.acikkapi.testing.AcikKapiTest;
import tr.bel.acikkapi.testing.ConnectedExchange;

/** A house in which every hour is a quiet one. */
@AcikKapiTest
@TestPropertySource(
        properties = {"acikkapi.feedback.pace.quiet-from=00:00", "acikkapi.feedback.pace.quiet-until=23:59:59.999999999"
        })
@SuppressWarnings("NullAway.Init")
class CallBackQuietTest {

    private static final String LIST = "/cagri/geri-arama";

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private Connections connections;

    @Autowired
    private Calls calls;

    @Autowired
    private LostCalls lost;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    @BeforeEach
    void anExchangeIsConnected() {
        ConnectedExchange.on(connections, jdbc, clock);
    }

    @AfterEach
    void nothingIsConnected() {
        ConnectedExchange.off(connections);
    }

    @Test
    void in_the_quiet_hours_no_lost_caller_is_rung_by_the_key() throws Exception {
        calls.saw(List.of(
                Sighting.of("exchange", "late", Step.OFFERED, "", clock.instant())
                        .line("cagrimerkezi")
                        .caller("05321239811", null),
                Sighting.of("exchange", "late", Step.ENDED, "", clock.instant())));
        CallBack entry = lost.open("callcentre", 100).getFirst();
        press(LIST, "al", String.valueOf(entry.id()));
        press(LIST + "/" + entry.id() + "/arama", "anahtar", UUID.randomUUID().toString(), "dahili", "299")
                .andExpect(flash().attribute(Flash.NAME, hasToString(containsString("key=callcentre.back.quiet"))));
        assertThat(jdbc.sql("select count(*) from telephony.dialling")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private ResultActions press(String path, String... pairs) throws Exception {
        var request = post(path).with(Persona.SELIN.signedIn()).with(csrf());
        for (int i = 0; i < pairs.length; i += 2) {
            request = request.param(pairs[i], pairs[i + 1]);
        }
        return MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build()
                .perform(request);
    }
}
