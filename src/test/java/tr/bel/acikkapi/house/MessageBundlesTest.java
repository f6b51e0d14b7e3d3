package tr.bel.acikkapi.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Texts: the same keys in both languages, none empty, none forgotten, none broken by an apostrophe. */
class MessageBundlesTest {

    private static final Pattern USED_IN_TEMPLATE = Pattern.compile("#\\{([a-z][\\w.-]*\\w)[}(]");
    private static final Pattern STRING_IN_JAVA = Pattern.compile("\"([a-z]\\w*(?:\\.[\\w-]+)+)\"");
    /** Prefixes of keys that do not begin with their bundle's name, and why. */
    private static final Set<String> STRANGERS = Set.of(
            "outcome.", // shared.Outcome is spoken of by several rooms
            "typeMismatch" // the name is Spring's
            );

    @Test
    void turkish_and_english_have_the_same_keys_and_none_is_empty() {
        for (Path turkish : House.files(House.MESSAGES, "_tr.properties")) {
            Properties tr = load(turkish);
            Properties en = load(Path.of(turkish.toString().replace("_tr.", "_en.")));
            assertThat(en.stringPropertyNames())
                    .as(turkish.toString())
                    .containsExactlyInAnyOrderElementsOf(tr.stringPropertyNames());
            assertThat(Stream.concat(tr.entrySet().stream(), en.entrySet().stream())
                            .filter(e -> e.getValue().toString().isBlank()))
                    .as(turkish.toString())
                    .isEmpty();
        }
    }

    @Test
    void a_key_begins_with_the_name_of_its_bundle_and_is_in_no_other() {
        Set<String> seen = new TreeSet<>();
        List<String> wrong = new ArrayList<>();
        for (Path file : House.files(House.MESSAGES, "_tr.properties")) {
            String room = file.getFileName().toString().replace("_tr.properties", "");
            for (String key : load(file).stringPropertyNames()) {
                boolean own = key.startsWith(room + ".") || STRANGERS.stream().anyMatch(key::startsWith);
                if (!own || !seen.add(key)) {
                    wrong.add(file.getFileName() + ": " + key);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void a_text_with_arguments_survives_message_format_and_one_without_needs_no_doubled_apostrophe() {
        List<String> broken = new ArrayList<>();
        for (Path file : House.files(House.MESSAGES, ".properties")) {
            load(file).forEach((key, value) -> {
                String text = value.toString();
                boolean arguments = text.matches("(?s).*\\{\\d.*");
                boolean single = text.replace("''", "").contains("'");
                if (arguments ? single : text.contains("''")) {
                    broken.add(file.getFileName() + ": " + key + "=" + text);
                }
                if (arguments) {
                    assertThat(new MessageFormat(text, Locale.ROOT).toPattern()).isNotEmpty();
                }
            });
        }
        assertThat(broken).as("use ’ or, with arguments, ''").isEmpty();
    }

    @Test
    void both_languages_use_the_same_arguments() {
        Pattern argument = Pattern.compile("\\{(\\d)");
        List<String> different = new ArrayList<>();
        for (Path turkish : House.files(House.MESSAGES, "_tr.properties")) {
            Properties en = load(Path.of(turkish.toString().replace("_tr.", "_en.")));
            load(turkish).forEach((key, value) -> {
                Set<String> inTurkish = new TreeSet<>();
                Set<String> inEnglish = new TreeSet<>();
                argument.matcher(value.toString()).results().forEach(m -> inTurkish.add(m.group(1)));
                argument.matcher(en.getProperty(key.toString(), "")).results().forEach(m -> inEnglish.add(m.group(1)));
                if (!inTurkish.equals(inEnglish)) {
                    different.add(key.toString());
                }
            });
        }
        assertThat(different).isEmpty();
    }

    @Test
    void every_key_that_is_used_is_there() {
        Set<String> there = new TreeSet<>();
        Set<String> rooms = new TreeSet<>();
        for (Path file : House.files(House.MESSAGES, "_tr.properties")) {
            rooms.add(file.getFileName().toString().replace("_tr.properties", ""));
            there.addAll(load(file).stringPropertyNames());
        }
        Set<String> missing = new TreeSet<>();
        for (Path file : House.files(House.TEMPLATES, ".html")) {
            USED_IN_TEMPLATE.matcher(House.read(file)).results().forEach(m -> missing.add(m.group(1)));
        }
        for (Path file : House.files(House.JAVA, ".java")) {
            STRING_IN_JAVA
                    .matcher(House.read(file))
                    .results()
                    .map(m -> m.group(1))
                    .filter(key -> looksLikeOurs(key, rooms, there))
                    .forEach(missing::add);
        }
        missing.removeAll(there);
        assertThat(missing).isEmpty();
    }

    /** A string in Java is taken for a key where its first two words begin keys of a bundle: {@code shell.time.…}. */
    private static boolean looksLikeOurs(String key, Set<String> rooms, Set<String> there) {
        String[] words = key.split("\\.", -1);
        return rooms.contains(words[0])
                && words.length > 2
                && there.stream().anyMatch(known -> known.startsWith(words[0] + "." + words[1] + "."));
    }

    private static Properties load(Path file) {
        Properties properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
