package tr.bel.acikkapi.channel.sms;

import java.util.regex.Pattern;

/** Messages that are no applications, and such as no machine should answer. */
final class Strange {

    private static final Pattern URGENT = Pattern.compile(
            "intihar|dovuyor|siddet goruyor|oldurecek|bicak cek|silah|\\b(ev|evi|evim|evimiz|bina|dukkan|orman)"
                    + " yaniyor|yangin (var|cikti)|alevler|son mesajim|canima kiy|olmek istiyorum|cocugum kayb|oglum"
                    + " kayb|kizim kayb|cocuk kayb|kayip"
                    + " cocuk|kayboldu.{0,40}(cocu|kiz|oglan|yas)|dayanamiyorum.{0,30}kimsem");
    private static final Pattern STRANGE =
            Pattern.compile("kullanilmamaktadir|yeni numaram|bonus|bahis|casino|bit\\.ly|kampanya|tikla|kredi(niz)?"
                    + " (hazir|onay)|indirim|toplantidayim|musait degilim|sizi sonra|sonra arayacag|arac"
                    + " kullaniyorum|otomatik (cevap|yanit)|\\b(hello|where|please|the|thank you|how"
                    + " can)\\b.*\\b(i|the|is|please|you|my)\\b"
                    + "|^(anne|baba|askim|canim|kanka|kanki|abi|abla|hayatim|tatlim|knk|annecim|babacim)\\b|yaziklar"
                    + " olsun|belanizi versin|allah belani|serefsiz|[а-яё]{3}|[\\u0600-\\u06ff]{3}");

    private Strange() {}

    static boolean isUrgent(String folded) {
        return URGENT.matcher(folded).find();
    }

    static boolean isStrange(String folded) {
        return STRANGE.matcher(folded).find();
    }
}
