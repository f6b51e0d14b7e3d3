package tr.bel.acikkapi.directorate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import tr.bel.acikkapi.directorate.CombinedOutcome.Part;
import tr.bel.acikkapi.shared.Outcome;
import tr.bel.acikkapi.shared.Outcome.Code;

class CombinedOutcomeTest {

    private static final Part LAMP =
            new Part("Fen İşleri", new Outcome(Code.DONE, "Lamba değiştirildi, yanıyor.", null, null));

    @Test
    void one_directorate_is_quoted_as_it_is() {
        assertThat(CombinedOutcome.of(List.of(LAMP))).isEqualTo(LAMP.outcome());
    }

    @Test
    void directorates_that_agree_keep_their_code_and_stand_under_each_other() {
        Outcome whole = CombinedOutcome.of(List.of(
                LAMP, new Part("Park ve Bahçeler", new Outcome(Code.DONE, "Ağaç budandı, ışık açıldı.", null, null))));
        assertThat(whole.code()).isEqualTo(Code.DONE);
        assertThat(whole.explanation())
                .isEqualTo("Fen İşleri: Lamba değiştirildi, yanıyor.\n\nPark ve Bahçeler: Ağaç budandı, ışık açıldı.");
    }

    @Test
    void directorates_that_differ_make_it_partly_done() {
        Outcome whole = CombinedOutcome.of(List.of(
                LAMP, new Part("Zabıta", new Outcome(Code.REFUSED, "Araç yasal yerde duruyordu.", null, null))));
        assertThat(whole.code()).isEqualTo(Code.PARTLY_DONE);
        assertThat(whole.refusal()).isEmpty();
    }

    @Test
    void of_several_days_the_last_is_promised_and_of_several_authorities_all_are_named() {
        Outcome planned = CombinedOutcome.of(List.of(
                new Part("A", new Outcome(Code.PLANNED, "Kazı ayın başında olur.", LocalDate.of(2026, 12, 1), null)),
                new Part("B", new Outcome(Code.PLANNED, "Asfalt kazıdan sonra.", LocalDate.of(2026, 12, 9), null))));
        assertThat(planned.plannedFor()).isEqualTo(LocalDate.of(2026, 12, 9));
        assertThat(planned.refusal()).isEmpty();
        Outcome elsewhere = CombinedOutcome.of(List.of(
                new Part("A", new Outcome(Code.NOT_OURS, "Ana yol büyükşehirin.", null, "Karayolları")),
                new Part("B", new Outcome(Code.NOT_OURS, "Direk dağıtım şirketinin.", null, "Elektrik şirketi"))));
        assertThat(elsewhere.authority()).isEqualTo("Karayolları, Elektrik şirketi");
        assertThat(elsewhere.refusal()).isEmpty();
    }
}
