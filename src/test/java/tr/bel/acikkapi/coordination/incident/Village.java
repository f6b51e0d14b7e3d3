package tr.bel.acikkapi.coordination.incident;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
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
import tr.bel.acikkapi.shared.Actor;
import tr.bel.acikkapi.shared.EmailAddress;
import tr.bel.acikkapi.shared.Kind;
import tr.bel.acikkapi.shared.Language;
import tr.bel.acikkapi.shared.PersonName;
import tr.bel.acikkapi.shared.Phone;
import tr.bel.acikkapi.shared.Place;
import tr.bel.acikkapi.staff.Permission;
import tr.bel.acikkapi.staff.Role;
import tr.bel.acikkapi.staff.StaffMember;

/** The people of these tests and what they apply for. */
final class Village {

    static final StaffMember ZEYNEP = member(1, "zeynep", "Zeynep Kaya", Role.COORDINATOR, null);
    static final StaffMember AYSE = member(5, "ayse", "Ayşe Yılmaz", Role.DESK_CLERK, null);
    static final StaffMember MEHMET = member(2, "mehmet", "Mehmet Demir", Role.DIRECTORATE_OFFICER, "fen-isleri");
    static final Actor COORDINATOR = Actor.staff("zeynep");

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final WebApplicationContext context;
    private final MockMvc mvc;

    Village(WebApplicationContext context) {
        this.context = context;
        this.mvc = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
    }

    private static StaffMember member(long id, String username, String name, Role role, @Nullable String directorate) {
        return new StaffMember(id, username, name, Set.of(role), directorate, false);
    }

    /** Somebody new, who can be reached by every medium and wants this one. */
    long person(Medium medium) {
        int n = COUNT.incrementAndGet();
        return context.getBean(Applicants.class)
                .register(new ApplicantDetails(
                        new PersonName("Gülşen Öztürk"),
                        null,
                        Phone.parse("0532 000 %02d %02d".formatted(n / 100 % 100, n % 100))
                                .orElseThrow(),
                        EmailAddress.parse("gulsen" + n + "@posta.example").orElseThrow(),
                        "Çeşme Sokak " + n,
                        medium,
                        Language.TR));
    }

    CaseView receive(@Nullable String subject, @Nullable String neighbourhood, String text, Duration ago) {
        return receive(subject, neighbourhood, text, ago, person(Medium.CALL));
    }

    CaseView receive(
            @Nullable String subject, @Nullable String neighbourhood, String text, Duration ago, long applicant) {
        Instant at = context.getBean(Clock.class).instant().minus(ago);
        var receipt = context.getBean(Intake.class).receive("incident:" + COUNT.incrementAndGet(), () -> {
            long contact = context.getBean(Contacts.class).open(ContactStart.in("desk", applicant, "ayse", at));
            return Submission.through("desk", contact, Kind.COMPLAINT, text, Actor.staff("ayse"), at)
                    .at(new Place(neighbourhood, null, null, null))
                    .about(subject)
                    .by(applicant, false, Language.TR)
                    .build();
        });
        return file(receipt.caseId());
    }

    /** As many cases of one outage as media are given, one applicant each. */
    List<CaseView> outage(String neighbourhood, List<Medium> media) {
        List<CaseView> cases = new ArrayList<>();
        for (Medium medium : media) {
            cases.add(receive(
                    "su-kesinti",
                    neighbourhood,
                    "Sular kesik, ne zaman gelecek?",
                    Duration.ofMinutes(30),
                    person(medium)));
        }
        return cases;
    }

    IncidentRow open(String title, String neighbourhood, List<CaseView> cases) {
        long id = context.getBean(OpenIncident.class)
                .open(
                        new NewIncident(title, "su-kesinti", neighbourhood, null),
                        cases.stream().map(CaseView::id).toList(),
                        Incident.Source.HAND,
                        COORDINATOR)
                .id();
        return row(id);
    }

    IncidentRow row(long id) {
        return context.getBean(IncidentFiles.class).byId(id).orElseThrow();
    }

    CaseView file(long id) {
        return context.getBean(CaseFiles.class).byId(id).orElseThrow();
    }

    /** The media of the messages of an occasion that wait for or went to a case's applicant. */
    List<String> messages(CaseView file, String occasion) {
        return context.getBean(JdbcClient.class)
                .sql("select medium from feedback.message where case_id = :case and occasion = :occasion"
                        + " and status <> 'CANCELLED' order by id")
                .param("case", file.id())
                .param("occasion", occasion)
                .query(String.class)
                .list();
    }

    List<String> history(CaseView file) {
        return context.getBean(JdbcClient.class)
                .sql("select event from cases.history where case_id = :id order by seq")
                .param("id", file.id())
                .query(String.class)
                .list();
    }

    Answer look(StaffMember who, String address) throws Exception {
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
