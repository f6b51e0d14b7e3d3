package tr.bel.acikkapi.open311;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tr.bel.acikkapi.cases.Intake;
import tr.bel.acikkapi.cases.Submission;
import tr.bel.acikkapi.citizen.Applicants;
import tr.bel.acikkapi.contact.ContactStart;
import tr.bel.acikkapi.contact.Contacts;
import tr.bel.acikkapi.contact.Phase;
import tr.bel.acikkapi.municipality.Municipality;
import tr.bel.acikkapi.shared.Actor;

/** Makes a case of a partner's request, once for the same words of the same partner within a day. */
@Component
class TakeApplication {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final long DAY = 86_400;

    private final Intake intake;
    private final Applicants applicants;
    private final Contacts contacts;
    private final JdbcClient jdbc;
    private final Municipality house;
    private final Clock clock;

    TakeApplication(
            Intake intake, Applicants applicants, Contacts contacts, JdbcClient jdbc, Municipality house, Clock clock) {
        this.intake = intake;
        this.applicants = applicants;
        this.contacts = contacts;
        this.jdbc = jdbc;
        this.house = house;
        this.clock = clock;
    }

    /**
     * What the partner is told.
     *
     * @param trackingUrl where the applicant follows the case, for the applicant alone
     */
    record Taken(String number, String token, String trackingUrl) {

        /** At the test endpoint nothing is kept. */
        static final Taken TRIED = new Taken("TEST-000000", "TEST-000000", "");
    }

    /** Person, contact and case in one transaction. */
    @Transactional
    public Taken take(Application application, ApiKey sender) {
        Instant now = clock.instant();
        long day = now.getEpochSecond() / DAY;
        String key = "open311:" + sender.id() + ":" + application.key() + ":";
        Optional<Intake.Receipt> yesterday = intake.known(key + (day - 1));
        Intake.Receipt receipt =
                yesterday.orElseGet(() -> intake.receive(key + day, () -> submission(application, now)));
        if (!receipt.known()) {
            keepOrigin(receipt.caseId(), application, sender);
        }
        return new Taken(
                receipt.number(),
                token(receipt.caseId()),
                house.web() + "/takip/" + receipt.number() + "/"
                        + receipt.trackingCode().value());
    }

    private Submission submission(Application a, Instant now) {
        Long applicant = a.person() == null ? null : applicants.register(a.person());
        long contact = contacts.open(ContactStart.in(Open311Door.CODE, applicant, null, now));
        contacts.phase(contact, Phase.MATTER_RECORDED, null);
        contacts.end(contact);
        return Submission.through(Open311Door.CODE, contact, a.subject().kind(), a.text(), Actor.APPLICANT, now)
                .at(a.place())
                .about(a.subject().code())
                .by(applicant, a.subject().sensitive(), a.language())
                .answering(a.answers())
                .with(a.photos())
                .build();
    }

    private void keepOrigin(long caseId, Application a, ApiKey sender) {
        byte[] random = new byte[16];
        RANDOM.nextBytes(random);
        jdbc.sql("""
            insert into open311.origin (case_id, key_id, token, media_url, account_id, device_id, attributes)
            values (:case, :key, :token, :media, :account, :device, :attributes)
            """)
                .param("case", caseId)
                .param("key", sender.id())
                .param("token", HexFormat.of().formatHex(random))
                .param("media", a.mediaUrl())
                .param("account", a.accountId())
                .param("device", a.deviceId())
                .param("attributes", a.attributes())
                .update();
    }

    private String token(long caseId) {
        return jdbc.sql("select token from open311.origin where case_id = :case")
                .param("case", caseId)
                .query(String.class)
                .single();
    }

    /** The number that belongs to a token. */
    Optional<String> numberOf(String token) {
        return jdbc.sql("""
            select c.number from open311.origin o join cases.case_file c on c.id = o.case_id where o.token = :token
            """).param("token", token).query(String.class).optional();
    }
}
