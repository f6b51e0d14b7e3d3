package tr.bel.acikkapi.channel.sms;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Messages that are no applications, and such as no machine should answer. */
final class Strange {

    /** Taken too often rather than too seldom: a person who looks in vain loses a minute. */
    private static final Pattern URGENT = oneOf(
            // against oneself
            "intihar|son mesajim|canima kiy|hayatima son|olmek istiyor|yasamak istemi|yasamanin anlami",
            "kendi(?:mi|ni|sini) (?:\\p{L}+"
                + " ){0,2}(?:asa|asi|asc|atac|atic|atca|atar|atay|ati(?:yo|cak)|oldur|yakac|yakic|yakiyo|kesec|kesic|vurac|vuruc|asiyo|asti\\b)",
            "bu hayat(?:a|tan).{0,15}(?:veda|son|bikt)|atlayaca(?:g|z)|atlicam|atlarim|(?:hap|ilac)(?:lari)?"
                    + " ict|bilegimi",
            "dayanamiyorum.{0,40}kims|kimse bulam|elveda|son verece|bu gece son|yasamaktan"
                    + " (?:bik|yorul|vazgec)|bileklerimi",
            "\\b(?:olmek|olum) (?:daha|istiyor|kurtul)|bu dunyada.{0,20}(?:yerim|yasa)|atlamak"
                    + " uzere|atliyo(?:r)?\\b.{0,20}kopru",
            // against others
            "dovuyo|dovdu(?!r)|dovuldu|siddet (?:gor|uygu)|oldurecek|oldurmekle|tehdit ed|tecavuz|taciz|rehin al",
            "bicak(?:la|li)?\\b|bicakla[dny]|silah",
            "ates (?:ed|aci)(?:yor|iyo|ildi|yo|ti)|kapi(?:mi|yi) (?:zorlu|kiriy|kirma|yumruk)|eve girmeye",
            "\\b(?:kocam|esim|babam|oglum|adam)\\b.{0,20}saldir|\\b(?:cocugu|kizimi|oglumu|cocugumu).{0,20}kacir(?:d|iy|m)",
            "tufek|tabanca|beni (?:\\p{L}+ ){0,2}(?:kapatti|kilitledi|takip ed|oldur|dov)|\\byetisin\\b",
            "(?<!kopek )(?<!kopekler )(?<!kopegi )(?:bana|bize|anneme|esime|kizima|ogluma|cocuguma) saldir",
            // shut in, buried
            "mahsur|kilitlendi[km]|kilitli kaldi[mk]?\\b|icerd?ide? kald(?:i|ik|im)\\b|(?:enkaz|gocuk|toprak) altinda",
            "asansor\\w* (?:\\p{L}+ ){0,3}(?:kaldi[km]?\\b|sikis)|\\b(?:kolu|eli|ayagi|bacagi|basi|kafasi|parmagi)m?"
                    + " (?:\\p{L}+ ){0,2}sikis",
            "altinda kaldi(?!r)|carpildi|yerde yatiyor|tel(?:i|ler|leri)? suyun icinde|coktu.{0,30}(?:icind|altind)",
            // gas and fire
            "gaz(?:i)? (?:kok|kac|siz)|gaz kaca|zehirlen|karbonmonoksit|patlama oldu|patladi.{0,20}yaral|alevler|alev"
                    + " al",
            "\\b(?:ev|evi|evim|evimiz|bina|binamiz|dukkan|orman|araba|cati|daire|apartman\\w*|depo|fabrika|okul|ahir|tarla|otobus|trafo|baraka|kamyon)"
                + " (?:alev|yaniyo|tutustu|cayir)",
            "yangin (?:var|cikt|cikiyor|basladi|buyu)|dumanlar (?:icinde|cikiyor)|duman(?:dan)? bogul",
            // injured, drowning, ill, lost
            "yaral(?:i|anan|andi|ilar)\\b(?! (?:bir"
                    + " )?(?:kedi|kopek|hayvan|kus|marti|leylek|kirpi|kaplumbaga|yavru|at\\b))",
            "kan kaybed|kanlar icinde|(?<!tozdan )(?<!kokudan )(?<!gurultuden )bogul(?:uyor(?:lar)?|du|mak"
                    + " uzere)\\b|suya dustu",
            "(?:denize|dereye|kuyuya|havuza|irmaga|nehre|kanala|golete|rogara|suya) (?:\\p{L}+"
                    + " )?(?:dust|dusm|yuvarlan|kapild|atlad)",
            "kalp krizi|nefes al(?:ami|mi)yo|bayildi(?![kg])|baygin|bilinci kapali|kriz geciriyo|dogum basla|can cekis",
            "ambulans (?:\\p{L}+ )?(?:gonder|cagir|lazim|acil|gelsin|yolla)|elektrik carp|akima"
                    + " kapil|ceset|cesed|imdat|kurtarin",
            "elektrik (?:tel|kablo|hat)\\p{L}* (?:\\p{L}+ )?(?:kop|yerde|yere)|kalkamiyo|haber alam|ses"
                    + " (?:yok|gelmiyor|cikmiyor).{0,30}kapi",
            "hamile.{0,30}(?:suyu|sanci|dogu|kanam)|kalbim|gogsum|felc (?:gec|indi)",
            "yangin\\b(?!"
                + " (?:yolu|merdiven|sondur|tup|hidrant|vana|cikis|musluk|alarm|dolab|sigorta|rapor|sonra|risk|tehlike|guvenl|ekib|kurs|tatbikat|egitim|cika))",
            "(?:bina|ev|apartman)\\p{L}*"
                    + " (?:coktu|cokuyor|yikiliyor)|cokuyor.{0,40}(?:insan|cocuk|iceri)|(?:ustune|uzerine) yikil|trafik"
                    + " kazasi.{0,60}(?:yarali|sikis|insan|kan\\b)",
            "(?:karisini|kocasini|esini|annesini|babasini|kizini|oglunu) (?:\\p{L}+"
                    + " ){0,2}(?:oldur|bogu|kovali|bicak)|hirsiz (?:gird|var|evde|icer)|kendime zarar|dustu"
                    + " kalk(?:mi|ami)|bica[gk]\\p{L}* (?:\\p{L}+ ){0,3}(?:saldir|kovali|sapla|tehdit)|saldirdi"
                    + " (?:bana|bize)|(?:tel|kablo)(?:lar|ler)? yerde",
            "\\b(?:cocuk|bebek|adam|kadin|kiz|oglan|yasli|biri|birisi|insan|amca|teyze|dede|nine)\\p{L}* (?:\\p{L}+"
                + " )?(?:dustu|atladi|boguluyor) (?:\\p{L}+ )?(?:kuyu|deniz|dere|havuz|kanal|gol|irmak|nehir|rogar)",
            "\\b(?:kuyuda|denizde|derede|kanalda|rogarda|copte|enkazda|bodrumda) (?:\\p{L}+"
                    + " )?(?:cocuk|bebek|insan|adam|biri|ceset)|rogar.{0,40}icine"
                    + " dus|pompali|bomba\\b|kacirdilar|kacirildi[mk]|\\bhap (?:ict|yut)",
            "kopruden atl|kursun(?:la)? sik|vurdular|vuruldu|birini vur|bilinci (?:yok|gitti)|kalbi"
                    + " dur|(?:tup|kazan|kombi) patla|doguruyor|dovuluyor|saldiriyor.{0,40}cikam|su bas.{0,40}cikam",
            "\\b(?:cocu[kg]|oglu?|kiz|anne|baba|dede|nine|torun|es)(?:u|i)?m?(?:uz|iz)?\\b (?:\\p{L}+"
                    + " ){0,2}(?:kayip|kaybol)",
            "kayip (?:cocuk|kiz|oglan|bebek)|kayboldu.{0,40}(?:cocu|kiz|oglan|yas)"
                    + "|(?:oglumu|kizimi|cocugumu|annemi|babami|dedemi) bulam|bebek (?:bulduk|bulundu|birak)");

    /** What sounds so and is not. */
    private static final Pattern NOT_URGENT = oneOf(
            "bicak (?:bile|sati)\\w*|(?:kurban|kasap|ekmek)"
                    + " bicak\\w*(?!.{0,40}(?:saldir|kovali|sapla|tehdit))|kayboldu degil|kaybolmadi|silah(?:li"
                    + " kuvvet|sizl)\\w*",
            "yangin (?:yolu|merdiven|sondur|tup|hidrant|vana|cikis|cikacak|cikabilir|cikmas|cikar)\\w*",
            "(?:park(?:i|ina|in)?|sokak|mahalle) (?:cok )?guvenli degil");

    private static final Pattern STRANGE = oneOf(
            "toplantidayim|musait degilim|sizi sonra|sonra arayacag|arac kullaniyorum|otomatik (?:cevap|yanit)",
            "\\b(?:hello|where|please|the|thank you|how can)\\b.*\\b(?:i|the|is|please|you|my)\\b",
            "^(?:alo"
                + " )?(?:anne|baba|askim|canim|kanka|kanki|abi|abla|hayatim|tatlim|knk|annecim|babacim|kuzum|bebegim|bitanem)\\b",
            "yaziklar olsun|belanizi versin|allah belani|serefsiz|[а-яё]{3}|[\\u0600-\\u06ff]{3}",
            // a part of something longer
            "^[^\\p{L}]*(?:devami\\b|devam(?: ?ediyorum)? ?[:.-]|ek olarak ?[:,]|onceki mesajima? ek)|onceki"
                    + " mesaj(?:im)? yarim|\\bdevami bu\\b",
            "^\\W*[1-9] ?/ ?[2-9] ?\\)|^\\([1-9] ?/ ?[2-9]\\)|^(?:\\.\\.|…)");

    /** What shops, banks, carriers and strangers write; whoever gives a national id is none of them. */
    private static final Pattern SPAM = oneOf(
            "kullanilmamaktadir|yeni numaram|bonus|bahis|casino|bit\\.ly|https?:|www\\.|kampanya|tikla|tum"
                    + " markalar|kis firsati|kefilsiz|kredi (?:notu|cek)|kredi(?:niz)? (?:hazir|onay|limit)",
            "indirim(?! kart| hak)|firsat ?!|firsati? kac|kargonuz|kargoya"
                    + " veril|siparis(?:iniz)|gonderiniz|paketiniz|teslim(?:at)? kod",
            "(?:dogrulama|onay|aktivasyon|guvenlik|giris|islem) kodu(?:nuz)?\\b|sifreniz|tek"
                    + " kullanimlik|kodunuz|kod(?:u)?: ?\\d{4}",
            "(?:sayin|degerli|kiymetli|sevgili) (?:musteri|abone|uye|kart|hasta|veli|ogrenci|misafir|kullanici)\\w*",
            "randevunuz|hattiniz|kartinizla|hesabiniz(?:a|dan)|ekstreniz|son odeme tarihi|(?:ret|iptal|red)"
                    + " icin|\\b(?:ret|iptal) yaz|mersis",
            "hediye (?:cek|kaz)|kazandiniz|cekilis|faizsiz|yatirimsiz|kripto|uyeliginiz",
            "yanlis (?:numara|kisi|oldu)|bu kimin numarasi|canim sikildi|ne"
                    + " yapiyo(?:rsu)?nuz|napiyo(?:rsu)?nuz|kimsiniz|kimsin\\b|(?:mesaj|sms)"
                    + " (?:atma|gonderme|yollama)|listenizden|numarami (?:silin|nereden)",
            "yanlislikla (?:yaz|at|gonder)");

    /** "yangın,\nvar" is one as "yangın var" is. */
    private static final Pattern GAPS = Pattern.compile("[\\s\\p{P}]++");

    private Strange() {}

    private static Pattern oneOf(String... kinds) {
        return Pattern.compile(Stream.of(kinds).collect(Collectors.joining("|")));
    }

    static boolean isUrgent(String folded) {
        String plain = GAPS.matcher(folded).replaceAll(" ");
        return URGENT.matcher(NOT_URGENT.matcher(plain).replaceAll(" ")).find();
    }

    static boolean isStrange(String folded) {
        return STRANGE.matcher(folded).find();
    }

    static boolean isSpam(String folded) {
        return SPAM.matcher(folded).find();
    }
}
