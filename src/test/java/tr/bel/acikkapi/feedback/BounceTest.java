package tr.bel.acikkapi.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What mail servers report, in the forms in which they do. */
class BounceTest {

    private static final String ID = "<acikkapi.0b2f1a52-7c1e-4f0e-8d52-0f4b8a1d9c33@cinarova.example>";

    @ParameterizedTest
    @CsvSource({
        "postfix-failed, CAME_BACK, 5.1.1 smtp; 550 5.1.1",
        "postfix-delayed, DELAYED, 4.4.1 X-Postfix; connect to",
        "postfix-delivered, ARRIVED, 2.0.0 x-unix",
        "exchange-failed, CAME_BACK, 5.2.2 smtp;550 5.2.2 STOREDRV",
        "google-failed, CAME_BACK, 5.1.1 smtp; 550 5.1.1 The email account",
        "exim-failed, CAME_BACK, 5.0.0",
        "qmail-failed, CAME_BACK, 550 5.1.1 unknown user",
    })
    void a_report_names_our_message_and_what_became_of_it(String file, DeliveryReports.Outcome outcome, String begins)
            throws Exception {
        Bounce bounce = Bounce.read(Bounces.about(ID, file)).orElseThrow();
        assertThat(bounce.messageId()).isEqualTo(ID);
        assertThat(bounce.outcome()).isEqualTo(outcome);
        assertThat(bounce.words()).startsWith(begins);
        assertThat(bounce.toString()).doesNotContain("gulsen");
    }

    @ParameterizedTest
    @ValueSource(strings = {"no-out-of-office", "no-strangers"})
    void what_is_no_report_of_ours_is_left_alone(String file) throws Exception {
        assertThat(Bounce.read(Bounces.about(ID, file))).isEmpty();
    }

    @Test
    void another_houses_message_is_not_ours() throws Exception {
        assertThat(Bounce.read(Bounces.about("<1234@acikkapi.example>", "postfix-failed")))
                .isEmpty();
    }
}
