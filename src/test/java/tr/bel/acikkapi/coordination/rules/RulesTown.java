package tr.bel.acikkapi.coordination.rules;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
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
import tr.bel.acikkapi.coordination.Attempt;
import tr.bel.acikkapi.coordination.GivenBack;
import tr.bel.acikkapi.coordination.RouteCase;
import tr.bel.acikkapi.coordination.Seen;
import tr.bel.acikkapi.shared.Actor;
import tr.bel.acikkapi.shared.GeoPoint;
import tr.bel.acikkapi.shared.Kind;
import tr.bel.acikkapi.shared.Language;
import tr.bel.acikkapi.shared.PersonName;
import tr.bel.acikkapi.shared.Place;
import tr.bel.acikkapi.staff.Permission;
import tr.bel.acikkapi.staff.Role;
import tr.bel.acikkapi.staff.StaffMember;

/** The people of these tests, the rules that they write, and the cases that come in. */
final class RulesTown {

    static final StaffMember ZEYNEP = member(1, "zeynep", "Zeynep Kaya", Role.COORDINATOR, null);
    static final StaffMember MEHMET = member(2, "mehmet", "Mehmet Demir", Role.DIRECTORATE_OFFICER, "fen-isleri");
    static final StaffMember AYSE = member(5, "ayse", "Ayşe Yılmaz", Role.DESK_CLERK, null);
    static final StaffMember DENIZ = member(6, "deniz", "Deniz Aksoy", Role.ADMINISTRATOR, null);

    static final Decision TO_FEN = new Decision(List.of("fen-isleri"), null, null, null, null, false, false);

    private static final AtomicInteger KEYS = new AtomicInteger();

    private final ApplicationContext context;
    private final MockMvc mvc;

    RulesTown(WebApplicationContext context) {
        this.context = context;
        this.mvc = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
    }

    static Conditions word(String word) {
        return new Conditions(
                List.of(),
                List.of(),
                null,
                List.of(),
                List.of(),
                new WantedWords(List.of(word), false),
                List.of(),
                Times.ALWAYS);
    }

    static Conditions subject(String code) {
        return new Conditions(
                List.of(code), List.of(), null, List.of(), List.of(), WantedWords.NONE, List.of(), Times.ALWAYS);
    }

    long draft(String name, boolean acts, Conditions conditions, Decision decision) {
        WriteRule.Text text = new WriteRule.Text(name, acts, "", new Definition(conditions, decision));
        if (context.getBean(WriteRule.class).create(text, "deniz") instanceof WriteRule.Written.Done(long id)) {
            return id;
        }
        throw new AssertionError("the rule was refused");
    }

    long live(String name, boolean acts, Conditions conditions, Decision decision) {
        long id = draft(name, acts, conditions, decision);
        context.getBean(DryRun.class).run(id, 7, "deniz");
        if (context.getBean(PublishRule.class).makeLive(id, 1, "deniz").isPresent()) {
            throw new AssertionError("the rule was not made live");
        }
        return id;
    }

    /** Puts every rule away, so that the next test begins without any. */
    void retireAll() {
        for (RuleRow rule : context.getBean(Rules.class).all()) {
            if (rule.state() != RuleState.RETIRED) {
                var refusal = context.getBean(PublishRule.class).retire(rule.id(), "deniz");
                if (refusal.isPresent()) {
                    throw new AssertionError(refusal.get());
                }
            }
        }
    }

    CaseView receive(String text, @Nullable String subject) {
        return receive(text, subject, null);
    }

    CaseView receive(String text, @Nullable String subject, @Nullable GeoPoint point) {
        return receive(null, text, subject, point);
    }

    /** From somebody whose name is known and whom no message reaches. */
    CaseView receiveFrom(String name, String text, @Nullable String subject) {
        ApplicantDetails who = new ApplicantDetails(
                PersonName.parse(name).orElseThrow(), null, null, null, null, Medium.NONE, Language.TR);
        return receive(context.getBean(Applicants.class).register(who), text, subject, null);
    }

    private CaseView receive(
            @Nullable Long applicant, String text, @Nullable String subject, @Nullable GeoPoint point) {
        Instant now = context.getBean(Clock.class).instant();
        var receipt = context.getBean(Intake.class).receive("rules:" + KEYS.incrementAndGet(), () -> {
            long contact = context.getBean(Contacts.class).open(ContactStart.in("desk", applicant, "ayse", now));
            return Submission.through("desk", contact, Kind.COMPLAINT, text, Actor.staff("ayse"), now)
                    .by(applicant, false, Language.TR)
                    .about(subject)
                    .at(new Place(null, null, null, point))
                    .build();
        });
        return file(receipt.caseId());
    }

    CaseView file(long id) {
        return context.getBean(CaseFiles.class).byId(id).orElseThrow();
    }

    static Seen seen(CaseView file) {
        return new Seen(file.id(), file.version());
    }

    /** Asks the rules about everything that came in. */
    void look() {
        LookAtCases.Look look;
        do {
            look = context.getBean(LookAtCases.class).next();
        } while (look != LookAtCases.Look.NOTHING);
    }

    /** Zeynep sends it to the directorate of {@link #MEHMET}. */
    void route(long id) {
        RouteCase.Route where = new RouteCase.Route(List.of("fen-isleri"), "");
        Attempt attempt = context.getBean(RouteCase.class)
                .classifyAndRoute(seen(file(id)), "yol-cukur", Optional.empty(), where, Actor.staff("zeynep"));
        if (!(attempt instanceof Attempt.Done)) {
            throw new AssertionError(attempt);
        }
    }

    void giveBack(long caseId, String directorate, String reason) {
        GivenBack given = new GivenBack(
                caseId,
                directorate,
                reason,
                Actor.staff("mehmet"),
                context.getBean(Clock.class).instant(),
                true);
        new TransactionTemplate(context.getBean(PlatformTransactionManager.class))
                .executeWithoutResult(status -> context.publishEvent(given));
    }

    MockHttpServletResponse open(StaffMember who, String address) throws Exception {
        return mvc.perform(signed(get(address), who)).andReturn().getResponse();
    }

    /** Sends a form; pairs of names and values. */
    MockHttpServletResponse send(StaffMember who, String address, String... fields) throws Exception {
        MockHttpServletRequestBuilder request = signed(post(address), who).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return mvc.perform(request).andReturn().getResponse();
    }

    private static StaffMember member(long id, String username, String name, Role role, @Nullable String directorate) {
        return new StaffMember(id, username, name, Set.of(role), directorate, false);
    }

    private static MockHttpServletRequestBuilder signed(MockHttpServletRequestBuilder request, StaffMember who) {
        List<SimpleGrantedAuthority> authorities = who.roles().stream()
                .flatMap(r -> r.permissions().stream())
                .map(Permission::name)
                .map(SimpleGrantedAuthority::new)
                .toList();
        return request.with(authentication(UsernamePasswordAuthenticationToken.authenticated(who, null, authorities)));
    }
}
