package tr.bel.acikkapi.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;
import tr.bel.acikkapi.citizen.HeldRecord;
import tr.bel.acikkapi.database.Vault;
import tr.bel.acikkapi.moderation.Blocks.Whom;
import tr.bel.acikkapi.shared.Kind;
import tr.bel.acikkapi.staff.Role;
import tr.bel.acikkapi.staff.StaffMember;
import tr.bel.acikkapi.testing.AcikKapiTest;

/** Somebody is blocked, with a reason and for a time, and never from a petition. */
@AcikKapiTest
@SuppressWarnings("NullAway.Init")
class BlocksTest {

    private static final StaffMember DENIZ =
            new StaffMember(6, "deniz", "Deniz Aksoy", Set.of(Role.ADMINISTRATOR), null, false);
    private static final StaffMember ZEYNEP =
            new StaffMember(1, "zeynep", "Zeynep Kaya", Set.of(Role.COORDINATOR), null, false);
    private static final String WHY = "Üç günde aynı hakareti altmış kez gönderdi, uyarıldı.";

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private Blocks blocks;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Vault vault;

    @Autowired
    private Clock clock;

    @Autowired
    private ZoneId zone;

    private MockMvc mvc;

    @BeforeEach
    void doors_open() {
        mvc = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
    }

    @Test
    void a_telephone_is_blocked_shown_masked_and_lifted_with_a_reason() throws Exception {
        assertThat(send("/yonetim/engeller", form("0532 123 01 01", day(10), WHY, "WEB")))
                .isEqualTo(303);
        assertThat(open("/yonetim/engeller"))
                .contains("0532 *** ** 01", WHY, "web formu")
                .doesNotContain("123 01 01");
        assertThat(jdbc.sql("select row_to_json(b)::text || row_to_json(m)::text from moderation.block b"
                                + " join moderation.block_mark m on m.block_id = b.id order by b.id desc limit 1")
                        .query(String.class)
                        .single())
                .doesNotContain("5321230101");
        assertThat(on(QuickDoor.WEB, Kind.COMPLAINT, 101, null)).isTrue();
        assertThat(on(QuickDoor.OPEN311, Kind.COMPLAINT, 101, null))
                .as("a door that was not closed")
                .isFalse();
        assertThat(on(QuickDoor.WEB, Kind.COMPLAINT, 102, null))
                .as("somebody else")
                .isFalse();
        long id = jdbc.sql("select max(id) from moderation.block")
                .query(Long.class)
                .single();
        send("/yonetim/engeller/" + id + "/kaldir", new String[] {"gerekce", "olsun"});
        assertThat(on(QuickDoor.WEB, Kind.COMPLAINT, 101, null))
                .as("a word is no reason")
                .isTrue();
        send("/yonetim/engeller/" + id + "/kaldir", new String[] {"gerekce", "Özür diledi, itirazı kabul edildi."});
        assertThat(on(QuickDoor.WEB, Kind.COMPLAINT, 101, null)).isFalse();
        assertThat(open("/yonetim/engeller")).contains("Sona eren engeller", "itirazı kabul edildi");
        assertThat(blocks.lift(id, "bir kez daha", "deniz")).as("once").isFalse();
    }

    @Test
    void a_petition_a_request_for_information_and_somebody_unknown_are_never_barred() {
        block(201, Duration.ofDays(5));
        assertThat(on(QuickDoor.WEB, Kind.COMPLAINT, 201, null)).isTrue();
        assertThat(on(QuickDoor.WEB, Kind.REQUEST, 201, " ")).isTrue();
        assertThat(on(QuickDoor.WEB, Kind.INFORMATION, 201, null)).isFalse();
        for (Kind kind : Kind.values()) {
            assertThat(on(QuickDoor.WEB, kind, 201, "Çınar Sokak 5, Çınarova"))
                    .as("a petition: " + kind)
                    .isFalse();
        }
        assertThat(blocks.on(QuickDoor.WEB, Kind.COMPLAINT, null)).isEmpty();
    }

    @Test
    void it_ends_by_itself() {
        block(301, Duration.ofDays(5));
        Blocks inAWeek = new Blocks(jdbc, vault, Clock.fixed(clock.instant().plus(Duration.ofDays(6)), zone));
        assertThat(on(QuickDoor.WEB, Kind.COMPLAINT, 301, null)).isTrue();
        assertThat(inAWeek.on(QuickDoor.WEB, Kind.COMPLAINT, Crowd.details(301, null)))
                .isEmpty();
        assertThat(inAWeek.inForce().stream().map(Blocks.Row::whom)).doesNotContain("bir kişi 301");
        assertThat(inAWeek.over().stream().map(Blocks.Row::whom)).contains("bir kişi 301");
    }

    @Test
    void without_an_end_a_door_or_a_reason_nobody_is_blocked() throws Exception {
        for (String[] wrong : List.of(
                form("0532 123 04 01", "", WHY, "WEB"),
                form("0532 123 04 01", day(91), WHY, "WEB"),
                form("0532 123 04 01", day(-1), WHY, "WEB"),
                form("0532 123 04 01", day(5), "hakaret", "WEB"),
                form("0532 123 04 01", day(5), WHY, "masa"),
                form("", day(5), WHY, "WEB"),
                form("kimse", day(5), WHY, "WEB"),
                form("2001-000001", day(5), WHY, "WEB"))) {
            assertThat(send("/yonetim/engeller", wrong))
                    .as(String.join("|", wrong))
                    .isEqualTo(422);
        }
        assertThat(on(QuickDoor.WEB, Kind.COMPLAINT, 401, null)).isFalse();
        Instant tooLong = clock.instant().plus(Duration.ofDays(120));
        assertThatThrownBy(() -> blocks.block(whom(401), Set.of(QuickDoor.WEB), WHY, tooLong, "deniz"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_applicant_of_a_case_is_blocked_by_what_they_gave() throws Exception {
        String number = new Crowd(beans).says(501, "Hep aynı hakaretler").number();
        assertThat(send("/yonetim/engeller", form(number, day(90), WHY, "WEB", "OPEN311")))
                .isEqualTo(303);
        assertThat(on(QuickDoor.OPEN311, Kind.COMPLAINT, 501, null)).isTrue();
        assertThat(open("/yonetim/engeller")).contains(number);
    }

    @Test
    void what_was_decided_cannot_be_changed_afterwards() {
        block(601, Duration.ofDays(5));
        for (String change : List.of(
                "update moderation.block set reason = 'x'",
                "delete from moderation.block_mark",
                "truncate moderation.block_lift",
                "delete from moderation.block_lift")) {
            assertThatThrownBy(() -> jdbc.sql(change).update()).as(change).hasStackTraceContaining("append-only");
        }
    }

    @Test
    void what_is_held_of_somebody_names_the_note_and_the_block_and_an_erasure_takes_the_fingerprints() {
        long rude = new Crowd(beans)
                .says(701, "Şerefsizler, parkı neden sattınız, cevap verin artık")
                .caseId();
        block(701, Duration.ofDays(5));
        long applicant = jdbc.sql("select applicant_id from cases.case_file where id = :id")
                .param("id", rude)
                .query(Long.class)
                .single();
        SortedSet<Long> mine = new TreeSet<>(Set.of(applicant));
        HeldOfModeration held = beans.getBean(HeldOfModeration.class);
        assertThat(held.of(mine).stream().map(HeldRecord::kind))
                .containsExactly("moderation.held.rude", "moderation.held.block");
        Integer erased = beans.getBean(TransactionTemplate.class).execute(_ -> held.erase(mine));
        assertThat(erased).isEqualTo(2);
        assertThat(jdbc.sql("select count(*) from moderation.content where case_id = :id")
                        .param("id", rude)
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(on(QuickDoor.WEB, Kind.COMPLAINT, 701, null))
                .as("a decision stays until its end")
                .isTrue();
    }

    @Test
    void only_the_administrator_sees_blocks() throws Exception {
        assertThat(mvc.perform(as(ZEYNEP, get("/yonetim/engeller")))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void coordination_sees_piles_and_a_case_says_what_it_is_part_of() throws Exception {
        Crowd crowd = new Crowd(beans);
        String number = "";
        for (int i = 0; i < 10; i++) {
            number = crowd.says(i, "Şerefsizler bu yokuşta yine kaza oldu, önlem alın artık")
                    .number();
        }
        assertThat(mvc.perform(as(ZEYNEP, get("/koordinasyon/yigilmalar")))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("Bu metin 10 kez geldi", "10 ayrı iletişim bilgisi");
        assertThat(mvc.perform(as(ZEYNEP, get("/basvurular/" + number)))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("Bu metin 10 kez geldi", "Kaba söz", "/koordinasyon/yigilmalar?bu=");
    }

    private boolean on(QuickDoor door, Kind kind, int person, @Nullable String address) {
        return blocks.on(door, kind, Crowd.details(person, address)).isPresent();
    }

    private void block(int person, Duration time) {
        blocks.block(whom(person), Set.of(QuickDoor.WEB), WHY, clock.instant().plus(time), "deniz");
    }

    private static Whom whom(int person) {
        return new Whom("bir kişi " + person, Blocks.marks(Crowd.details(person, null)));
    }

    private String day(int fromNow) {
        return LocalDate.ofInstant(clock.instant(), zone).plusDays(fromNow).toString();
    }

    private static String[] form(String contact, String until, String reason, String... doors) {
        List<String> fields = new ArrayList<>(List.of("contact", contact, "until", until, "reason", reason));
        for (String door : doors) {
            fields.add("doors");
            fields.add(door);
        }
        return fields.toArray(String[]::new);
    }

    private int send(String path, String[] fields) throws Exception {
        MockHttpServletRequestBuilder request = post(path).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        MvcResult result = mvc.perform(as(DENIZ, request)).andReturn();
        return result.getResponse().getStatus();
    }

    private String open(String path) throws Exception {
        return mvc.perform(as(DENIZ, get(path))).andReturn().getResponse().getContentAsString();
    }

    private static MockHttpServletRequestBuilder as(StaffMember who, MockHttpServletRequestBuilder request) {
        List<SimpleGrantedAuthority> may = who.roles().stream()
                .flatMap(r -> r.permissions().stream())
                .map(p -> new SimpleGrantedAuthority(p.name()))
                .toList();
        return request.with(authentication(UsernamePasswordAuthenticationToken.authenticated(who, null, may)));
    }
}
