package tr.bel.acikkapi.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tr.bel.acikkapi.shared.TurkishText;

class HouseMessagesTest {

    @Test
    void every_bundle_on_the_class_path_is_found() {
        assertThat(HouseMessages.basenames()).contains("messages/shell", "messages/gallery");
    }

    @Test
    void a_forgotten_text_fails_where_we_develop_and_shows_its_last_words_where_we_serve() {
        assertThatThrownBy(() ->
                        HouseMessages.ofClasspath(true).getMessage("cases.status.inProgress", null, Locale.ENGLISH))
                .isInstanceOf(HouseMessages.MissingText.class);
        assertThat(HouseMessages.ofClasspath(false).getMessage("cases.status.inProgress", null, Locale.ENGLISH))
                .isEqualTo("in progress");
    }

    @Test
    void every_language_but_english_reads_turkish() {
        var messages = HouseMessages.ofClasspath(true);
        assertThat(messages.getMessage("shell.close", null, Locale.GERMAN)).isEqualTo("Kapat");
        assertThat(messages.getMessage("shell.close", null, null)).isEqualTo("Kapat");
        assertThat(messages.getMessage("shell.close", null, Locale.UK)).isEqualTo("Close");
    }

    @ParameterizedTest
    @ValueSource(strings = {"400", "403", "404", "405", "413", "500", "expired"})
    void every_kind_of_error_has_its_words(String kind) {
        var messages = HouseMessages.ofClasspath(true);
        for (String part : new String[] {"title", "what", "next"}) {
            assertThat(messages.getMessage("shell.error." + kind + "." + part, null, TurkishText.TURKISH))
                    .isNotBlank();
        }
    }

    @Test
    void a_status_without_words_of_its_own_takes_the_nearest() {
        assertThat(ErrorPage.of(418, false, null).kind()).isEqualTo("400");
        assertThat(ErrorPage.of(503, false, "A1").kind()).isEqualTo("500");
        assertThat(ErrorPage.of(403, true, null).kind()).isEqualTo("expired");
    }
}
