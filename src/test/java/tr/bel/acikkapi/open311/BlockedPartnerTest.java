package tr.bel.acikkapi.open311;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tr.bel.acikkapi.moderation.BlockSomebody;
import tr.bel.acikkapi.moderation.PartnerKeys;
import tr.bel.acikkapi.moderation.PartnerKeys.Partner;
import tr.bel.acikkapi.moderation.QuickDoor;
import tr.bel.acikkapi.open311.Machine.Answer;
import tr.bel.acikkapi.testing.AcikKapiTest;

/** A partner, or a person behind one, who may not send for a while. */
@AcikKapiTest
@SuppressWarnings("NullAway.Init")
class BlockedPartnerTest {

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private ApiKeys keys;

    @Autowired
    private JdbcClient jdbc;

    @LocalServerPort
    private int port;

    private Machine machine;
    private String key = "";

    @BeforeEach
    void a_partner_has_a_key() {
        jdbc.sql("delete from open311.throttle").update();
        machine = new Machine(port);
        key = keys.give("Mahallem Uygulaması", null, 1_000, "deniz");
    }

    @AfterEach
    void it_goes() {
        machine.close();
    }

    @Test
    void a_blocked_partner_is_told_until_when_and_still_reads_and_asks_for_information() {
        assertThat(send("yol-kaldirim", "0532 111 01 01").status()).isEqualTo(200);
        long id = keys.find(key).orElseThrow().id();
        assertThat(beans.getBean(PartnerKeys.class).inForce()).contains(new Partner(id, "Mahallem Uygulaması"));
        BlockSomebody.partner(beans, id);
        Answer refused = send("yol-kaldirim", "0532 111 01 01");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.body()).contains("kapalı");
        assertThat(send("kurum-bilgi-edinme", "0532 111 01 01").status()).isEqualTo(200);
        assertThat(machine.get("/requests.json?api_key=" + key).status()).isEqualTo(200);
    }

    @Test
    void a_blocked_person_is_refused_through_any_partner_and_others_are_not() {
        BlockSomebody.withPhone(beans, "0532 111 02 02", QuickDoor.OPEN311);
        Answer refused = send("yol-kaldirim", "0532 111 02 02");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.body()).contains("Dilekçe");
        assertThat(send("yol-kaldirim", "0532 111 02 03").status()).isEqualTo(200);
    }

    private Answer send(String subject, String phone) {
        return machine.post(
                "/requests.json",
                "api_key",
                key,
                "service_code",
                subject,
                "address_string",
                "Çınar Sokak 5",
                "phone",
                phone,
                "description",
                "Kaldırım çöktü, geçilmiyor.");
    }
}
