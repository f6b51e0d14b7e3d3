package tr.bel.acikkapi.house;

import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.JavaFormatterOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Writes the house's Java as the formatter wants it: {@code ./mvnw -q test-compile exec:exec@format}. */
final class Format {

    private static final Formatter FORMATTER = Formatter.createFormatter(JavaFormatterOptions.builder()
            .style(JavaFormatterOptions.Style.PALANTIR)
            .build());

    private Format() {}

    public static void main(String[] args) throws IOException, FormatterException {
        for (Path file : unformatted()) {
            Files.writeString(file, formatted(file));
        }
    }

    /** The files that the formatter would change. */
    static List<Path> unformatted() throws FormatterException {
        List<Path> all = Stream.of(House.JAVA, House.TESTS)
                .flatMap(folder -> House.files(folder, ".java").stream())
                .toList();
        List<Path> wrong = new java.util.ArrayList<>();
        for (Path file : all) {
            if (!formatted(file).equals(House.read(file))) {
                wrong.add(file);
            }
        }
        return wrong;
    }

    private static String formatted(Path file) throws FormatterException {
        return FORMATTER.formatSourceAndFixImports(House.read(file));
    }
}
