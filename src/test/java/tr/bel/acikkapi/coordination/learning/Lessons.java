package tr.bel.acikkapi.coordination.learning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Small texts in our own words, as citizens might write them. */
final class Lessons {

    static final Map<String, List<String>> TEXTS = Map.of(
            "yol-cukur",
            List.of(
                    "Sokağımızdaki çukur büyüdü, arabanın tekerleği patladı.",
                    "Yol delik deşik, çukurlardan geçilmiyor.",
                    "Asfalt çöktü, okul yolunda kocaman bir çukur var.",
                    "yoldaki cukur hala kapatilmadi asfalt bozuk",
                    "Caddede asfalt yama istiyoruz, çukura düşen motosikletli yaralandı.",
                    "Bozuk yol yüzünden aracımın altı vurdu, çukuru kapatın.",
                    "Yağmurdan sonra yolda çukurlar açıldı."),
            "cop-alinmadi",
            List.of(
                    "Üç gündür çöpler alınmadı, koku dayanılmaz oldu.",
                    "Çöp kamyonu bu hafta hiç gelmedi.",
                    "Sokakta çöp birikti, sinek doldu.",
                    "cop toplanmiyor kokudan pencere acamiyoruz",
                    "Konteyner taştı, çöpçüler uğramıyor.",
                    "Apartmanın önündeki çöpleri alın artık.",
                    "Çöp toplama saati değişti mi, kamyon gelmiyor."),
            "hayvan-yarali",
            List.of(
                    "Yaralı bir köpek parkta yatıyor, veteriner gönderin.",
                    "Kedinin ayağı kırık, barınak alsın.",
                    "Sokak köpeği hasta, yardım edin.",
                    "yarali kedi var araba carpmis",
                    "Köpeğin bacağı kanıyor, acil veteriner lazım.",
                    "Martının kanadı kırılmış, uçamıyor.",
                    "Yavru kediler hasta, gözleri kapalı."));

    private Lessons() {}

    static List<String> of(String subject) {
        return TEXTS.getOrDefault(subject, List.of());
    }

    static List<Sample> samples() {
        List<Sample> samples = new ArrayList<>();
        TEXTS.forEach((label, texts) -> texts.forEach(text -> samples.add(Sample.of(label, text))));
        samples.sort(Comparator.comparing(Sample::label).thenComparing(Sample::text));
        return samples;
    }

    /** With confidence fitted on themselves, as in the house. */
    static Classifier learned() {
        return CrossValidation.trained(
                samples(), CrossValidation.of(samples(), 5, 0.8).calibration());
    }
}
