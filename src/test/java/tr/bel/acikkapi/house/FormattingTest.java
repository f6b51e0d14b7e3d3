package tr.bel.acikkapi.house;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FormattingTest {

    @Test
    void every_java_file_is_as_the_formatter_writes_it() throws Exception {
        assertThat(Format.unformatted())
                .as("to be written with ./mvnw -q test-compile exec:exec@format")
                .isEmpty();
    }
}
