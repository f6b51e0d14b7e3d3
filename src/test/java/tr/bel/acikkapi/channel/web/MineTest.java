package tr.bel.acikkapi.channel.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tr.bel.acikkapi.channel.web.Citizen.Answer;
import tr.bel.acikkapi.citizen.ApplicantDetails;
import tr.bel.acikkapi.citizen.Applicants;
import tr.bel.acikkapi.citizen.Medium;
import tr.bel.acikkapi.citizen.ProvedContacts;
import tr.bel.acikkapi.shared.EmailAddress;
import tr.bel.acikkapi.shared.Language;
import tr.bel.acikkapi.shared.PersonName;
import tr.bel.acikkapi.testing.AcikKapiTest;

/** "Başvurularım": without a password, by a code. */
@AcikKapiTest
@SuppressWarnings("NullAway.Init")
class MineTest {

    private static final String SHARED = "+905321112233";

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private VisitCodes codes;

    @Autowired
    private Applicants applicants;

    @Autowired
    private ProvedContacts proofs;

    @LocalServerPort
    private int port;

    private Citizen citizen;

    @BeforeEach
    void nobody_has_come_yet() {
        jdbc.sql("delete from web.act").update();
        jdbc.sql("delete from web.visit_code").update();
        citizen = new Citizen(port);
    }

    @Test
    void a_code_opens_every_case_of_the_telephone_and_nobody_elses() throws IOException {
        String mine = applied("Kaldırım taşları sökülmüş, yürünmüyor.", "Işık Şahin", "0532 111 22 33");
        String wifes = applied("Parktaki salıncak kopmuş, tehlikeli.", "Gül Şahin", "0532 111 22 33");
        String others = applied("Çöp üç gündür alınmadı, kokuyor.", "Can Demir", "0533 444 55 66");

        Answer list = open("0532 111 22 33", codes.make(SHARED));

        assertThat(list.text()).contains(mine, wifes).doesNotContain(others);
        assertThat(list.text()).contains("Alındı").doesNotContain("0532 111 22 33");
        assertThat(citizen.open("/takip/" + mine).text()).contains("Kaldırım taşları");
        assertThat(citizen.open("/takip/" + others).status()).isEqualTo(303);

        citizen.submitAndFollow(list, "/basvurularim/cikis");
        assertThat(citizen.open("/takip/" + mine).status())
                .as("closed on this device")
                .isEqualTo(303);
        assertThat(citizen.open("/basvurularim").page().select("input[name=contact]"))
                .hasSize(1);
    }

    @Test
    void a_code_holds_once_for_five_tries_and_the_newest_alone() {
        String old = codes.make(SHARED);
        String code = codes.make(SHARED);
        assertThat(old.equals(code) || !codes.use(SHARED, old)).isTrue();
        assertThat(codes.use("+905330000000", code)).as("of somebody else").isFalse();
        assertThat(codes.use(SHARED, code)).isTrue();
        assertThat(codes.use(SHARED, code)).as("once").isFalse();

        String next = codes.make(SHARED);
        String wrong = next.equals("000000") ? "000001" : "000000";
        for (int i = 0; i < VisitCodes.TRIES; i++) {
            assertThat(codes.use(SHARED, wrong)).isFalse();
        }
        assertThat(codes.use(SHARED, next)).as("after five wrong ones").isFalse();

        String late = codes.make(SHARED);
        jdbc.sql("update web.visit_code set sent_at = sent_at - interval '11 minutes'")
                .update();
        assertThat(codes.use(SHARED, late)).as("after ten minutes").isFalse();
    }

    @Test
    void a_mailbox_is_the_same_whatever_letters_a_telephone_writes_it_with() {
        long id = applicants.register(new ApplicantDetails(
                new PersonName("Halil Genç"),
                null,
                null,
                EmailAddress.parse("halil.genc@posta.example").orElseThrow(),
                null,
                Medium.EMAIL,
                Language.TR));
        String kept = new VisitForm("Halil.GENC@posta.example", "").kept().orElseThrow();
        assertThat(applicants.reachedAt(kept)).containsExactly(id);
        applicants.prove(kept);
        assertThat(proofs.isProved(
                        "halil.genc@posta.example",
                        applicants.details(id).orElseThrow().name()))
                .isTrue();
    }

    @Test
    void a_wrong_code_is_told_with_what_was_typed_and_guessing_without_end_is_stopped() {
        for (int i = 0; i < 10; i++) {
            Answer wrong = tried("0532 111 22 33", "123456");
            assertThat(wrong.status()).isEqualTo(422);
            assertThat(wrong.page().select("input[name=contact]").val()).isEqualTo("0532 111 22 33");
        }
        assertThat(tried("0532 111 22 33", "123456").status()).isEqualTo(429);
    }

    @Test
    void where_no_way_leads_out_of_the_house_the_page_says_how_else() {
        Answer page = citizen.open("/basvurularim");

        Answer noSms = citizen.submit(page, "/basvurularim/kod", "contact", "0532 111 22 33");
        assertThat(noSms.status()).isEqualTo(422);
        assertThat(noSms.text()).contains("numarası ve takip koduyla");
        assertThat(citizen.submit(page, "/basvurularim/kod", "contact", "bu ne").text())
                .contains("eksik veya yanlış");
    }

    private Answer open(String contact, String code) {
        return citizen.follow(tried(contact, code));
    }

    /** As the page of the code sends it. */
    private Answer tried(String contact, String code) {
        Answer page = citizen.open("/basvurularim");
        String token = page.page().select("input[name=_csrf]").val();
        return citizen.post(
                "/basvurularim",
                java.util.List.of(
                        new String[] {"_csrf", token}, new String[] {"contact", contact}, new String[] {"code", code}));
    }

    private String applied(String words, String name, String phone) throws IOException {
        Citizen other = new Citizen(port);
        Answer person = other.visitAfter(other.open("/basvuru/ne-oldu?konu="), words);
        Answer reply = other.submitAndFollow(person, "/basvuru/kim", "name", name);
        Answer review = other.submitAndFollow(reply, "/basvuru/haber", "medium", "CALL", "phone", phone);
        Answer done = other.follow(other.submit(review, "/basvuru/ozet"));
        return done.page().select(".number").get(0).text();
    }
}
