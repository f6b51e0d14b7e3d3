package tr.bel.acikkapi.coordination.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassifierCommandTest {

    private final List<String> out = new ArrayList<>();
    private final List<String> trouble = new ArrayList<>();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @SuppressWarnings("NullAway.Init")
    private String good;

    @BeforeEach
    void write_a_good_file() throws IOException {
        StringBuilder rows = new StringBuilder("text,id,label\n");
        Lessons.samples()
                .forEach(s -> rows.append('"')
                        .append(s.text())
                        .append("\",1,")
                        .append(s.label())
                        .append('\n'));
        good = file("iyi.csv", rows.toString());
    }

    @Test
    void it_cross_validates_and_prints_figures_and_the_confusion_table() {
        assertThat(run("--cross-validate=" + good, "--folds=3", "--language=en"))
                .isZero();
        assertThat(out)
                .anyMatch(line -> line.contains("21 texts, 3-fold cross-validation"))
                .anyMatch(line -> line.startsWith("First suggestion right: "))
                .anyMatch(line -> line.startsWith("| yol-cukur | 7 | "))
                .anyMatch(line ->
                        line.startsWith("| | ") && line.endsWith("| cop-alinmadi | hayvan-yarali | yol-cukur |"));
        assertThat(trouble).isEmpty();
    }

    @Test
    void it_learns_from_one_file_and_is_judged_by_another_and_by_what_is_off_topic() throws IOException {
        String off = file("disi.csv", "text\nTarifemi iptal edin\nKargom gelmedi\n");
        assertThat(run("--train=" + good, "--eval=" + good, "--off-topic=" + off, "--language=tr"))
                .isZero();
        assertThat(out)
                .anyMatch(line -> line.startsWith("İlk öneri doğru: 1.000."))
                .anyMatch(line -> line.contains("konu dışı 2 metnin "));
    }

    @Test
    void a_wrong_file_is_told_in_one_sentence() throws IOException {
        assertRefused("böyle bir dosya yok", "--cross-validate=" + folder.resolve("yok.csv"));
        assertRefused("böyle bir dosya yok", "--cross-validate=" + folder);
        assertRefused("dosya boş", "--cross-validate=" + file("bos.csv", " \n"));
        assertRefused("hiç satır yok", "--cross-validate=" + file("baslik.csv", "label,text\n"));
        assertRefused(
                "“label” sütunu yok. Dosyadaki sütunlar: konu, text.",
                "--cross-validate=" + file("sutun.csv", "konu,text\na,b\n"));
        assertRefused("etiketi aynı (a)", "--cross-validate=" + file("tek.csv", "label,text\na,b\na,c\n"));
        assertRefused("3. satır: “text” sütunu boş", "--cross-validate=" + file("hucre.csv", "label,text\na,b\nc,\n"));
        assertRefused("2. satır: sütun sayısı", "--cross-validate=" + file("satir.csv", "label,text\na\n"));
        assertRefused("CSV olarak okunamıyor", "--cross-validate=" + file("cift.csv", "text,text\na,b\n"));
        Path turkish = folder.resolve("1254.csv");
        Files.writeString(turkish, "label,text\na,çöp\n", Charset.forName("windows-1254"));
        assertRefused("UTF-8 değil", "--cross-validate=" + turkish);
        assertRefused("“text” sütunu yok", "--train=" + good, "--off-topic=" + file("disi.csv", "metin\na\n"));
    }

    @Test
    void a_wrong_option_is_told_in_one_sentence() {
        assertRefused("Kullanım:");
        assertRefused("Kullanım:", "--train=" + good);
        assertRefused("Kullanım:", "--train=" + good, "--cross-validate=" + good);
        assertRefused("--fold diye bir seçenek yok", "--cross-validate=" + good, "--fold=3");
        assertRefused("--folds=bir", "--cross-validate=" + good, "--folds=bir");
        assertRefused("--threshold=101", "--cross-validate=" + good, "--threshold=101");
    }

    @Test
    void the_sentence_is_in_the_reader_s_language() {
        assertThat(run("--cross-validate=yok.csv", "--language=en")).isEqualTo(2);
        assertThat(trouble).singleElement().asString().contains("there is no such file");
    }

    private void assertRefused(String sentence, String... args) {
        trouble.clear();
        String[] turkish = Arrays.copyOf(args, args.length + 1);
        turkish[args.length] = "--language=tr";
        assertThat(run(turkish)).isEqualTo(2);
        assertThat(trouble).singleElement().asString().contains(sentence);
        assertThat(out).isEmpty();
    }

    private int run(String... args) {
        return ClassifierCommand.run(List.of(args), out::add, trouble::add);
    }

    private String file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content, StandardCharsets.UTF_8)
                .toString();
    }
}
