package tr.bel.acikkapi.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is rude and, more important, what is not. */
class RudeWordsTest {

    private static final Path TEXTS = Path.of("/work/shared/data/texts/dev");

    private final RudeWords words = RudeWords.ofTheHouse();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Büyük sıkıntı yaşıyoruz, trafik çok sıkışık, canımız sıkıldı, vidayı sıktılar.",
                "buyuk sikinti yasiyoruz, trafik cok sikisik, canimiz sikildi, vidayi siktilar",
                "Çok sık elektrik kesiliyor, sıkı denetim istiyoruz, sıkıyor, sıktı artık.",
                "cok sik elektrik kesiliyor, siki denetim istiyoruz",
                "SIKINTI VAR, SIK SIK ARIYORUZ, VİDALARI SIKTIRDIK",
                "sikayetimi iletiyorum, şikâyetçiyim, sikayet kaydi",
                "Amca, amcam Amasya'dan geldi, amacımız belli, ambar yolu",
                "Çöpleri götürmek için geldiler, goturun artik, götürülmedi",
                "Kasık ağrısı, eksiklik, klasik, basit, fizik, müzik",
                "Ne ibret ne ibrik; kahve, kahverengi, kahvehane gürültüsü",
                "Piknik alanı, piknikçiler; pusula, pustu, pustular",
                "Taş, taşlar, taşlık derken taşkın oldu",
                "Yararlı olacak, yararak geçti, yarasa, yaralı; kağıt yırtarak",
                "Amina Hanım'ın evi, Amine Sokak, zamanına, amirine, akımına, hanımına",
                "Salam, salatalık, salacak sahili; aptes",
                "Kavata domatesi satan pazarcı; kaltakkıran",
                "Köpek boku, kedi çişi, işeyenler, sıçan, sıcak, sıçradı, fare pisliği",
                "Öç almak, ocak, geçit, peçete, reçete",
                "Got talep, gotik yapı, gol, göl, göğüs",
                "Pusteblume, pustu; şerefli, haysiyetli, namuslu",
                "itfaiye, iterek, itiraz ediyorum",
                "Allah belanızı versin, rezalet, yazıklar olsun, utanın"
            })
    void ordinary_words_are_not_rude(String text) {
        assertThat(words.find(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "siktirin gidin",
                "Hassiktir ya",
                "s1ktir git",
                "Yolu yapanı sikeyim",
                "ŞEREFSİZLER",
                "serefsizlik bu",
                "Orospu çocukları",
                "orospuçocuğu",
                "Gerizekalılar yüzünden",
                "geri zekalı herif",
                "Amk yolu",
                "a.m.k. yolu",
                "AMINA KOYAYIM",
                "amına koyduğumun kaldırımı",
                "İbnelik yapmayın",
                "ibneler",
                "Puştlar",
                "götünüze girsin",
                "Pezevenkler, pezevengin biri",
                "yavşağın teki",
                "Salaaaaak mısınız",
                "Çukuru siktiniz şu yolu"
            })
    void rude_words_are_found_with_endings_and_without_turkish_letters(String text) {
        assertThat(words.areIn(text)).isTrue();
    }

    @Test
    void a_word_that_is_two_without_its_dot_is_rude_only_from_who_writes_the_dot() {
        assertThat(words.areIn("yolu siktiler, tasarladiklari gibi")).isFalse();
        assertThat(words.areIn("yolu siktiler, tasarladıkları gibi")).isTrue();
        assertThat(words.areIn("vidayı sıktılar, tasarladıkları gibi")).isFalse();
    }

    @Test
    void a_very_long_text_is_looked_through_soon() {
        assertThat(words.find("sıkıntı ".repeat(2_500))).isEmpty();
    }

    @Test
    void of_real_complaints_hardly_any_is_called_rude() throws IOException {
        assumeTrue(Files.isDirectory(TEXTS), "the real complaints (shared/data/texts) are not on this machine");
        try (Stream<Path> files = Files.list(TEXTS)) {
            List<String> lines = files.filter(f -> f.toString().endsWith(".csv"))
                    .sorted()
                    .flatMap(RudeWordsTest::lines)
                    .toList();
            List<String> found =
                    lines.stream().flatMap(line -> words.find(line).stream()).toList();
            assertThat(lines).hasSizeGreaterThan(3_000);
            assertThat(found).as("looked at by eye: none is a false alarm").isEmpty();
        }
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
