package tr.bel.acikkapi.directorate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import tr.bel.acikkapi.cases.AttachmentCheck;
import tr.bel.acikkapi.cases.Attachments;
import tr.bel.acikkapi.cases.CaseView;
import tr.bel.acikkapi.cases.History;
import tr.bel.acikkapi.cases.Status;
import tr.bel.acikkapi.directorate.Town.Answer;
import tr.bel.acikkapi.shared.Actor;
import tr.bel.acikkapi.testing.AcikKapiTest;

/** A firm without an account, behind its link. */
@AcikKapiTest
class ContractorTest {

    private static final String FIRM = "Yılmaz Yapı";
    private static final String SAID = "Ben Gülşen Öztürk, 0532 123 45 67. Sokağımızda derin bir çukur var.";
    private static final Pattern LINK = Pattern.compile("/yuklenici/([0-9a-v]{32})");

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private WebApplicationContext context;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private JdbcClient jdbc;

    @SuppressWarnings("NullAway.Init")
    private Town town;

    @SuppressWarnings("NullAway.Init")
    private MockMvc street;

    @BeforeEach
    void the_people_are_there() throws Exception {
        town = new Town(context);
        town.peopleMoveIn();
        street = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        town.send(Town.FATMA, "/mudurluk/yukleniciler", "firm", FIRM, "active", "true", "phone", "0212 555 44 33");
    }

    @Test
    void the_firm_sees_what_the_work_needs_and_nothing_else() throws Exception {
        CaseView file = routed();
        long marked = applicantsPhoto(file);
        long unmarked = applicantsPhoto(file);
        String token = handedOver(file, "photos", "" + marked);
        MockHttpServletResponse page = visit("/yuklenici/" + token);
        assertThat(page.getStatus()).isEqualTo(200);
        assertThat(page.getContentAsString())
                .contains("Sokağımızda derin bir çukur var.", "Çınar Sokak 5", "class=\"spot\"", "/fotograf/" + marked)
                .doesNotContain("Gülşen", "Öztürk", "123 45 67", file.number(), "/fotograf/" + unmarked, "/mudurluk");
        assertThat(page.getHeader("Cache-Control")).isEqualTo("no-store");
        assertThat(page.getHeader("X-Robots-Tag")).contains("noindex");
        assertThat(page.getHeader("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(visit("/yuklenici/" + token + "/fotograf/" + marked).getStatus())
                .isEqualTo(200);
        assertThat(visit("/yuklenici/" + token + "/fotograf/" + unmarked).getStatus())
                .isEqualTo(404);
        assertThat(visit("/basvurular/" + file.number()).getStatus())
                .as("the link opens nothing else")
                .isEqualTo(302);
    }

    @Test
    void what_the_firm_calls_done_ends_nothing_until_an_officer_concludes() throws Exception {
        CaseView file = routed();
        String token = handedOver(file);
        visit("/yuklenici/" + token);
        visit("/yuklenici/" + token);
        assertThat(tell(token, "Kazıldı, dolgu bekleniyor.", false).getStatus()).isEqualTo(303);
        assertThat(tell(token, "Çukur kapatıldı, yol açıldı.", true, photo()).getStatus())
                .isEqualTo(303);
        assertThat(town.assignment(file, "fen-isleri").status()).isEqualTo(AssignmentStatus.ACCEPTED);
        assertThat(tell(token, "Bir daha yazayım.", false).getStatus()).isEqualTo(422);
        assertThat(town.open(Town.MEHMET, "/mudurluk?gorunum=yuklenici").page())
                .contains(file.number(), "Yüklenici bitti dedi, onay bekliyor");

        Answer accepted = town.send(Town.MEHMET, link(file) + "/kabul");
        assertThat(accepted.leadsTo()).isEqualTo("/mudurluk/" + file.number() + "/sonuc");
        assertThat(town.file(file.id()).status()).isEqualTo(Status.IN_PROGRESS);
        town.act(Town.MEHMET, file, "sonuc", "code", "DONE", "explanation", "Çukur asfaltla kapatıldı, yol açık.");
        assertThat(town.file(file.id()).status())
                .as("the firm's photo is the evidence that the subject asks for")
                .isEqualTo(Status.RESOLVED);
        assertThat(context.getBean(History.class).of(file.id()).stream()
                        .filter(e -> e.actorKind() == Actor.Kind.CONTRACTOR)
                        .map(History.Entry::event))
                .as("two looks in one hour are one visit")
                .containsExactly(
                        "contractor.LinkOpened",
                        "contractor.ContractorReported",
                        "cases.AttachmentAdded",
                        "contractor.ContractorSaidDone");
        assertThat(town.open(Town.ZEYNEP, "/basvurular/" + file.number()).page())
                .contains("Yüklenici: " + FIRM, "Yüklenici bitti dedi: " + FIRM, "Kazıldı, dolgu bekleniyor.");
    }

    @Test
    void work_that_is_turned_down_goes_on_and_the_firm_reads_why() throws Exception {
        CaseView file = routed();
        String token = handedOver(file);
        tell(token, "Çukur kapatıldı, yol açıldı.", true);
        assertThat(town.send(Town.MEHMET, link(file) + "/ret", "neden", "olmamış")
                        .response())
                .satisfies(r -> assertThat(r.getRedirectedUrl()).endsWith("/yuklenici"));
        town.send(Town.MEHMET, link(file) + "/ret", "neden", "Kenarlar açık kalmış, su girer.");
        assertThat(visit("/yuklenici/" + token).getContentAsString())
                .contains("eksik buldu", "Kenarlar açık kalmış, su girer.", "name=\"words\"");
        assertThat(tell(token, "Kenarlar da kapatıldı.", true).getStatus()).isEqualTo(303);
        assertThat(town.send(Town.MEHMET, link(file) + "/kabul").leadsTo()).endsWith("/sonuc");
    }

    @Test
    void a_link_that_is_withdrawn_or_ran_out_or_whose_work_is_over_says_so_and_shows_nothing() throws Exception {
        CaseView withdrawn = routed();
        String first = handedOver(withdrawn);
        town.send(Town.MEHMET, link(withdrawn) + "/geri-al");
        assertGone(first, "Bu bağlantı geri alındı");

        CaseView expired = routed();
        String second = handedOver(expired);
        jdbc.sql("update directorate.contractor_link set expires_at = '2020-01-01Z' where assignment_id = :id")
                .param("id", town.assignment(expired, "fen-isleri").id())
                .update();
        assertGone(second, "süresi doldu");
        assertThat(handedOver(expired)).as("a new one may be made then").isNotEqualTo(second);

        CaseView over = routed();
        String third = handedOver(over);
        town.act(Town.MEHMET, over, "iade", "words", "Bu yol bizim değil, il özel idaresinin.");
        assertGone(third, "Bu iş bitti");
    }

    @Test
    void a_firm_is_given_no_second_link_and_only_by_those_whose_work_it_is() throws Exception {
        CaseView file = routed();
        handedOver(file);
        hand(file);
        assertThat(jdbc.sql("select count(*) from directorate.contractor_link where assignment_id = :id")
                        .param("id", town.assignment(file, "fen-isleri").id())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        String address = "/mudurluk/" + file.number() + "/yuklenici";
        for (var who : List.of(Town.HASAN, Town.ISMAIL, Town.ZEYNEP, Town.DENIZ)) {
            assertThat(town.open(who, address).status()).as(who.username()).isEqualTo(404);
            assertThat(town.send(who, link(file) + "/kabul").status())
                    .as(who.username())
                    .isEqualTo(404);
        }
        assertThat(town.open(Town.MEHMET, "/mudurluk/yukleniciler").status()).isEqualTo(404);
        assertThat(town.open(Town.NURAN, "/mudurluk/yukleniciler").page()).doesNotContain(FIRM);
    }

    @Test
    void a_form_that_is_not_whole_comes_back_with_what_was_typed() throws Exception {
        CaseView file = routed();
        Answer refused = town.send(
                Town.MEHMET, "/mudurluk/" + file.number() + "/yuklenici", "days", "400", "words", "Çukuru kapatın.");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page()).contains("Listeden bir yüklenici seçin", "Çukuru kapatın.", "400");
        String token = handedOver(file);
        MockHttpServletResponse empty = tell(token, " ", false);
        assertThat(empty.getStatus()).isEqualTo(422);
        MockHttpServletResponse broken =
                tell(token, "Kazıldı.", false, new MockMultipartFile("photos", "a.jpg", "image/jpeg", new byte[] {1}));
        assertThat(broken.getStatus()).isEqualTo(422);
        assertThat(broken.getContentAsString()).contains("Kazıldı.");
    }

    @Test
    void who_tries_links_is_told_to_stop_and_a_good_link_opens_all_the_same() throws Exception {
        String token = handedOver(routed());
        int[] answers = new int[22];
        for (int i = 0; i < answers.length; i++) {
            answers[i] = visit("/yuklenici/" + "v".repeat(30) + (10 + i)).getStatus();
        }
        assertThat(answers).startsWith(404).endsWith(429);
        assertThat(visit("/yuklenici/" + token).getStatus()).isEqualTo(200);
        assertThat(visit("/yuklenici/kisa").getStatus()).isEqualTo(404);
    }

    @Test
    void a_link_in_wrong_hands_fills_nothing_and_a_form_from_elsewhere_is_not_taken() throws Exception {
        CaseView file = routed();
        String token = handedOver(file);
        assertThat(street.perform(multipart("/yuklenici/" + token).param("words", "Bitti."))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(403);
        jdbc.sql("update directorate.contractor_link set reports = 50 where assignment_id = :id")
                .param("id", town.assignment(file, "fen-isleri").id())
                .update();
        MockHttpServletResponse full = tell(token, "Bir daha.", false);
        assertThat(full.getStatus()).isEqualTo(422);
        assertThat(full.getContentAsString()).contains("Belediyeyi arayın");
    }

    @Test
    void the_database_alone_opens_no_link() throws Exception {
        CaseView file = routed();
        String token = handedOver(file);
        assertThat(jdbc.sql("select row_to_json(l)::text from directorate.contractor_link l")
                        .query(String.class)
                        .list())
                .isNotEmpty()
                .noneMatch(row -> row.contains(token));
        assertThat(context.getBean(History.class).of(file.id()).toString()).doesNotContain(token);
    }

    private void assertGone(String token, String why) throws Exception {
        MockHttpServletResponse page = visit("/yuklenici/" + token);
        assertThat(page.getStatus()).isEqualTo(410);
        assertThat(page.getContentAsString()).contains(why).doesNotContain("çukur", "<form method=\"post\" enctype");
        assertThat(tell(token, "Bitti.", true).getStatus()).isEqualTo(410);
    }

    private CaseView routed() throws Exception {
        CaseView file = town.receiveAt(SAID, 1);
        town.route(file, "yol-cukur", "fen-isleri");
        town.act(Town.MEHMET, file, "kabul");
        return file;
    }

    private long applicantsPhoto(CaseView file) throws IOException {
        var checked = context.getBean(AttachmentCheck.class).photo("cukur.jpg", jpeg());
        return context.getBean(Attachments.class)
                .add(file.id(), checked.accepted().orElseThrow(), Actor.APPLICANT, false, true);
    }

    private Answer hand(CaseView file, String... more) throws Exception {
        String page = town.open(Town.MEHMET, "/mudurluk/" + file.number() + "/yuklenici")
                .page();
        long firm = jdbc.sql("select id from directorate.contractor where firm = :firm and directorate = 'fen-isleri'")
                .param("firm", FIRM)
                .query(Long.class)
                .single();
        String words = page.contains("<textarea")
                ? page.replaceAll("(?s).*<textarea[^>]*name=\"words\"[^>]*>(.*?)</textarea>.*", "$1")
                : "Çukuru kapatın.";
        String[] fields = new String[6 + more.length];
        System.arraycopy(new String[] {"contractor", "" + firm, "days", "14", "words", words}, 0, fields, 0, 6);
        System.arraycopy(more, 0, fields, 6, more.length);
        return town.send(Town.MEHMET, "/mudurluk/" + file.number() + "/yuklenici", fields);
    }

    private String handedOver(CaseView file, String... more) throws Exception {
        Answer handed = hand(file, more);
        assertThat(handed.status()).as(handed.page()).isEqualTo(303);
        Matcher link = LINK.matcher(town.open(Town.MEHMET, "/mudurluk/" + file.number() + "/yuklenici")
                .page());
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    /** The officer's address of the latest link. */
    private String link(CaseView file) {
        long id = jdbc.sql("select max(id) from directorate.contractor_link where assignment_id = :id")
                .param("id", town.assignment(file, "fen-isleri").id())
                .query(Long.class)
                .single();
        return "/mudurluk/" + file.number() + "/yuklenici/" + id;
    }

    private MockHttpServletResponse visit(String address) throws Exception {
        return street.perform(get(address)).andReturn().getResponse();
    }

    private MockHttpServletResponse tell(String token, String words, boolean done, MockMultipartFile... photos)
            throws Exception {
        var request = multipart("/yuklenici/" + token);
        for (MockMultipartFile photo : photos) {
            request = request.file(photo);
        }
        request.param("words", words).with(csrf());
        if (done) {
            request.param("done", "true");
        }
        return street.perform(request).andReturn().getResponse();
    }

    private static MockMultipartFile photo() throws IOException {
        return new MockMultipartFile("photos", "sonra.jpg", "image/jpeg", jpeg());
    }

    private static byte[] jpeg() throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(60, 40, BufferedImage.TYPE_INT_RGB), "jpg", out);
        return out.toByteArray();
    }
}
