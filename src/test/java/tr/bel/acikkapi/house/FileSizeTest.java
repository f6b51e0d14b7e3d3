package tr.bel.acikkapi.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Long files ask for a second look; one that had it and stays long is listed with the reason. */
class FileSizeTest {

    /** File names that may be longer. */
    private static final Set<String> LOOKED_AT = Set.of(
            "Case.java", // every verb of the aggregate, each a few lines
            "CaseEvent.java" // every event of a case, each a few lines
            );

    @Test
    void no_class_has_more_than_300_lines() {
        assertThat(longer(House.JAVA, ".java", 300)).isEmpty();
    }

    @Test
    void no_template_has_more_than_150_lines() {
        assertThat(longer(House.TEMPLATES, ".html", 150)).isEmpty();
    }

    @Test
    void no_script_has_more_than_80_lines() {
        assertThat(longer(House.STATIC.resolve("js"), ".js", 80)).isEmpty();
    }

    private static List<Path> longer(Path folder, String ending, int most) {
        return House.files(folder, ending).stream()
                .filter(file -> !LOOKED_AT.contains(file.getFileName().toString()))
                .filter(file -> House.read(file).lines().count() > most)
                .toList();
    }
}
