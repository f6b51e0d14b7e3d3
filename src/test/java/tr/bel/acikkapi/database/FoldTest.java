package tr.bel.acikkapi.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tr.bel.acikkapi.shared.TurkishText;
import tr.bel.acikkapi.testing.TestDatabase;

/** {@code shared.fold(text)} in SQL and {@link TurkishText#fold} in Java must never part: one fills the index, the other asks it. */
class FoldTest {

    @SuppressWarnings("NullAway.Init")
    private static Connection connection;

    @BeforeAll
    static void connect() throws SQLException {
        connection = TestDatabase.fresh().dataSource().getConnection();
    }

    @AfterAll
    static void disconnect() throws SQLException {
        connection.close();
    }

    @Test
    void what_people_write_folds_the_same_in_sql_and_in_java() throws SQLException {
        List<String> texts = List.of(
                "",
                "Çukur Işık",
                "CUKUR ISIK",
                "İĞÜŞÖÇ ığüşöç ÂâÎîÛûÊêÔô",
                "I\u0307stanbul i\u0307zmir",
                "Straße GROẞ ÄÖÜäöü",
                "ΟΔΟΣ Σίσυφος ΑΣ.",
                "Ёлка Йод",
                "مُحَمَّد العربية",
                "日本語 ガギ 한국어",
                "🕳️ 👩🏽‍🔧 1️⃣ 0123456789",
                "O'Brien-Yılmaz, No: 5/A  \t\n");
        assertThat(sql(texts)).isEqualTo(texts.stream().map(FoldTest::java).toList());
        assertThat(sql(List.of("Çukur Işık"))).containsExactly("cukur isik");
    }

    @Test
    void every_letter_of_unicode_folds_the_same_in_sql_and_in_java() throws SQLException {
        List<String> letters = IntStream.rangeClosed(1, Character.MAX_CODE_POINT)
                .filter(c -> Character.isDefined(c) && (c < 0xD800 || c > 0xDFFF))
                .filter(c -> Character.getType(c) != Character.PRIVATE_USE)
                .mapToObj(c -> "x" + Character.toString(c) + "y")
                .toList();
        assertThat(letters).hasSizeGreaterThan(100_000);
        assertThat(firstDifference(letters)).isEmpty();
    }

    @Test
    void random_texts_fold_the_same_in_sql_and_in_java() throws SQLException {
        Random random = new Random(20261123);
        List<String> texts =
                Stream.generate(() -> randomText(random)).limit(20_000).toList();
        assertThat(firstDifference(texts)).isEmpty();
    }

    @Test
    void null_folds_to_null_and_an_index_may_use_it() throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("CREATE TEMPORARY TABLE t (x text)");
            statement.execute("CREATE INDEX ON t (shared.fold(x))");
            statement.execute("CREATE INDEX ON t USING gin (shared.fold(x) gin_trgm_ops)");
            try (ResultSet result = statement.executeQuery("SELECT shared.fold(NULL) IS NULL")) {
                result.next();
                assertThat(result.getBoolean(1)).isTrue();
            }
        }
    }

    private static String java(String text) {
        return TurkishText.fold(text);
    }

    /** Letters with marks, case, final sigmas and blanks, in every order. */
    private static String randomText(Random random) {
        String likely = "aAıIiİşŞğĞçÇöÖüÜâÂîÎûÛêÊôÔßẞΣσςΑα .,'-\u0300\u0301\u0307\u0323\u0327\u0308é\u064Eم5";
        return random.ints(random.nextInt(12), 0, likely.length() + 3)
                .mapToObj(i -> i < likely.length()
                        ? String.valueOf(likely.charAt(i))
                        : Character.toString(0x20 + random.nextInt(0xD000)))
                .collect(Collectors.joining());
    }

    private static List<String> firstDifference(List<String> texts) throws SQLException {
        List<String> folded = sql(texts);
        return IntStream.range(0, texts.size())
                .filter(i -> !folded.get(i).equals(java(texts.get(i))))
                .mapToObj(i ->
                        shown(texts.get(i)) + ": SQL " + shown(folded.get(i)) + ", Java " + shown(java(texts.get(i))))
                .limit(20)
                .toList();
    }

    private static String shown(String text) {
        return text.codePoints().mapToObj(c -> String.format("U+%04X", c)).collect(Collectors.joining(" "));
    }

    private static List<String> sql(List<String> texts) throws SQLException {
        String sql = "SELECT array_agg(shared.fold(t) ORDER BY n) FROM unnest(?::text[]) WITH ORDINALITY AS u(t, n)";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setArray(1, connection.createArrayOf("text", texts.toArray()));
            try (ResultSet result = statement.executeQuery()) {
                result.next();
                Array array = result.getArray(1);
                return List.of((String[]) array.getArray());
            }
        }
    }
}
