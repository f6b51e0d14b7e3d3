package tr.bel.acikkapi.channel.sms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tr.bel.acikkapi.cases.Intake;
import tr.bel.acikkapi.cases.Submission;
import tr.bel.acikkapi.citizen.ApplicantDetails;
import tr.bel.acikkapi.citizen.Applicants;
import tr.bel.acikkapi.citizen.Medium;
import tr.bel.acikkapi.citizen.ProvedContacts;
import tr.bel.acikkapi.connections.Connections;
import tr.bel.acikkapi.contact.ContactStart;
import tr.bel.acikkapi.contact.Contacts;
import tr.bel.acikkapi.shared.Actor;
import tr.bel.acikkapi.shared.Kind;
import tr.bel.acikkapi.shared.Language;
import tr.bel.acikkapi.shared.PersonName;
import tr.bel.acikkapi.shared.Phone;
import tr.bel.acikkapi.shared.SmsText;
import tr.bel.acikkapi.testing.AcikKapiTest;

/** Gülşen writes from her telephone. */
@AcikKapiTest
class SmsStoryTest {

    private static final String ID = "10000000146";

    @Autowired
    private TakeIn incoming;

    @Autowired
    private ReadNext reading;

    @Autowired
    private Conversations conversations;

    @Autowired
    private Outgoing queue;

    @Autowired
    private Understand understand;

    @Autowired
    private Connections connections;

    @Autowired
    private Applicants applicants;

    @Autowired
    private ProvedContacts proofs;

    @Autowired
    private Intake intake;

    @Autowired
    private Contacts contacts;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Sealed sealed;

    @Autowired
    private Clock clock;

    @Test
    void an_understood_message_is_a_case_and_its_number_is_told() {
        write("905321110001", "Gülşen Özçağlı " + ID + " Çukurambar sokakta lamba yanmıyor");

        assertThat(texts()).contains("Çukurambar sokakta lamba yanmıyor");
        assertThat(replies("+905321110001")).singleElement().asString().startsWith("Başvurunuz alındı, numarası 20");
        assertThat(proofs.isProved("+905321110001", new PersonName("Gülşen Özçağlı")))
                .as("she wrote from it")
                .isTrue();
        assertThat(jdbc.sql("select sealed from sms.incoming")
                        .query(String.class)
                        .list())
                .as("nobody reads a national id in the table")
                .noneMatch(text -> text.contains(ID));
    }

    @Test
    void the_same_message_again_makes_no_second_case_even_when_two_lines_bring_it_at_once() throws Exception {
        String text = "Veli Demir 10000000146 çöpler alınmıyor Gazi mahallesi";
        CountDownLatch start = new CountDownLatch(1);
        try (ExecutorService lines = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> all = IntStream.range(0, 8)
                    .<Future<?>>mapToObj(i -> lines.submit(() -> {
                        start.await();
                        incoming.take("smpp", "905321110002", "4440153", new TakeIn.Text(text, ""));
                        return null;
                    }))
                    .toList();
            start.countDown();
            for (Future<?> one : all) {
                one.get();
            }
        }
        readAll();

        assertThat(casesOf("+905321110002")).isOne();
        assertThat(replies("+905321110002")).hasSize(1);
    }

    @Test
    void who_does_not_tell_the_number_is_asked_once_and_the_next_message_joins() {
        write("905321110003", "ayse yilmaz rogar kapagi kirik yenidogan mah 4. sk");
        assertThat(replies("+905321110003")).singleElement().asString().contains("kimlik numaranızı");
        assertThat(casesOf("+905321110003")).isZero();

        write("905321110003", "tc " + ID);

        assertThat(casesOf("+905321110003")).isOne();
        assertThat(texts()).contains("rogar kapagi kirik yenidogan mah 4. sk");
        assertThat(nameOf("+905321110003")).contains("ayse yilmaz");
    }

    @Test
    void who_answers_with_the_same_words_and_the_number_says_it_once() {
        write("905321110004", "Ali Kaya su kesintisi var mı bugün");
        write("905321110004", "Ali Kaya " + ID + " su kesintisi var mı bugün");

        assertThat(casesOf("+905321110004")).isOne();
        assertThat(texts()).contains("su kesintisi var mı bugün");
    }

    @Test
    void who_does_not_answer_goes_to_a_person_with_what_was_said() {
        write("905321110005", "Ali Kaya parkta ağaç devrildi yolu kapattı");
        jdbc.sql("update sms.conversation set asked_at = now() - interval '25 hours' where number = '+905321110005'")
                .update();

        understand.giveUp(java.time.Duration.ofHours(24));

        assertThat(conversations.byNumber("+905321110005")).hasValueSatisfying(c -> {
            assertThat(c.person()).isTrue();
            assertThat(c.why()).isEqualTo("SILENT");
        });
    }

    @Test
    void what_is_not_understood_goes_to_a_person_never_to_nothing() {
        write("905321110006", "asdasd");
        write("BILGI", "Kampanya! Hemen tıklayın");

        assertThat(conversations.byNumber("+905321110006").orElseThrow().person())
                .isTrue();
        assertThat(conversations.byNumber("BILGI").orElseThrow().why()).isEqualTo("NUMBER");
        assertThat(replies("+905321110006"))
                .as("whoever wrote hears that somebody reads it")
                .singleElement()
                .asString()
                .contains("görevli");
        assertThat(replies("BILGI")).as("no answer to what may be a machine").isEmpty();
    }

    @Test
    void the_state_is_told_to_the_applicants_own_number_and_to_no_other() {
        write("905321110007", "Fatma Aksoy " + ID + " kaldırım çökmüş okul önü");
        String number = jdbc.sql("""
            select c.number from cases.case_file c join citizen.applicant a on a.id = c.applicant_id where a.phone = '+905321110007'
            """).query(String.class).single();

        write("905321110007", "DURUM " + number);
        write("905321110008", "DURUM " + number);

        assertThat(replies("+905321110007").getLast()).startsWith(number + ": Alındı");
        assertThat(replies("+905321110008").getLast()).contains("bulamadık").doesNotContain("Alındı");
    }

    @Test
    void two_machines_do_not_talk_to_each_other_for_ever() {
        for (int i = 0; i < 30; i++) {
            write("905321110009", "durum " + (1_000 + i));
        }

        assertThat(replies("+905321110009")).hasSize(10);
        assertThat(conversations.byNumber("+905321110009").orElseThrow().why()).isEqualTo("LOOP");
    }

    @Test
    void a_number_that_was_only_said_is_asked_once_and_hears_nothing_before_it_answers() {
        wantALine();
        Phone phone = new Phone("+905321110010");
        openByDesk(phone);
        openByDesk(phone);

        assertThat(outgoing(phone.e164(), "PROOF")).singleElement().asString().contains("ONAY");
        String asked = outgoing(phone.e164(), "PROOF").getFirst();
        String code = asked.replaceAll("(?s).*ONAY (\\d{4}).*", "$1");
        assertThat(isProved(phone, "Zeki Ak")).isFalse();

        write("905321110010", "onay");
        assertThat(isProved(phone, "Zeki Ak"))
                .as("a sender can be forged; the code cannot be guessed")
                .isFalse();

        write("905321110010", "Onay " + code + " B021");
        assertThat(isProved(phone, "Zeki Ak")).isTrue();
        assertThat(isProved(phone, "Bir Başkası"))
                .as("who gave the same number")
                .isFalse();
    }

    @Test
    void who_asks_for_the_state_before_the_number_is_proved_is_asked_first() {
        wantALine();
        Phone phone = new Phone("+905321110016");
        openByDesk(phone);
        jdbc.sql("delete from sms.proof").update();
        String number =
                jdbc.sql("""
                    select c.number from cases.case_file c join citizen.applicant a on a.id = c.applicant_id where a.phone = :phone
                    """).param("phone", phone.e164()).query(String.class).single();

        write("905321110016", "DURUM " + number);
        assertThat(replies(phone.e164()).getLast()).contains("bulamadık");

        String code = outgoing(phone.e164(), "PROOF").getLast().replaceAll("(?s).*ONAY (\\d{4}).*", "$1");
        write("905321110016", code);
        jdbc.sql("update sms.incoming set received_at = received_at - interval '10 minutes'")
                .update();
        write("905321110016", "DURUM " + number);
        assertThat(replies(phone.e164()).getLast()).startsWith(number);
    }

    @Test
    void what_is_sent_again_goes_where_the_person_is_now_and_in_todays_words() {
        Outgoing.Note old = note("+905321110017", "eski söz");
        long id = queue.queue(old);
        jdbc.sql("update sms.outgoing set state = 'FAILED', reported = true where id = :id")
                .param("id", id)
                .update();
        Outgoing.Note now = note("+905321110018", "yeni söz ".repeat(30));

        assertThat(queue.queue(now)).isEqualTo(id);
        queue.again(now, clock.instant().minusSeconds(3_600));

        Outgoing.Row row = queue.byId(id).orElseThrow();
        assertThat(row.number()).isEqualTo("+905321110018");
        assertThat(row.state()).isEqualTo("QUEUED");
        assertThat(String.valueOf(sealed.open(row.sealed()))).startsWith("yeni söz");
        assertThat(queue.waitingParts(id)).hasSize(row.parts()).hasSizeGreaterThan(1);
        jdbc.sql("update sms.outgoing set state = 'DROPPED' where id = :id")
                .param("id", id)
                .update();
    }

    private static Outgoing.Note note(String number, String text) {
        return new Outgoing.Note("test.again", number, Outgoing.Kind.FEEDBACK, null, null, SmsText.of(text));
    }

    @Test
    void parts_come_in_any_order_and_a_letter_may_be_cut_in_two() {
        byte[] text =
                ("Işıl Ağaç " + ID + " sokağımızda 😀 lamba yok").getBytes(java.nio.charset.StandardCharsets.UTF_16BE);
        int half = (text.length / 2) | 1;
        piece(2, java.util.Arrays.copyOfRange(text, half, text.length));
        assertThat(casesOf("+905321110011")).isZero();
        piece(1, java.util.Arrays.copyOf(text, half));
        readAll();

        assertThat(texts()).contains("sokağımızda 😀 lamba yok");
    }

    @Test
    void parts_whose_others_never_come_are_looked_at_by_a_person() {
        incoming.take(new Piece("smpp", "905321110012", "4440153", 0, new Header(9, 3, 2, false, false), "616263"));
        jdbc.sql("update sms.part set at = now() - interval '1 hour'").update();

        incoming.sweepParts();
        readAll();

        assertThat(conversations.byNumber("+905321110012").orElseThrow().why()).isEqualTo("PARTS");
        assertThat(replies("+905321110012"))
                .as("the machine does not read half a message")
                .isEmpty();
        assertThat(jdbc.sql("select count(*) from sms.part").query(Long.class).single())
                .isZero();
    }

    @Test
    void a_part_that_is_sent_again_after_its_message_was_whole_is_no_message() {
        byte[] text = ("Naz Tok " + ID + " parkta bank yok").getBytes(java.nio.charset.StandardCharsets.UTF_16BE);
        piece(1, java.util.Arrays.copyOf(text, 40));
        piece(2, java.util.Arrays.copyOfRange(text, 40, text.length));
        long before = messages("+905321110011");
        piece(2, java.util.Arrays.copyOfRange(text, 40, text.length));
        jdbc.sql("update sms.part set at = now() - interval '1 hour'").update();
        incoming.sweepParts();

        assertThat(messages("+905321110011")).isEqualTo(before);

        piece(1, "yeni ".getBytes(java.nio.charset.StandardCharsets.UTF_16BE));
        piece(2, "söz".getBytes(java.nio.charset.StandardCharsets.UTF_16BE));
        assertThat(messages("+905321110011"))
                .as("the same reference with other words is another message")
                .isEqualTo(before + 1);
    }

    private long messages(String number) {
        return jdbc.sql("""
            select count(*) from sms.incoming i join sms.conversation c on c.id = i.conversation_id where c.number = :number
            """).param("number", number).query(Long.class).single();
    }

    @Test
    void a_short_answer_may_be_said_twice_and_a_fire_is_never_an_answer() {
        write("905321110013", "durum 4711");
        jdbc.sql("update sms.incoming set received_at = received_at - interval '10 minutes'")
                .update();
        write("905321110013", "durum 4711");
        assertThat(replies("+905321110013")).hasSize(2);

        write("905321110014", "Hayır. Bir de bizim evde yangın var");
        assertThat(conversations.byNumber("+905321110014").orElseThrow().why()).isEqualTo("URGENT");
    }

    @Test
    void answers_by_the_machine_have_a_ceiling_and_a_cases_number_is_told_all_the_same() {
        for (int i = 0; i < 12; i++) {
            write("905321110015", "durum " + (2_000 + i));
        }
        write("905321110015", "Ufuk Eren " + ID + " yolda kocaman çukur var");
        write("+442071838750", "durum 2000");

        assertThat(replies("+905321110015")).hasSize(11).last().asString().startsWith("Başvurunuz alındı");
        assertThat(replies("+442071838750"))
                .as("no money for forged numbers abroad")
                .isEmpty();
    }

    private void piece(int sequence, byte[] octets) {
        incoming.take(new Piece(
                "smpp",
                "905321110011",
                "4440153",
                8,
                new Header(5, 2, sequence, false, false),
                java.util.HexFormat.of().formatHex(octets)));
    }

    private void wantALine() {
        connections.save(
                SmppConnector.KIND,
                true,
                java.util.Map.of(
                        "host",
                        "127.0.0.1",
                        "port",
                        "2775",
                        "user",
                        "u",
                        "password",
                        "p",
                        "sender",
                        "4440153",
                        "window",
                        "10",
                        "enquire",
                        "15",
                        "validity",
                        "24",
                        "price",
                        "0",
                        "monthly",
                        "0"),
                "test");
    }

    private boolean isProved(Phone phone, String name) {
        return proofs.isProved(phone.e164(), new PersonName(name));
    }

    private void openByDesk(Phone phone) {
        long applicant = applicants.register(
                new ApplicantDetails(new PersonName("Zeki Ak"), null, phone, null, null, Medium.SMS, Language.TR));
        long contact = contacts.open(ContactStart.in(SmsDoor.CODE, applicant, null, clock.instant()));
        intake.receive(
                "test:" + contact,
                () -> Submission.through(
                                SmsDoor.CODE, contact, Kind.REQUEST, "Bank isteriz", Actor.APPLICANT, clock.instant())
                        .by(applicant, false, Language.TR)
                        .build());
    }

    private void write(String from, String text) {
        incoming.take("smpp", from, "4440153", new TakeIn.Text(text, ""));
        readAll();
    }

    private void readAll() {
        boolean more = true;
        while (more) {
            more = reading.next();
        }
    }

    private List<String> texts() {
        return jdbc.sql("select text from cases.case_file where door = 'sms' order by id")
                .query(String.class)
                .list();
    }

    private long casesOf(String phone) {
        return jdbc.sql("""
            select count(*) from cases.case_file c join citizen.applicant a on a.id = c.applicant_id where a.phone = :phone
            """).param("phone", phone).query(Long.class).single();
    }

    private Optional<String> nameOf(String phone) {
        return applicants.reachedAt(phone).stream()
                .flatMap(id -> applicants.details(id).stream())
                .flatMap(d -> Optional.ofNullable(d.name()).stream())
                .map(PersonName::full)
                .findFirst();
    }

    private List<String> replies(String number) {
        return outgoing(number, "REPLY");
    }

    private List<String> outgoing(String number, String kind) {
        return jdbc.sql("""
            select o.sealed from sms.outgoing o join sms.conversation c on c.id = o.conversation_id
            where c.number = :number and o.kind = :kind order by o.id
            """)
                .param("number", number)
                .param("kind", kind)
                .query((rs, row) -> java.util.Objects.requireNonNull(sealed.open(rs.getString("sealed"))))
                .list();
    }
}
