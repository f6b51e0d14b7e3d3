package tr.bel.acikkapi.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class StaticFilesTest {

    /** What a citizen's first visit may cost on the wire besides the page itself, in bytes. */
    private static final int CITIZENS_FIRST_VISIT = 80_000;

    @Test
    void the_sprite_is_built_from_the_icons_of_the_webjar() throws IOException {
        assertThat(House.read(House.STATIC.resolve("icons.svg"))).isEqualTo(IconSprite.build(IconSprite.names()));
    }

    @Test
    void dark_by_choice_and_dark_by_the_system_are_the_same_colours() {
        String tokens = House.read(House.STATIC.resolve("css/tokens.css")).replaceAll("\\s+", " ");
        String chosen = between(tokens, "[data-bs-theme=dark] {", "}");
        String ofTheSystem = between(tokens, ":root:not([data-bs-theme]) {", "}");
        assertThat(ofTheSystem).isEqualTo(chosen).contains("--late");
    }

    @Test
    void a_citizens_first_visit_is_small() throws IOException {
        int bytes = 0;
        for (String name : List.of("tokens", "base", "parts", "citizen")) {
            bytes += packed(House.STATIC.resolve("css/" + name + ".css"));
        }
        for (Path script : House.files(House.STATIC.resolve("js"), ".js")) {
            bytes += packed(script);
        }
        bytes += packed(House.STATIC.resolve("icons.svg")) + packed(House.STATIC.resolve("favicon.svg"));
        int htmx = 16_600;
        assertThat(bytes + htmx).isLessThan(CITIZENS_FIRST_VISIT);
    }

    private static String between(String text, String start, String end) {
        int from = text.indexOf(start) + start.length();
        return text.substring(from, text.indexOf(end, from));
    }

    private static int packed(Path file) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(Files.readString(file).getBytes(StandardCharsets.UTF_8));
        }
        return bytes.size();
    }
}
