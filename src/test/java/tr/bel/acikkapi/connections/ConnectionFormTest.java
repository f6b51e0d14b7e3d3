package tr.bel.acikkapi.connections;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.Errors;

/** A number that is none is told of with what it may be. */
class ConnectionFormTest {

    @ParameterizedTest
    @CsvSource({
        "price, '12,5', connections.number",
        "price, -3, connections.number",
        "port, -3, connections.check.PORT",
        "port, 70000, connections.check.PORT",
        "price, 125, ",
    })
    void a_number_says_what_it_may_be(String name, String typed, @Nullable String told) {
        ConnectionForm form = new ConnectionForm("false", "1", Map.of(name, typed));
        Errors errors = new BeanPropertyBindingResult(form, "form");
        form.check(new Trunk(), new Settings(Map.of()), List.of(), errors);
        assertThat(errors.getAllErrors().stream().map(e -> e.getCode()).toList())
                .isEqualTo(told == null ? List.of() : List.of(told));
        assertThat(errors.getAllErrors())
                .allSatisfy(e ->
                        assertThat(Objects.requireNonNull(e.getArguments())[2]).isEqualTo(999_999_999));
    }

    private static final class Trunk implements Connector {

        @Override
        public String kind() {
            return "trunk";
        }

        @Override
        public String texts() {
            return "trunk";
        }

        @Override
        public String icon() {
            return "telephone";
        }

        @Override
        public List<Setting> settings() {
            return List.of(
                    Setting.number("price", 0), Setting.number("port", 2775).checked(Check.PORT));
        }

        @Override
        public Connected open(Settings settings) {
            throw new UnsupportedOperationException();
        }
    }
}
