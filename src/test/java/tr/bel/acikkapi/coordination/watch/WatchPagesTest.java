package tr.bel.acikkapi.coordination.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;
import tr.bel.acikkapi.cases.Applications;
import tr.bel.acikkapi.cases.Intake;
import tr.bel.acikkapi.contact.Contacts;
import tr.bel.acikkapi.staff.Role;
import tr.bel.acikkapi.staff.StaffMember;
import tr.bel.acikkapi.testing.AcikKapiTest;

/** The pages of the watch and of the narrowed desk, and who may see them. */
@AcikKapiTest
@SuppressWarnings("NullAway.Init")
class WatchPagesTest {

    private static final StaffMember ZEYNEP = member("zeynep", Role.COORDINATOR);
    private static final StaffMember BURAK = member("burak", Role.COORDINATOR);
    private static final StaffMember DENIZ = member("deniz", Role.ADMINISTRATOR);

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private Intake intake;

    @Autowired
    private Contacts contacts;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private FollowUp follow;

    @Autowired
    private Watched watched;

    @Autowired
    private org.springframework.jdbc.core.simple.JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private MockMvc web;
    private Applications applications;

    @BeforeEach
    void house() {
        web = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        applications = new Applications(intake, contacts, transaction, clock);
    }

    @Test
    void the_steps_are_the_administrators_and_wrong_ones_stay_on_the_page_as_they_were_typed() throws Exception {
        web.perform(get("/yonetim/basamaklar").with(as(ZEYNEP))).andExpect(status().isNotFound());
        web.perform(get("/yonetim/basamaklar").with(as(DENIZ)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Baş koordinatör")));
        var before = watched.steps();
        String seen = Watched.written(before);
        for (String[] none : new String[][] {{"hour0", ""}, {"hour9", "12"}}) {
            web.perform(post("/yonetim/basamaklar")
                            .with(as(DENIZ))
                            .with(csrf())
                            .param("seen", seen)
                            .param(none[0], none[1]))
                    .andExpect(status().isUnprocessableContent())
                    .andExpect(content().string(containsString("En az bir basamak kalmalı")))
                    .andExpect(content().string(containsString("value=\"24\"")));
        }
        web.perform(post("/yonetim/basamaklar")
                        .with(as(DENIZ))
                        .with(csrf())
                        .param("seen", "60:COORDINATOR")
                        .param("hour0", "12")
                        .param("roles0", "COORDINATOR"))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("basamakları başkası değiştirdi")));
        web.perform(post("/yonetim/basamaklar")
                        .with(as(DENIZ))
                        .with(csrf())
                        .param("hour0", "12")
                        .param("roles0", "COORDINATOR")
                        .param("hour1", "on beş")
                        .param("roles1", "MANAGEMENT"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("on beş")));
        assertThat(watched.steps()).isEqualTo(before);
        web.perform(post("/yonetim/basamaklar")
                        .with(as(DENIZ))
                        .with(csrf())
                        .param("seen", seen)
                        .param("hour0", "12")
                        .param("roles0", "COORDINATOR", "MANAGEMENT"))
                .andExpect(redirectedUrl("/yonetim/basamaklar"));
        assertThat(watched.steps()).containsExactly(new Watched.Step(720, "COORDINATOR,MANAGEMENT"));
        web.perform(get("/yonetim/basamaklar").with(as(DENIZ)))
                .andExpect(content().string(containsString("Son değiştiren: deniz")));
        assertThat(watched.replace(Watched.written(watched.steps()), before, "deniz"))
                .isTrue();
    }

    @Test
    void a_follow_up_is_on_ones_own_list_alone_and_leaves_it_by_hand() throws Exception {
        Intake.Receipt receipt = applications.receive("Yaya geçidi silinmiş.");
        assertThat(follow.later(receipt.caseId(), Optional.of(LocalDate.of(2030, 1, 2)), "Boya ihalesi", ZEYNEP))
                .isInstanceOf(tr.bel.acikkapi.coordination.Attempt.Done.class);
        web.perform(get("/yapilacaklar").with(as(ZEYNEP))).andExpect(content().string(containsString("Boya ihalesi")));
        web.perform(get("/yapilacaklar").with(as(BURAK)))
                .andExpect(content().string(not(containsString("Boya ihalesi"))));
    }

    @Test
    void the_board_shows_what_breaks_next_and_in_whose_hands_it_is() throws Exception {
        Intake.Receipt receipt = applications.receive("Trafik lambası bozuk.");
        jdbc.sql("update cases.case_file set promise_due_at = now() + interval '1 hour' where id = :id")
                .param("id", receipt.caseId())
                .update();
        web.perform(get("/nobet").with(as(DENIZ))).andExpect(status().isNotFound());
        web.perform(get("/nobet").with(as(ZEYNEP)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(receipt.number())))
                .andExpect(content().string(containsString("Elinde: Koordinasyon")));
    }

    @Test
    void the_desk_is_narrowed_in_its_address_and_a_view_is_kept_under_ones_own_name() throws Exception {
        applications.receive("Sokak lambası yanmıyor.");
        web.perform(get("/koordinasyon?gorunum=acik&kapi=web").with(as(ZEYNEP)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Süzmeyi kaldır")));
        web.perform(post("/koordinasyon/gorunumler")
                        .with(as(ZEYNEP))
                        .with(csrf())
                        .param("ad", "Web’den gelen")
                        .param("gorunum", "acik")
                        .param("kapi", "web"))
                .andExpect(status().is3xxRedirection());
        web.perform(get("/koordinasyon").with(as(ZEYNEP))).andExpect(content().string(containsString("Web’den gelen")));
        web.perform(get("/koordinasyon").with(as(BURAK)))
                .andExpect(content().string(not(containsString("Web’den gelen"))));
    }

    @Test
    void whoever_takes_a_case_has_it_among_theirs_until_they_give_it_up() throws Exception {
        Intake.Receipt receipt = applications.receive("Rögar kapağı yok.");
        web.perform(post("/koordinasyon/" + receipt.number() + "/ustlen")
                        .with(as(ZEYNEP))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());
        web.perform(get("/koordinasyon?gorunum=benim").with(as(ZEYNEP)))
                .andExpect(content().string(containsString(receipt.number())));
        web.perform(get("/koordinasyon?gorunum=benim").with(as(BURAK)))
                .andExpect(content().string(not(containsString(receipt.number()))));
        web.perform(post("/koordinasyon/" + receipt.number() + "/ustlen")
                        .with(as(ZEYNEP))
                        .with(csrf())
                        .param("birak", "true"))
                .andExpect(status().is3xxRedirection());
        web.perform(get("/koordinasyon?gorunum=benim").with(as(ZEYNEP)))
                .andExpect(content().string(not(containsString(receipt.number()))));
    }

    @Test
    void colleagues_see_who_looks_at_a_case_and_nobody_else_hears_of_it() throws Exception {
        Intake.Receipt receipt = applications.receive("Kaldırım işgal edilmiş.");
        web.perform(post("/koordinasyon/" + receipt.number() + "/bakis")
                        .with(as(ZEYNEP))
                        .with(csrf()))
                .andExpect(status().isNoContent());
        web.perform(get("/koordinasyon").with(as(BURAK))).andExpect(content().string(containsString("zeynep bakıyor")));
        web.perform(get("/koordinasyon").with(as(ZEYNEP)))
                .andExpect(content().string(not(containsString("zeynep bakıyor"))));
        web.perform(get("/canli?konu=koordinasyon").with(as(member("mehmet", Role.PRESS_OFFICER))))
                .andExpect(status().isNotFound());
    }

    private static RequestPostProcessor as(StaffMember member) {
        return authentication(UsernamePasswordAuthenticationToken.authenticated(
                member,
                null,
                member.roles().stream()
                        .flatMap(r -> r.permissions().stream())
                        .distinct()
                        .map(p -> new SimpleGrantedAuthority(p.name()))
                        .toList()));
    }

    private static StaffMember member(String username, Role role) {
        return new StaffMember(1, username, username, Set.of(role), null, false);
    }
}
