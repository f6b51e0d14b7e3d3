package tr.bel.acikkapi.directorate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import tr.bel.acikkapi.cases.CaseFiles;
import tr.bel.acikkapi.cases.CaseView;
import tr.bel.acikkapi.cases.Intake;
import tr.bel.acikkapi.cases.Submission;
import tr.bel.acikkapi.citizen.ApplicantDetails;
import tr.bel.acikkapi.citizen.Applicants;
import tr.bel.acikkapi.citizen.Medium;
import tr.bel.acikkapi.contact.ContactStart;
import tr.bel.acikkapi.contact.Contacts;
import tr.bel.acikkapi.municipality.Neighbourhood;
import tr.bel.acikkapi.municipality.Neighbourhoods;
import tr.bel.acikkapi.shared.Actor;
import tr.bel.acikkapi.shared.Kind;
import tr.bel.acikkapi.shared.Language;
import tr.bel.acikkapi.shared.PersonName;
import tr.bel.acikkapi.shared.Place;
import tr.bel.acikkapi.staff.CreateAccount;
import tr.bel.acikkapi.staff.NewAccount;
import tr.bel.acikkapi.staff.Permission;
import tr.bel.acikkapi.staff.Role;
import tr.bel.acikkapi.staff.StaffMember;

/** The people of these tests, what they send, and the cases that come in. */
final class Town {

    static final StaffMember ZEYNEP = member(1, "zeynep", "Zeynep Kaya", Role.COORDINATOR, null);
    static final StaffMember MEHMET = member(2, "mehmet", "Mehmet Demir", Role.DIRECTORATE_OFFICER, "fen-isleri");
    static final StaffMember FATMA = member(3, "fatma", "Fatma Çelik", Role.DIRECTORATE_MANAGER, "fen-isleri");
    static final StaffMember HASAN = member(4, "hasan", "Hasan Işık", Role.DIRECTORATE_OFFICER, "park-bahceler");
    static final StaffMember AYSE = member(5, "ayse", "Ayşe Yılmaz", Role.DESK_CLERK, null);
    static final StaffMember DENIZ = member(6, "deniz", "Deniz Aksoy", Role.ADMINISTRATOR, null);
    static final StaffMember ISMAIL = member(7, "ismail", "İsmail Uçar", Role.FIELD_OFFICER, "fen-isleri");

    static final StaffMember NURAN = member(8, "nuran", "Nuran Taş", Role.DIRECTORATE_MANAGER, "park-bahceler");

    /** Said of the applicant and never seen by a directorate when hidden. */
    static final String NAME = "Gülşen Öztürk";

    private static final AtomicInteger KEYS = new AtomicInteger();

    private final MockMvc mvc;
    private final WebApplicationContext context;

    Town(WebApplicationContext context) {
        this.context = context;
        this.mvc = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
    }

    private static StaffMember member(long id, String username, String name, Role role, @Nullable String directorate) {
        return new StaffMember(id, username, name, Set.of(role), directorate, false);
    }

    /** A case comes in from a place in the middle of a neighbourhood. */
    CaseView receiveAt(String text, int neighbourhood) {
        Neighbourhood where = context.getBean(Neighbourhoods.class).active().get(neighbourhood);
        return receive(
                text,
                false,
                new Place(
                        where.code(),
                        "Çınar Sokak 5",
                        "fırının önü",
                        where.centrePoint().orElseThrow()));
    }

    /** A case comes in. */
    CaseView receive(String text, boolean identityHidden) {
        return receive(text, identityHidden, Place.UNKNOWN);
    }

    private CaseView receive(String text, boolean identityHidden, Place place) {
        Instant now = Instant.parse("2026-11-20T08:00:00Z");
        String key = "test:" + KEYS.incrementAndGet();
        var receipt = context.getBean(Intake.class).receive(key, () -> {
            long applicant = context.getBean(Applicants.class)
                    .register(new ApplicantDetails(
                            PersonName.parse(NAME).orElseThrow(), null, null, null, null, Medium.NONE, Language.TR));
            long contact = context.getBean(Contacts.class).open(ContactStart.in("desk", applicant, "ayse", now));
            return Submission.through("desk", contact, Kind.COMPLAINT, text, Actor.staff("ayse"), now)
                    .by(applicant, identityHidden, Language.TR)
                    .at(place)
                    .build();
        });
        return file(receipt.caseId());
    }

    /** Those who work in a directorate have accounts. */
    void peopleMoveIn() {
        CreateAccount accounts = context.getBean(CreateAccount.class);
        for (StaffMember m : List.of(MEHMET, FATMA, ISMAIL, HASAN, NURAN)) {
            if (!accounts.exists(m.username())) {
                assertThat(accounts.create(new NewAccount(
                                m.username(), m.displayName(), null, m.roles(), m.directorate(), null, false)))
                        .isEmpty();
            }
        }
    }

    void route(CaseView file, String subject, String directorate, String... others) throws Exception {
        List<String> fields = new ArrayList<>(List.of(
                "version",
                "" + file(file.id()).version(),
                "subject",
                subject,
                "kind",
                "COMPLAINT",
                "directorate",
                directorate));
        for (String other : others) {
            fields.addAll(List.of("others", other));
        }
        Answer answer = send(ZEYNEP, "/koordinasyon/" + file.number() + "/sevk", fields.toArray(String[]::new));
        assertThat(answer.status()).as(answer.page()).isEqualTo(303);
    }

    /** Does an act of a directorate, which succeeds. */
    void act(StaffMember who, CaseView file, String act, String... fields) throws Exception {
        Answer answer = tryTo(who, file, act, fields);
        assertThat(answer.status()).as(answer.page()).isEqualTo(303);
    }

    Answer tryTo(StaffMember who, CaseView file, String act, String... fields) throws Exception {
        List<String> all = new ArrayList<>(List.of(fields));
        all.addAll(List.of(
                "version",
                "" + assignment(file, String.valueOf(who.directorate())).version()));
        return send(who, "/mudurluk/" + file.number() + "/" + act, all.toArray(String[]::new));
    }

    AssignmentView assignment(CaseView file, String directorate) {
        return context.getBean(AssignmentFiles.class)
                .latest(file.id(), directorate)
                .orElseThrow();
    }

    CaseView file(long id) {
        return context.getBean(CaseFiles.class).byId(id).orElseThrow();
    }

    Answer open(StaffMember who, String address) throws Exception {
        return new Answer(mvc.perform(signed(get(address), who)).andReturn().getResponse());
    }

    /** Sends a form; pairs of names and values. */
    Answer send(StaffMember who, String address, String... fields) throws Exception {
        MockHttpServletRequestBuilder request = signed(post(address), who).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return new Answer(mvc.perform(request).andReturn().getResponse());
    }

    private static MockHttpServletRequestBuilder signed(MockHttpServletRequestBuilder request, StaffMember who) {
        List<SimpleGrantedAuthority> authorities = who.roles().stream()
                .flatMap(r -> r.permissions().stream())
                .map(Permission::name)
                .map(SimpleGrantedAuthority::new)
                .toList();
        return request.with(authentication(UsernamePasswordAuthenticationToken.authenticated(who, null, authorities)));
    }

    /** What came back. */
    record Answer(MockHttpServletResponse response) {

        int status() {
            return response.getStatus();
        }

        String page() throws Exception {
            return response.getContentAsString();
        }

        @Nullable
        String leadsTo() {
            return response.getRedirectedUrl();
        }
    }
}
