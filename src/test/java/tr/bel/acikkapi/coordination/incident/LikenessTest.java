package tr.bel.acikkapi.coordination.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tr.bel.acikkapi.coordination.incident.Likeness.About;
import tr.bel.acikkapi.coordination.incident.Likeness.Where;
import tr.bel.acikkapi.municipality.TellingWords;
import tr.bel.acikkapi.shared.GeoPoint;

/** How alike two matters are, with texts as people write them. */
class LikenessTest {

    private static final Instant NOON = Instant.parse("2026-11-25T09:00:00Z");
    private static final Set<String> AROUND = Set.of("cumhuriyet", "carsi");
    private static final GeoPoint FOUNTAIN = new GeoPoint(38.9450, 30.2150);

    private static final Traits NO_WATER = matter("su-kesinti", "su", "cumhuriyet", null, "Sabahtan beri su akmıyor.");

    @Test
    void the_same_subject_in_the_same_neighbourhood_an_hour_later_is_like_whatever_the_words() {
        Traits other = later(matter("su-kesinti", "su", "cumhuriyet", null, "Kuaförüm var, dükkânı kapattım."), 1);
        Likeness like = Likeness.of(NO_WATER, other, AROUND);
        assertThat(like.isEnough()).isTrue();
        assertThat(like.where()).isEqualTo(Where.SAME_NEIGHBOURHOOD);
        assertThat(like.about()).isEqualTo(About.SAME);
    }

    @Test
    void words_meet_with_and_without_turkish_letters_and_with_suffixes() {
        Traits one = matter(null, null, "cumhuriyet", null, "ÇEŞME SOKAKTA SULAR KESİK, ışıklar da yanmıyor");
        Traits other = matter(null, null, "cumhuriyet", null, "cesme sokagi su kesik isiklari yanmiyo");
        Likeness like = Likeness.of(one, other, AROUND);
        assertThat(like.sharedWords()).contains("cesme", "su", "kesik", "isiklari", "yanmiyo");
        assertThat(like.isEnough()).isTrue();
    }

    @Test
    void what_nobody_has_classified_is_known_by_its_place_its_hour_and_its_words() {
        Traits other = later(matter(null, "su", "cumhuriyet", null, "su yok musluktan tıs geliyor"), 2);
        Likeness like = Likeness.of(NO_WATER, other, AROUND);
        assertThat(like.about()).isEqualTo(About.RELATED);
        assertThat(like.sharedWords()).containsExactly("su");
        assertThat(like.isEnough()).isTrue();
    }

    @Test
    void another_matter_in_the_same_street_is_not_like() {
        Traits other = matter("yol-cukur", "yol", "cumhuriyet", FOUNTAIN, "Yolda derin bir çukur var, lastik patladı.");
        Traits here = new Traits("su-kesinti", "su", "cumhuriyet", FOUNTAIN, NO_WATER.words(), NOON);
        assertThat(Likeness.of(here, other, AROUND).isEnough()).isFalse();
    }

    @Test
    void the_same_subject_at_the_other_end_of_the_town_is_not_like() {
        Traits other = matter("su-kesinti", "su", "pinarbasi", null, "Sabahtan beri su akmıyor.");
        assertThat(Likeness.of(NO_WATER, other, AROUND).where()).isEqualTo(Where.ELSEWHERE);
        Traits otherWords = matter("su-kesinti", "su", "pinarbasi", null, "Yayladaki evlere tanker gelsin.");
        assertThat(Likeness.of(NO_WATER, otherWords, AROUND).isEnough()).isFalse();
    }

    @Test
    void nearer_and_sooner_is_more_alike() {
        Traits here = matter("su-kesinti", "su", "cumhuriyet", FOUNTAIN, "Su yok.");
        Traits at40 = matter("su-kesinti", "su", "cumhuriyet", new GeoPoint(38.94536, 30.2150), "Su yok.");
        Traits at400 = matter("su-kesinti", "su", "cumhuriyet", new GeoPoint(38.9486, 30.2150), "Su yok.");
        Likeness near = Likeness.of(here, at40, AROUND);
        assertThat(near.metres()).isBetween(39, 41);
        assertThat(near.score()).isGreaterThan(Likeness.of(here, at400, AROUND).score());
        assertThat(near.score())
                .isGreaterThan(Likeness.of(here, later(at40, 72), AROUND).score());
        assertThat(near.score()).isBetween(0.9, 1.0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "şu araç sürekli korna çalıyor",
                "gürültü sürüyor, suç işleniyor",
                "süpürge aracı gelmedi",
                "sünnet düğünü, süs havuzu, sütçü",
                "şunun üstü açık"
            })
    void a_short_word_is_not_the_beginning_of_another(String other) {
        assertThat(shared("su kesintisi", other)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"sular", "SULARIMIZ", "suyu", "suyun", "suyumuz", "suya", "suda", "sudan", "susuz", "sularımızda"
            })
    void a_short_word_meets_itself_with_a_suffix(String other) {
        assertThat(shared("su yok", other)).containsExactly(other);
        assertThat(shared(other, "su yok")).containsExactly("su");
    }

    @Test
    void short_words_with_a_last_consonant_take_their_suffixes_too() {
        assertThat(shared("yol çöktü", "yolda yola yolun yolumuzda yollarımız")).hasSize(5);
        assertThat(shared("yol çöktü", "yolcu yolluk")).isEmpty();
        assertThat(shared("çöp", "çöpler çöpü")).hasSize(2);
    }

    private static List<String> shared(String one, String other) {
        return Likeness.of(
                        matter(null, null, "cumhuriyet", null, one),
                        matter(null, null, "cumhuriyet", null, other),
                        AROUND)
                .sharedWords();
    }

    private static Traits matter(
            @Nullable String subject,
            @Nullable String group,
            String neighbourhood,
            @Nullable GeoPoint point,
            String text) {
        return new Traits(subject, group, neighbourhood, point, TellingWords.of(text), NOON);
    }

    private static Traits later(Traits t, int hours) {
        return new Traits(
                t.subject(), t.group(), t.neighbourhood(), t.point(), t.words(), NOON.plus(Duration.ofHours(hours)));
    }
}
