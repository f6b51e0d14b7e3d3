package tr.bel.acikkapi.shell;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Invented data for the gallery; a proper name where a name is shown, the longest plausible Turkish where a text is.
 *
 * @param started when the conversation on the desk sample began
 */
record GalleryView(
        List<Choice> subjects,
        List<Choice> media,
        List<Choice> history,
        List<Row> rows,
        List<Choice> facts,
        List<String> steps,
        List<Remaining> clocks,
        Instant started) {

    /** A case in the list of the work sample. */
    record Row(
            String icon, String subject, String said, String number, String place, Remaining left, boolean current) {}

    static GalleryView at(Clock clock, Formatting fmt) {
        Instant now = clock.instant();
        return new GalleryView(
                List.of(
                        Choice.of("lamba", "Sokak aydınlatması arızası"),
                        Choice.of("cop", "Çöp konteyneri talebi"),
                        Choice.of(
                                "uzun",
                                "Engelli bireylerin kaldırım ve toplu taşıma duraklarına erişilebilirliğine ilişkin"
                                        + " talepler")),
                List.of(
                        new Choice("SMS", "Kısa mesaj", "0532 *** ** 67, doğrulanmış"),
                        new Choice("EMAIL", "E-posta", null),
                        new Choice("CALL", "Telefonla aranmak istiyorum", "Hafta içi 09.00 ile 17.00 arasında ararız")),
                List.of(
                        new Choice(
                                "1", "Başvuru alındı", fmt.when(now.minus(Duration.ofHours(20))) + " · web, kendisi"),
                        new Choice("2", "Alındı bildirimi teslim edildi", "SMS"),
                        new Choice("3", "Zeynep K. inceliyor", fmt.when(now))),
                rows(now, fmt),
                List.of(
                        Choice.of("Işıklar Mah., Çınar Sk. girişi", "Yer"),
                        Choice.of("Gülşen Ö*****", "Başvuran"),
                        Choice.of("Kısa mesaj, doğrulanmış", "Haber yolu")),
                List.of("Ne oldu?", "Nerede?", "Size nasıl ulaşalım?", "Gönderin"),
                List.of(
                        fmt.remaining(now.minus(Duration.ofMinutes(125))),
                        fmt.remaining(now.plus(Duration.ofMinutes(72))),
                        fmt.remaining(now.plus(Duration.ofMinutes(520))),
                        fmt.remaining(now.plus(Duration.ofHours(31))),
                        fmt.remaining(now.plus(Duration.ofDays(29)))),
                now.minusSeconds(134));
    }

    private static List<Row> rows(Instant now, Formatting fmt) {
        return List.of(
                row(
                        fmt,
                        now,
                        "phone",
                        "Su kesintisi",
                        "Geceden beri Cumhuriyet Mahallesi'nde su yok, herkes evde.",
                        4187,
                        72,
                        false),
                row(
                        fmt,
                        now,
                        "globe",
                        "Sokak lambası yanmıyor",
                        "Çınar Sokak'ın girişindeki direk iki haftadır yanmıyor, akşamları çocuklar korkuyor.",
                        4185,
                        520,
                        true),
                row(
                        fmt,
                        now,
                        "chat-dots",
                        "Konusu belirsiz",
                        "kaldirim tamamen cokmus tekerlekli sandalye gecemiyor",
                        4184,
                        660,
                        false),
                row(
                        fmt,
                        now,
                        "file-earmark-text",
                        "Dilekçe: park düzenlemesi ve oyun alanının yenilenmesi",
                        "Mahallemizdeki parkın oyun alanının yenilenmesi hakkında 42 imzalı dilekçe.",
                        4180,
                        1560,
                        false),
                row(
                        fmt,
                        now,
                        "person-standing",
                        "Çöp konteyneri talebi",
                        "Yeni yapılan sitenin önüne konteyner istiyoruz.",
                        4177,
                        1860,
                        false),
                row(
                        fmt,
                        now,
                        "shield-lock",
                        "Gürültü şikâyeti",
                        "Gece 02.00'ye kadar müzik. Kimliğim gizli kalsın.",
                        4175,
                        1980,
                        false),
                row(
                        fmt,
                        now,
                        "globe",
                        "Yolda çukur",
                        "Sanayi kavşağından sonra sağ şeritte derin çukur var.",
                        4169,
                        -125,
                        false));
    }

    private static Row row(
            Formatting fmt,
            Instant now,
            String icon,
            String subject,
            String said,
            int number,
            int minutes,
            boolean current) {
        Remaining left = fmt.remaining(now.plus(Duration.ofMinutes(minutes)));
        return new Row(icon, subject, said, "2026-00" + number, "Işıklar", left, current);
    }
}
