package tr.bel.acikkapi.directorate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;
import tr.bel.acikkapi.cases.CaseView;
import tr.bel.acikkapi.cases.History;
import tr.bel.acikkapi.directorate.Town.Answer;
import tr.bel.acikkapi.directorate.team.KeepTeams;
import tr.bel.acikkapi.directorate.team.Team;
import tr.bel.acikkapi.directorate.team.Teams;
import tr.bel.acikkapi.testing.AcikKapiTest;

/** The plan of the week, by plain forms. */
@AcikKapiTest
class WeekTest {

    private static final String WORDS = "O gün sepetli araç gelecek, direk yenilenecek.";
    /** A Monday far from now; its 23 April is a holiday. */
    private static final LocalDate MONDAY = LocalDate.of(2029, 4, 23);

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private WebApplicationContext context;

    @SuppressWarnings("NullAway.Init")
    private Town town;

    @BeforeEach
    void the_people_are_there() {
        town = new Town(context);
        town.peopleMoveIn();
    }

    @Test
    void a_job_is_put_on_a_day_and_into_a_lane_at_once() throws Exception {
        Team team = team("Direk");
        CaseView file = routed();
        assertThat(town.open(Town.FATMA, "/mudurluk/hafta?hafta=2029-04-25&secili=" + file.number())
                        .page())
                .contains(file.number(), "Güne koy", "Ekip: Direk");
        Answer placed = place(file, "2029-04-25", Hands.ofTeam(team.id()).code(), WORDS);
        assertThat(placed.leadsTo()).isEqualTo("/mudurluk/hafta?hafta=2029-04-25");
        AssignmentView now = town.assignment(file, "fen-isleri");
        assertThat(now.status()).isEqualTo(AssignmentStatus.PLANNED);
        assertThat(now.plannedFor()).isEqualTo(LocalDate.of(2029, 4, 25));
        assertThat(now.teamName()).isEqualTo("Direk");
        assertThat(town.open(Town.ISMAIL, "/mudurluk/hafta?hafta=2029-04-25").page())
                .contains(file.number(), "1 iş");
    }

    @Test
    void moving_into_other_hands_tells_the_applicant_nothing_and_moving_to_another_day_does() throws Exception {
        CaseView file = routed();
        place(file, "2029-04-25", "mehmet", WORDS);
        assertThat(plans(file)).isEqualTo(1);
        place(file, "2029-04-25", "ismail", WORDS);
        assertThat(plans(file)).isEqualTo(1);
        assertThat(town.assignment(file, "fen-isleri").assignee()).isEqualTo("ismail");
        place(file, "2029-04-26", "ismail", WORDS);
        assertThat(plans(file)).isEqualTo(2);
    }

    @Test
    void a_day_on_which_nobody_works_says_why() throws Exception {
        String page = town.open(Town.MEHMET, "/mudurluk/hafta?hafta=" + MONDAY).page();
        assertThat(page).contains("Ulusal Egemenlik").containsPattern("class=\"day off");
    }

    @Test
    void words_that_say_nothing_come_back_beside_their_field_with_what_was_typed() throws Exception {
        CaseView file = routed();
        Answer refused = place(file, "2029-04-25", "mehmet", "yapılır");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page()).contains("yapılır", "en az", "id=\"words-error\"");
        assertThat(town.assignment(file, "fen-isleri").status()).isEqualTo(AssignmentStatus.OPEN);
    }

    @Test
    void somebody_who_was_quicker_is_told_and_nothing_typed_is_lost() throws Exception {
        CaseView file = routed();
        int seen = town.assignment(file, "fen-isleri").version();
        town.act(Town.MEHMET, file, "kabul");
        Answer late = town.send(
                Town.FATMA,
                "/mudurluk/hafta/" + file.number(),
                "version",
                "" + seen,
                "hafta",
                "2029-04-25",
                "day",
                "2029-04-26",
                "hands",
                "mehmet",
                "words",
                WORDS);
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.page()).contains(WORDS).containsPattern("value=\"2029-04-26\" selected");
    }

    @Test
    void an_officer_moves_a_day_and_takes_nothing_from_a_colleague() throws Exception {
        CaseView file = routed();
        place(file, "2029-04-25", "ismail", WORDS);
        assertThat(placeAs(Town.MEHMET, file, "2029-04-26", "ismail").status()).isEqualTo(303);
        assertThat(placeAs(Town.MEHMET, file, "2029-04-26", "fatma").status()).isEqualTo(422);
    }

    @Test
    void another_directorates_work_is_in_no_week_and_cannot_be_chosen() throws Exception {
        CaseView file = routed();
        place(file, "2029-04-25", "mehmet", WORDS);
        assertThat(town.open(Town.HASAN, "/mudurluk/hafta?hafta=2029-04-25").page())
                .doesNotContain(file.number());
        assertThat(town.open(Town.HASAN, "/mudurluk/hafta?secili=" + file.number())
                        .status())
                .isEqualTo(404);
        assertThat(town.open(Town.ISMAIL, "/mudurluk/hafta?secili=" + file.number())
                        .status())
                .as("in the field one sees one's own")
                .isEqualTo(404);
        assertThat(town.open(Town.ZEYNEP, "/mudurluk/hafta").status()).isEqualTo(404);
    }

    private long plans(CaseView file) {
        return context.getBean(History.class).of(file.id()).stream()
                .filter(e -> e.event().equals("directorate.WorkPlanned"))
                .count();
    }

    private Team team(String name) {
        assertThat(context.getBean(KeepTeams.class)
                        .create("fen-isleri", new KeepTeams.Text(name, java.util.Set.of("ismail"), true)))
                .isEmpty();
        return context.getBean(Teams.class).of("fen-isleri").stream()
                .filter(t -> t.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private CaseView routed() throws Exception {
        CaseView file = town.receive("Direğin dibi çürümüş, sallanıyor, yola düşecek.", false);
        town.route(file, "su-kesinti", "fen-isleri");
        return file;
    }

    private Answer place(CaseView file, String day, String hands, String words) throws Exception {
        return town.send(
                Town.FATMA,
                "/mudurluk/hafta/" + file.number(),
                "version",
                "" + town.assignment(file, "fen-isleri").version(),
                "hafta",
                day,
                "day",
                day,
                "hands",
                hands,
                "words",
                words);
    }

    private Answer placeAs(tr.bel.acikkapi.staff.StaffMember who, CaseView file, String day, String hands)
            throws Exception {
        return town.send(
                who,
                "/mudurluk/hafta/" + file.number(),
                "version",
                "" + town.assignment(file, "fen-isleri").version(),
                "hafta",
                day,
                "day",
                day,
                "hands",
                hands,
                "words",
                WORDS);
    }
}
