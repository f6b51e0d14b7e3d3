package tr.bel.acikkapi.channel.bulk;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import tr.bel.acikkapi.shared.TurkishText;

/** What a column can be. Its name for people is the message {@code bulk.field.<name>}. */
enum Field {
    EXTERNAL_REFERENCE("id", "no", "numara", "basvuru no", "basvuru numarasi", "kayit no", "referans", "reference"),
    TEXT("text", "metin", "aciklama", "basvuru metni", "sikayet", "icerik", "description", "mesaj"),
    RECEIVED_AT("tarih", "basvuru tarihi", "kayit tarihi", "date", "received", "created at", "tarih saat"),
    RECEIVED_TIME("saat", "time", "basvuru saati"),
    SUBJECT("label", "konu", "kategori", "subject", "category", "etiket"),
    KIND("tur", "tip", "kind", "type", "basvuru turu"),
    NEIGHBOURHOOD("mahalle", "neighbourhood", "neighborhood"),
    ADDRESS("adres", "address", "sokak"),
    LANDMARK("tarif", "yer tarifi", "landmark"),
    NAME("ad soyad", "adi soyadi", "basvuran", "isim", "name", "ad"),
    PHONE("telefon", "phone", "gsm", "cep telefonu", "tel"),
    EMAIL("e-posta", "eposta", "email", "e-mail", "mail"),
    NATIONAL_ID("tckn", "tc kimlik no", "t.c. kimlik no", "tc no", "kimlik no"),
    PRIORITY("oncelik", "priority"),
    STATUS("durum", "basvuru durumu", "status", "state"),
    ENDED_AT("kapanis tarihi", "bitis tarihi", "sonuc tarihi", "closed", "closed at", "closed date"),
    LANGUAGE("dil", "language");

    @SuppressWarnings("ImmutableEnumChecker") // made by Set.of
    private final Set<String> titles;

    Field(String... titles) {
        this.titles = Set.of(titles);
    }

    boolean isRequired() {
        return this == EXTERNAL_REFERENCE || this == TEXT;
    }

    /** The key of its name. */
    String label() {
        return "bulk.field." + name();
    }

    /** The field that a column of this title usually is. */
    static Optional<Field> ofTitle(String title) {
        String folded =
                TurkishText.fold(TurkishText.tidyLine(title)).replace('_', ' ').toLowerCase(Locale.ROOT);
        return Arrays.stream(values()).filter(f -> f.titles.contains(folded)).findFirst();
    }
}
