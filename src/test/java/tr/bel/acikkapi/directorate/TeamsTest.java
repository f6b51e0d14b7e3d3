package tr.bel.acikkapi.directorate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;
import tr.bel.acikkapi.cases.CaseView;
import tr.bel.acikkapi.directorate.Town.Answer;
import tr.bel.acikkapi.directorate.team.Team;
import tr.bel.acikkapi.directorate.team.Teams;
import tr.bel.acikkapi.testing.AcikKapiTest;

/** Teams, and what their people find in the lists. */
@AcikKapiTest
class TeamsTest {

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
    void a_manager_makes_a_team_and_changes_it() throws Exception {
        Team team = team("Asfalt 1", "ismail", "mehmet", "hasan");
        assertThat(team.members()).as("Hasan works elsewhere").containsExactly("ismail", "mehmet");
        Answer changed =
                town.send(Town.FATMA, "/mudurluk/ekipler/" + team.id(), "name", "Asfalt Bir", "members", "mehmet");
        assertThat(changed.status()).isEqualTo(303);
        Team now = context.getBean(Teams.class).byId(team.id(), "fen-isleri").orElseThrow();
        assertThat(now).isEqualTo(new Team(team.id(), "fen-isleri", "Asfalt Bir", false, List.of("mehmet")));
        assertThat(town.open(Town.FATMA, "/mudurluk/ekipler").page()).contains("Asfalt Bir", "Çalışmıyor");
    }

    @Test
    void a_name_that_is_taken_comes_back_beside_its_field_with_the_people_that_were_ticked() throws Exception {
        team("Yama", "ismail");
        Answer again = town.send(Town.FATMA, "/mudurluk/ekipler", "name", "Yama", "members", "mehmet");
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.page()).contains("bu adda bir ekip var").containsPattern("value=\"mehmet\"[^>]*checked");
    }

    @Test
    void nobody_but_who_leads_a_directorate_sees_its_teams_and_only_its_own() throws Exception {
        Team team = team("Kaldırım", "ismail");
        for (var who : List.of(Town.MEHMET, Town.ISMAIL, Town.ZEYNEP, Town.DENIZ, Town.HASAN)) {
            assertThat(town.open(who, "/mudurluk/ekipler").status()).isEqualTo(404);
            assertThat(town.open(who, "/mudurluk/ekipler/" + team.id()).status())
                    .isEqualTo(404);
        }
        assertThat(town.open(Town.NURAN, "/mudurluk/ekipler").page()).doesNotContain("Kaldırım");
        assertThat(town.open(Town.NURAN, "/mudurluk/ekipler/" + team.id()).status())
                .isEqualTo(404);
    }

    @Test
    void what_a_team_is_given_is_in_the_list_of_its_people_and_of_no_other_person_in_the_field() throws Exception {
        Team ismails = team("Sinyal", "ismail");
        CaseView theirs = routed("Kavşaktaki trafik lambası yanıp sönüyor, yeşil hiç gelmiyor.");
        CaseView others = routed("Köprünün korkuluğu kırılmış, çocuklar oradan geçiyor.");
        town.act(
                Town.FATMA,
                theirs,
                "kisi",
                "colleague",
                Hands.ofTeam(ismails.id()).code());
        town.act(Town.FATMA, others, "kisi", "colleague", "mehmet");

        assertThat(town.open(Town.ISMAIL, "/mudurluk?gorunum=ekibim").page())
                .contains(theirs.number(), "Ekip: Sinyal")
                .doesNotContain(others.number());
        for (InboxView view : InboxView.values()) {
            assertThat(town.open(Town.ISMAIL, "/mudurluk?gorunum=" + view.slug())
                            .page())
                    .as(view.slug())
                    .doesNotContain(others.number());
        }
        assertThat(town.open(Town.ISMAIL, "/mudurluk?secili=" + others.number()).status())
                .isEqualTo(404);
        assertThat(town.open(Town.ISMAIL, "/mudurluk/" + others.number() + "/plan")
                        .status())
                .isEqualTo(404);
        assertThat(town.open(Town.ISMAIL, "/mudurluk/" + theirs.number() + "/plan")
                        .status())
                .isEqualTo(200);
        assertThat(town.open(Town.MEHMET, "/mudurluk?gorunum=ustlenilen").page())
                .as("an officer sees all of the directorate")
                .contains(theirs.number(), others.number());
    }

    @Test
    void lists_are_narrowed_in_the_address_and_counts_follow() throws Exception {
        Team team = team("Menfez", "ismail");
        CaseView theirs = routed("Menfez tıkanmış, yol göl oldu, geçilmiyor.");
        CaseView others = routed("Yağmur suyu ızgarası kırık, tekerlek girer.");
        town.act(
                Town.FATMA, theirs, "kisi", "colleague", Hands.ofTeam(team.id()).code());
        town.act(Town.FATMA, others, "kisi", "colleague", "mehmet");
        String page = town.open(Town.FATMA, "/mudurluk?gorunum=ustlenilen&elde=ekip:" + team.id())
                .page();
        assertThat(page)
                .contains(theirs.number(), "Menfez")
                .doesNotContain(others.number())
                .containsPattern("Günü belli olmayan\\s*<b>1</b>");
        assertThat(town.open(Town.FATMA, "/mudurluk?gorunum=ustlenilen&elde=ekip:yok&mahalle=yok")
                        .page())
                .doesNotContain(theirs.number());
    }

    @Test
    void an_officer_gives_work_to_no_team_that_is_not_theirs() throws Exception {
        Team team = team("Köprü", "ismail");
        CaseView file = routed("Köprünün derzi açılmış, araba her geçişte sarsılıyor.");
        Answer refused = town.tryTo(
                Town.MEHMET, file, "kisi", "colleague", Hands.ofTeam(team.id()).code());
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page()).contains("Bu işi ona siz veremezsiniz");
    }

    @Test
    void pages_of_a_list_follow_each_other_without_a_gap() throws Exception {
        for (int i = 0; i < 27; i++) {
            routed("Sokak lambası yanmıyor, direk numarası " + (1000 + i) + ", karanlıktayız.");
        }
        String first = town.open(Town.MEHMET, "/mudurluk?gorunum=yeni").page();
        assertThat(first).containsPattern("rel=\"next\" href=\"/mudurluk\\?gorunum=yeni&amp;sonra=\\d+\"");
        String more =
                first.replaceAll("(?s).*rel=\"next\" href=\"([^\"]+)\".*", "$1").replace("&amp;", "&");
        assertThat(town.open(Town.MEHMET, more).page()).contains("row-case").contains("Başa dön");
    }

    private CaseView routed(String words) throws Exception {
        CaseView file = town.receive(words, false);
        town.route(file, "su-kesinti", "fen-isleri");
        return file;
    }

    private Team team(String name, String... members) throws Exception {
        String[] fields = new String[4 + 2 * members.length];
        fields[0] = "name";
        fields[1] = name;
        fields[2] = "active";
        fields[3] = "true";
        for (int i = 0; i < members.length; i++) {
            fields[4 + 2 * i] = "members";
            fields[5 + 2 * i] = members[i];
        }
        Answer made = town.send(Town.FATMA, "/mudurluk/ekipler", fields);
        assertThat(made.status()).as(made.page()).isEqualTo(303);
        return context.getBean(Teams.class).of("fen-isleri").stream()
                .filter(t -> t.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
