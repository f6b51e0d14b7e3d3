package tr.bel.acikkapi.journey;

import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;

/**
 * Thirty complaints: of real towns where the machine has them, which stay outside the repository; of our own wording where it has not.
 * Seven are about one water outage, five about dogs.
 */
record Complaints(List<Complaint> all) {

    private static final Path REAL = Path.of("/work/shared/data/texts/dev/sikayetvar_belediye_dev.csv");
    private static final Locale TURKISH = Locale.of("tr");
    private static final Pattern OUTAGE = Pattern.compile("su kesintisi|su yok|sular kesik|sular kesildi");
    private static final int LATE_DOGS = 2;
    private static final List<String> FIRST_NAMES =
            List.of("Ayla", "Işık", "Şükran", "Ömer", "Gülşen", "Çetin", "İbrahim", "Ümit", "Nazlı", "Yiğit");
    private static final List<String> SURNAMES = List.of("Doğan", "Çelebi", "Öztürk");
    private static final List<String> ELSEWHERE = List.of("Sanayi", "Göl", "Barbaros", "Çamlık", "Hürriyet", "Zafer");

    /** One of them; the label says in the file's words whose work it is. */
    record Complaint(String id, String label, String text) {

        boolean isOutage() {
            return label.equals("su_kanalizasyon")
                    && OUTAGE.matcher(text.toLowerCase(TURKISH)).find();
        }

        boolean isAboutDogs() {
            return label.equals("veteriner") && text.toLowerCase(TURKISH).contains("köpek");
        }

        private boolean isNeither(String wanted) {
            return label.equals(wanted) && text.length() > 60 && !isOutage() && !isAboutDogs();
        }

        private boolean isOneScreenLong() {
            return text.length() > 40 && text.length() < 300;
        }
    }

    static Complaints thirty() {
        List<Complaint> read = read();
        List<Complaint> thirty = new ArrayList<>();
        take(read, 4, c -> c.isNeither("park_bahce"), thirty);
        // In haste people write short; and the house only groups by itself what it is sure of.
        List<Complaint> shortest = read.stream()
                .sorted(Comparator.comparingInt((Complaint c) -> c.text().length()))
                .toList();
        take(shortest, 7, Complaint::isOutage, thirty);
        take(read, 4, c -> c.isNeither("temizlik"), thirty);
        take(read, 3, c -> c.isNeither("zabita"), thirty);
        take(read, 3, c -> c.isNeither("sosyal_hizmet"), thirty);
        take(read, 2, c -> c.isNeither("ulasim"), thirty);
        take(read, 2, c -> c.isNeither("diger"), thirty);
        take(read, 5, Complaint::isAboutDogs, thirty);
        return new Complaints(List.copyOf(thirty));
    }

    /** The one with these words. */
    Complaint saying(String words) {
        String wanted = words.replaceAll("\\s+", " ").strip();
        return all.stream()
                .filter(c -> c.text().replaceAll("\\s+", " ").strip().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new AssertionError("none of the thirty says: " + words));
    }

    /** All but the last two, as a table that the house can import; the first three wait since yesterday. */
    FilePayload early() {
        StringBuilder csv = new StringBuilder();
        try (CSVPrinter out = new CSVPrinter(csv, CSVFormat.DEFAULT)) {
            out.printRecord("no", "metin", "mahalle", "ad soyad", "e-posta", "tarih");
            for (int i = 0; i < all.size() - LATE_DOGS; i++) {
                Complaint c = all.get(i);
                out.printRecord(
                        c.id(),
                        c.text(),
                        c.isOutage() ? "Cumhuriyet" : ELSEWHERE.get(i % ELSEWHERE.size()),
                        FIRST_NAMES.get(i % FIRST_NAMES.size()) + " " + SURNAMES.get(i / FIRST_NAMES.size()),
                        "kisi" + i + "@posta.example",
                        i < 3 ? hoursAgo(26 + 7 * i) : "");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new FilePayload(
                "bugunku-basvurular.csv", "text/csv", csv.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** The last two, both about dogs. */
    List<Complaint> late() {
        return all.subList(all.size() - LATE_DOGS, all.size());
    }

    private static String hoursAgo(int hours) {
        return LocalDateTime.now(ZoneId.of("Europe/Istanbul"))
                .minusHours(hours)
                .format(DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT));
    }

    private static void take(List<Complaint> from, int count, Predicate<Complaint> which, List<Complaint> to) {
        List<Complaint> found = from.stream()
                .filter(Complaint::isOneScreenLong)
                .filter(which)
                .limit(count)
                .toList();
        if (found.size() < count) {
            throw new IllegalStateException("the file has only " + found);
        }
        to.addAll(found);
    }

    private static List<Complaint> read() {
        try (InputStream in = Files.exists(REAL)
                        ? Files.newInputStream(REAL)
                        : Objects.requireNonNull(Complaints.class.getResourceAsStream("/journey/complaints.csv"));
                Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            return CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get().parse(reader).stream()
                    .map((CSVRecord row) -> new Complaint(row.get("id"), row.get("label"), row.get("text")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
