package tr.bel.acikkapi.channel.sms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tr.bel.acikkapi.feedback.SmsAnswers;

/**
 * Five hundred messages, written by two people who had not seen the reader. Of the first 160 that it had never seen it understood 92.5 %,
 * and of the last 160 86 %; what is measured here came after it was mended, so the figure for a stranger's next message is lower than this.
 */
class ReadSmsTest {

    private static final int LEAST_PERCENT = 95;

    private record Example(String kind, String name, String id, String number, String matter, String text) {

        boolean forAPerson() {
            return kind.equals("PERSON");
        }

        String wanted() {
            return switch (kind) {
                case "PERSON" -> "a person";
                case "STATUS" -> "status " + number;
                case "ANSWER" -> "answer " + matter + " " + number;
                case "ID_ONLY" -> "id " + name + " " + id;
                case "NO_ID" -> said(name, "", "", matter);
                case "WRONG_ID" -> said(name, "", id, matter);
                default -> said(name, id, "", matter);
            };
        }
    }

    @Test
    void ninety_five_of_a_hundred_messages_are_understood_and_none_is_misread() {
        List<String> misread = new ArrayList<>();
        int understood = 0;
        int readable = 0;
        for (Example example : examples()) {
            String got = read(example);
            boolean person = got.equals("a person");
            readable += example.forAPerson() ? 0 : 1;
            if (got.equals(example.wanted())) {
                understood += example.forAPerson() ? 0 : 1;
            } else if (!person) {
                misread.add(example.text() + " -> " + got);
            }
        }
        assertThat(misread).as("what it is not sure of goes to a person").isEmpty();
        assertThat(understood * 100).isGreaterThanOrEqualTo(readable * LEAST_PERCENT);
        assertThat(readable).isGreaterThan(300);
    }

    @Test
    void what_operators_append_is_no_part_of_the_matter() {
        assertThat(ReadSms.read("Ayşe Yılmaz 10000000146 sokak lambası yanmıyor B001"))
                .isInstanceOfSatisfying(
                        Reading.Application.class, a -> assertThat(a.matter()).isEqualTo("sokak lambası yanmıyor"));
    }

    @Test
    void a_text_of_any_signs_is_read_without_a_fault() {
        for (String text : List.of(
                "", " ", "\n\n", "12345", "😀😀😀", "%$#@!", "a", "B001", "Ş".repeat(4_000), "1".repeat(4_000))) {
            assertThat(ReadSms.read(text)).isInstanceOf(Reading.Unclear.class);
        }
    }

    private static String read(Example example) {
        if (example.kind().equals("ANSWER")) {
            Optional<SmsAnswers.Meant> meant = SmsAnswers.meant(example.text());
            return meant.map(m -> "answer " + m.answer() + " " + m.number().orElse(""))
                    .orElse("a person");
        }
        return switch (ReadSms.read(example.text())) {
            case Reading.Unclear _ -> "a person";
            case Reading.Status s ->
                "status " + (s.year() == null ? "" : s.year()) + String.format(Locale.ROOT, "-%06d", s.serial());
            case Reading.IdOnly i -> "id " + orNothing(i.name()) + " " + i.id().digits();
            case Reading.Application a -> said(a.name(), a.id().digits(), "", a.matter());
            case Reading.Incomplete i ->
                said(orNothing(i.name()), i.id() == null ? "" : i.id().digits(), orNothing(i.typedId()), i.matter());
        };
    }

    private static String said(String name, String id, String typed, String matter) {
        return String.join("|", line(name), id, typed, line(matter));
    }

    private static String line(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    private static String orNothing(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static List<Example> examples() {
        try (InputStream in = Objects.requireNonNull(ReadSmsTest.class.getResourceAsStream("/sms/messages.tsv"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(row -> row.split("\t", -1))
                    .map(c -> new Example(c[0], c[1], c[2], c[3], c[4].replace("\\n", "\n"), c[5].replace("\\n", "\n")))
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
