package tr.bel.acikkapi.channel.mayorcalls;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;
import tr.bel.acikkapi.shared.Kind;
import tr.bel.acikkapi.testing.AcikKapiTest;
import tr.bel.acikkapi.testing.Statements;

/** Many briefs at once. */
@AcikKapiTest
@SuppressWarnings("NullAway.Init")
class BriefsTest {

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private WriteBrief write;

    private Office office;

    @BeforeEach
    void theOfficeIsThere() {
        office = new Office(context);
    }

    @Test
    void the_database_is_asked_for_twenty_briefs_as_often_as_for_one() throws Exception {
        long one = filled(1);
        long twenty = filled(20);
        open(one);
        open(twenty);
        long asked = open(one);
        assertThat(asked).isPositive();
        assertThat(open(twenty)).isEqualTo(asked);
    }

    @Test
    void a_brief_among_many_says_what_it_says_alone() {
        long session = filled(4);
        List<Listing> list = office.list(session);
        List<Brief> many = write.of(list);
        assertThat(many).hasSize(4).allSatisfy(b -> {
            assertThat(b.cases()).hasSize(2);
            assertThat(b.contacts()).hasSize(3);
            assertThat(b.silent()).isEqualTo(1);
            assertThat(b.maskedPhone()).startsWith("0532 ***");
        });
        assertThat(list.stream().map(write::of).toList()).isEqualTo(many);
        assertThat(write.of(List.of())).isEmpty();
    }

    private long open(long session) throws Exception {
        return Statements.during(() -> {
            Office.Answer answer = office.open(Office.OYA, "/baskan-aramalari/" + session + "/notlar");
            assertThat(answer.status()).isEqualTo(200);
            return answer;
        });
    }

    private long filled(int people) {
        long session = office.session("Notlar " + people, people);
        for (int i = 0; i < people; i++) {
            long applicant = office.caller("Notu Yazılan");
            office.ended(applicant, "gulbahce", "yol-cukur", "Fırının önünde çukur var.", 3);
            office.received(
                    applicant,
                    "gulbahce",
                    "su-kesinti",
                    Kind.COMPLAINT,
                    "Su akmıyor.",
                    office.now().minus(Duration.ofDays(4)));
            office.received(applicant, "gulbahce", null, Kind.TIP_OFF, "İhbar.", office.now());
            assertThat(office.bean(TakePerson.class)
                            .take(session, Proposal.on(Proposal.Occasion.CONGRATULATION, applicant, null), "oya"))
                    .isEmpty();
        }
        return session;
    }
}
