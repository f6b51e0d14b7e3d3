package tr.bel.acikkapi.coordination;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tr.bel.acikkapi.testing.AcikKapiTest;

/** Zeynep keeps lists under names of her own. */
@AcikKapiTest
@SuppressWarnings("NullAway.Init")
class SavedViewsTest {

    private static final Narrow EVERYWHERE = new Narrow("", "", "");

    @Autowired
    private SavedViews views;

    @Test
    void one_of_the_same_name_is_replaced_also_where_there_is_no_room_for_another() {
        for (int n = 1; n <= 12; n++) {
            assertThat(views.save("zeynep", "Görünüm " + n, QueueView.OPEN, EVERYWHERE))
                    .isTrue();
        }
        assertThat(views.save("zeynep", "Görünüm 13", QueueView.OPEN, EVERYWHERE))
                .isFalse();
        assertThat(views.save("zeynep", " Görünüm 7 ", QueueView.WAITING, EVERYWHERE))
                .isTrue();
        assertThat(views.of("zeynep"))
                .hasSize(12)
                .filteredOn(v -> v.name().equals("Görünüm 7"))
                .extracting(SavedViews.Saved::view)
                .containsExactly(QueueView.WAITING);
    }
}
