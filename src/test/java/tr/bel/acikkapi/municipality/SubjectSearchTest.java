package tr.bel.acikkapi.municipality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubjectSearchTest {

    private static final SubjectFinder FINDER = Cinarova.snapshot().finder();

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(delimiter = '|', textBlock = """
        çukur | yol-cukur
        cukur | yol-cukur
        ÇUKUR VAR YOLDA | yol-cukur
        yolumuzdaki çukurlar yüzünden lastiğim patladı | yol-cukur
        asfalt bozuk | yol-cukur
        asfaltlar çok kötü durumda | yol-cukur
        sokağımıza asfalt dökülmesini istiyoruz | yol-asfalt-talebi
        kaldırm taşları sökülmüş | yol-kaldirim
        rögar kapağı açık çocuk düşecek | yol-rogar-kapagi
        logar kapagi kirik | yol-rogar-kapagi
        doğalgaz için kazdılar yolu kapatmadılar | yol-kazi
        sokak lambası yanmıyor | aydinlatma-sokak
        sokak lambasi yanmiyo | aydinlatma-sokak
        lamba | aydinlatma-sokak
        direkteki lambalar sönük | aydinlatma-sokak
        Işıklar Mahallesi'nde lamba yanmıyor | aydinlatma-sokak
        parkta lambalar yanmıyor karanlık | aydinlatma-park
        elektrikler kesildi | aydinlatma-elektrik
        su akmıyor | su-kesinti
        su akmiyor | su-kesinti
        iki gündür sularımız kesik | su-kesinti
        su borusu patladı yola akıyor | su-ariza
        suyun tazyiki yok üst kata çıkmıyor | su-basinc
        musluktan akan su bulanık ve kokuyor | su-kalite
        su faturam çok yüksek geldi | su-fatura
        lağım taştı | su-lagim
        kanalizasyon koku yapıyor tıkanmış | su-lagim
        kanalizsyon tasti | su-lagim
        mazgallar tıkalı yağmurda göl oluyor | su-yagmur
        çöp alınmadı | cop-alinmadi
        copler alinmiyor | cop-alinmadi
        çöpümüz üç gündür toplanmıyor | cop-alinmadi
        konteynır istiyoruz | cop-konteyner
        konteyner kırılmış | cop-konteyner
        eski koltuğumu attırmak istiyorum | cop-iri-esya
        boş arsaya moloz dökmüşler | cop-moloz
        köpekler saldırıyor | hayvan-saldirgan
        başıboş köpek sürüsü var | hayvan-saldirgan
        sokak köpeği çocuğumu ısırdı | hayvan-saldirgan
        yaralı bir kedi buldum | hayvan-yarali
        sivrisinekten duramıyoruz ilaçlama yapın | hayvan-hasere
        salıncak kırık | park-oyun-grubu
        ağacın dalları cama değiyor budanması lazım | park-agac-budama
        ağaç devrildi yolu kapattı | park-agac-devrik
        gece yarısı yüksek sesle müzik gürültü | duzen-gurultu
        komşu kaçak kat çıkıyor | imar-kacak-yapi
        kacak insaat | imar-kacak-yapi
        esnaf kaldırımı işgal etmiş yürüyemiyoruz | duzen-isgal
        otobüs gelmedi yarım saat bekledim | ulasim-otobus
        trafik ışıkları çalışmıyor | ulasim-sinyal
        garajımın önüne araba park etmiş | ulasim-park-yeri
        sokağımıza kasis yapılsın arabalar çok hızlı | ulasim-kasis
        kömür yardımı almak istiyorum | sosyal-yakacak
        erzak kolisi | sosyal-gida
        emlak vergisi borcumu öğrenmek istiyorum | kurum-emlak-vergisi
        nikah için gün almak | kurum-nikah
        doğalgaz kokusu var | baska-dogalgaz
        internetim çekmiyor | baska-internet
        kimlik çıkartmak istiyorum | baska-nufus
        tapu işlemleri | baska-tapu
        hastaneden randevu alamıyorum | baska-hastane
        eve hırsız girdi | baska-polis
        street light is broken | aydinlatma-sokak
        pothole | yol-cukur
        """)
    void what_a_citizen_says_finds_its_subject_among_the_first_three(String said, String subject) {
        assertThat(FINDER.find(said, 3)).extracting(m -> m.subject().code()).contains(subject);
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(delimiter = '|', textBlock = """
        çukur | yol-cukur
        sokak lambası yanmıyor | aydinlatma-sokak
        su akmiyor | su-kesinti
        köpekler saldırıyor | hayvan-saldirgan
        çöp alınmadı | cop-alinmadi
        lağım taştı | su-lagim
        kaçak inşaat | imar-kacak-yapi
        gürültü | duzen-gurultu
        """)
    void the_plainest_sayings_find_their_subject_first(String said, String subject) {
        assertThat(FINDER.find(said, 1)).extracting(m -> m.subject().code()).containsExactly(subject);
    }

    @Test
    void nothing_is_guessed_from_nothing() {
        assertThat(FINDER.find("", 5)).isEmpty();
        assertThat(FINDER.find("merhaba lütfen ?!", 5)).isEmpty();
        assertThat(FINDER.find("çukur", 0)).isEmpty();
    }

    @Test
    void a_match_tells_the_words_that_decided_as_they_were_typed() {
        assertThat(FINDER.find("Sokağımızdaki LAMBALAR yanmıyor", 1).getFirst().because())
                .contains("LAMBALAR", "yanmıyor");
    }

    @Test
    void what_is_no_matter_of_a_municipality_gets_no_confident_suggestion() {
        List<String> foreign = List.of(
                "borsa bugün yüzde iki yükseldi",
                "sezonun en güzel dizisi yayınlandı",
                "transferde son durum açıklandı");
        for (String text : foreign) {
            assertThat(FINDER.find(text, 1)).as(text).allMatch(m -> m.score() < 0.35);
        }
    }

    @Test
    void a_subject_that_is_switched_off_is_not_offered() {
        Content c = Cinarova.read().content();
        List<Subject> off = c.subjects().stream()
                .map(s -> s.code().equals("yol-cukur")
                        ? new Subject(
                                s.code(),
                                s.groupCode(),
                                s.nameTr(),
                                s.nameEn(),
                                s.words(),
                                s.directorateCode(),
                                s.promise(),
                                s.kind(),
                                s.notOurs(),
                                Proof.NONE,
                                true,
                                false,
                                false,
                                s.icon(),
                                1)
                        : s)
                .toList();
        Snapshot snapshot = new Snapshot(
                1, c.directorates(), c.groups(), off, c.questions(), c.neighbourhoods(), Cinarova.calendar());

        assertThat(snapshot.finder().find("çukur", 9))
                .noneMatch(m -> m.subject().code().equals("yol-cukur"));
        assertThat(snapshot.subject("yol-cukur")).isPresent();
    }
}
