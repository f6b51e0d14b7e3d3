package tr.bel.acikkapi.persons;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Clock;
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
import tr.bel.acikkapi.shared.Actor;
import tr.bel.acikkapi.shared.EmailAddress;
import tr.bel.acikkapi.shared.Kind;
import tr.bel.acikkapi.shared.Language;
import tr.bel.acikkapi.shared.NationalId;
import tr.bel.acikkapi.shared.PersonName;
import tr.bel.acikkapi.shared.Phone;
import tr.bel.acikkapi.shared.Place;
import tr.bel.acikkapi.staff.Permission;
import tr.bel.acikkapi.staff.Role;
import tr.bel.acikkapi.staff.StaffMember;

/** The people of these tests and what they apply for. */
final class Household {

    static final StaffMember ZEYNEP = member(1, "zeynep", "Zeynep Kaya", Role.COORDINATOR, null);
    static final StaffMember AYSE = member(5, "ayse", "Ayşe Yılmaz", Role.DESK_CLERK, null);
    static final StaffMember MEHMET = member(2, "mehmet", "Mehmet Demir", Role.DIRECTORATE_OFFICER, "fen-isleri");
    static final StaffMember KEMAL = member(3, "kemal", "Kemal Doğan", Role.MANAGEMENT, null);

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final WebApplicationContext context;
    private final MockMvc mvc;

    Household(WebApplicationContext context) {
        this.context = context;
        this.mvc = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
    }

    private static StaffMember member(long id, String username, String name, Role role, @Nullable String directorate) {
        return new StaffMember(id, username, name, Set.of(role), directorate, false);
    }

    /** A telephone that nobody else has. */
    static String phone() {
        int n = COUNT.incrementAndGet();
        return "0532 111 %02d %02d".formatted(n / 100 % 100, n % 100);
    }

    long applicant(@Nullable String name, @Nullable String phone) {
        return applicant(name, phone, null, null, null);
    }

    long applicant(
            @Nullable String name,
            @Nullable String phone,
            @Nullable String email,
            @Nullable String nationalId,
            @Nullable String address) {
        return context.getBean(Applicants.class)
                .register(new ApplicantDetails(
                        name == null ? null : new PersonName(name),
                        nationalId == null ? null : new NationalId(nationalId),
                        phone == null ? null : Phone.parse(phone).orElseThrow(),
                        email == null ? null : EmailAddress.parse(email).orElseThrow(),
                        address,
                        Medium.NONE,
                        Language.TR));
    }

    CaseView receive(long applicant, @Nullable String neighbourhood, String text) {
        return receive(applicant, neighbourhood, text, false);
    }

    CaseView receive(long applicant, @Nullable String neighbourhood, String text, boolean hidden) {
        var now = context.getBean(Clock.class).instant();
        var receipt = context.getBean(Intake.class).receive("persons:" + COUNT.incrementAndGet(), () -> {
            long contact = context.getBean(Contacts.class).open(ContactStart.in("desk", applicant, "ayse", now));
            return Submission.through("desk", contact, Kind.COMPLAINT, text, Actor.staff("ayse"), now)
                    .at(new Place(neighbourhood, null, null, null))
                    .about("yol-cukur")
                    .by(applicant, hidden, Language.TR)
                    .build();
        });
        return context.getBean(CaseFiles.class).byId(receipt.caseId()).orElseThrow();
    }

    /** Whatever is to be looked at is looked at. */
    void look() {
        LookForLikely look = context.getBean(LookForLikely.class);
        int left = 1_000;
        while (left > 0 && look.next()) {
            left--;
        }
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
