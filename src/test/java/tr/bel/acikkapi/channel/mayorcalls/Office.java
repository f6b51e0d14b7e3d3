package tr.bel.acikkapi.channel.mayorcalls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;
import tr.bel.acikkapi.cases.Case;
import tr.bel.acikkapi.cases.CaseEvent;
import tr.bel.acikkapi.cases.Cases;
import tr.bel.acikkapi.cases.Intake;
import tr.bel.acikkapi.cases.Submission;
import tr.bel.acikkapi.citizen.ApplicantDetails;
import tr.bel.acikkapi.citizen.Applicants;
import tr.bel.acikkapi.citizen.Medium;
import tr.bel.acikkapi.contact.ContactStart;
import tr.bel.acikkapi.contact.Contacts;
import tr.bel.acikkapi.feedback.PartOfDay;
import tr.bel.acikkapi.shared.Actor;
import tr.bel.acikkapi.shared.Kind;
import tr.bel.acikkapi.shared.Language;
import tr.bel.acikkapi.shared.Outcome;
import tr.bel.acikkapi.shared.PersonName;
import tr.bel.acikkapi.shared.Phone;
import tr.bel.acikkapi.shared.Place;
import tr.bel.acikkapi.shared.Refusal;
import tr.bel.acikkapi.staff.Role;
import tr.bel.acikkapi.staff.StaffMember;

/** The private office of these tests, the mayor, and the citizens whom they may call. */
final class Office {

    static final StaffMember OYA = member(81, "oya", "Oya Güneş", Role.PRIVATE_OFFICE, null);
    static final StaffMember TAHSIN = member(82, "tahsin", "Tahsin Ulusoy", Role.MAYOR, null);
    static final StaffMember ZEYNEP = member(83, "zeynep", "Zeynep Kaya", Role.COORDINATOR, null);
    static final StaffMember MEHMET = member(84, "mehmet", "Mehmet Demir", Role.DIRECTORATE_OFFICER, "fen-isleri");
    static final StaffMember SELIN = member(85, "selin", "Selin Acar", Role.CALL_AGENT, null);

    /** Tests run at night, too. */
    static final String ASKED_FOR = "Bu saatte aranmayı kendisi istedi.";

    private static final Actor COORDINATOR = Actor.staff("zeynep");
    private static final AtomicInteger KEYS = new AtomicInteger();

    private final WebApplicationContext context;
    private final MockMvc mvc;

    Office(WebApplicationContext context) {
        this.context = context;
        this.mvc = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
    }

    private static StaffMember member(long id, String username, String name, Role role, @Nullable String directorate) {
        return new StaffMember(id, username, name, Set.of(role), directorate, false);
    }

    static UsernamePasswordAuthenticationToken token(StaffMember who) {
        List<SimpleGrantedAuthority> authorities = who.roles().stream()
                .flatMap(r -> r.permissions().stream())
                .distinct()
                .map(p -> new SimpleGrantedAuthority(p.name()))
                .toList();
        return UsernamePasswordAuthenticationToken.authenticated(who, null, authorities);
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    Instant now() {
        return bean(Clock.class).instant();
    }

    LocalDate today() {
        return LocalDate.ofInstant(now(), bean(java.time.ZoneId.class));
    }

    /** A telephone that nobody else has. */
    static String phone() {
        return "0532 4" + "%02d".formatted(KEYS.incrementAndGet() / 10_000)
                + " %02d %02d".formatted(KEYS.get() / 100 % 100, KEYS.get() % 100);
    }

    long person(String name, @Nullable String phone, Medium medium) {
        return bean(Applicants.class)
                .register(new ApplicantDetails(
                        PersonName.parse(name).orElseThrow(),
                        null,
                        phone == null ? null : Phone.parse(phone).orElseThrow(),
                        null,
                        "Lale Sokak No. 3, Çınarova",
                        medium,
                        Language.TR));
    }

    /** Somebody who may be called, with a telephone of their own. */
    long caller(String name) {
        return person(name, phone(), Medium.LETTER);
    }

    long received(long applicant, String neighbourhood, @Nullable String subject, Kind kind, String text, Instant at) {
        return received(applicant, neighbourhood, subject, kind, text, at, false);
    }

    long received(
            long applicant,
            String neighbourhood,
            @Nullable String subject,
            Kind kind,
            String text,
            Instant at,
            boolean hidden) {
        return bean(Intake.class)
                .receive("test:mayor:" + KEYS.incrementAndGet(), () -> {
                    long contact = bean(Contacts.class).open(ContactStart.in("desk", applicant, "ayse", at));
                    bean(Contacts.class).end(contact, at);
                    return Submission.through("desk", contact, kind, text, Actor.staff("ayse"), at)
                            .at(new Place(neighbourhood, null, null, null))
                            .about(subject)
                            .by(applicant, hidden, Language.TR)
                            .build();
                })
                .caseId();
    }

    /** A case that is over since so many days. */
    long ended(long applicant, String neighbourhood, String subject, String text, int daysAgo) {
        Instant end = now().minus(Duration.ofDays(daysAgo));
        Instant begin = end.minus(Duration.ofHours(30));
        long id = received(applicant, neighbourhood, subject, Kind.COMPLAINT, text, begin);
        change(id, c -> c.classify(subject, Kind.COMPLAINT, null, COORDINATOR, begin));
        change(
                id,
                c -> c.resolve(
                        new Outcome(Outcome.Code.DONE, "İş yapıldı, yerinde bakıldı ve bitti.", null, null),
                        COORDINATOR,
                        end));
        change(id, c -> c.answer(Actor.system("feedback"), end));
        change(id, c -> c.close(CaseEvent.ClosingReason.NO_FURTHER_WISH, Actor.APPLICANT, end));
        return id;
    }

    void change(long id, Function<Case, Optional<Refusal>> verb) {
        bean(TransactionTemplate.class).executeWithoutResult(_ -> {
            Case file = bean(Cases.class).findById(id).orElseThrow();
            assertThat(verb.apply(file)).isEmpty();
            Case _ = bean(Cases.class).save(file);
        });
    }

    long session(String title, int people) {
        return bean(Sessions.class).open(title, today().plusDays(1), PartOfDay.MORNING, people, "oya");
    }

    /** A session that is under way, with these people on its list. */
    long underWay(String title, long... applicants) {
        long session = session(title, applicants.length);
        for (long applicant : applicants) {
            assertThat(bean(TakePerson.class)
                            .take(session, Proposal.on(Proposal.Occasion.CONGRATULATION, applicant, null), "oya"))
                    .isEmpty();
        }
        assertThat(bean(Sessions.class).move(session, SessionState.READY, "oya"))
                .isEmpty();
        assertThat(bean(Sessions.class).move(session, SessionState.UNDER_WAY, "oya"))
                .isEmpty();
        return session;
    }

    List<Listing> list(long session) {
        return bean(Listings.class).of(session);
    }

    List<String> names(long session) {
        return list(session).stream().map(l -> String.valueOf(l.name())).toList();
    }

    /** Rings the one at this place of the list and says how it ended. */
    void rang(long session, int place, CallOutcome how) {
        Call call = ring(session, place);
        CallForm form = new CallForm(
                "" + call.version(), how.name(), null, null, null, "true", "EVENING", null, null, null, null);
        assertThat(bean(ConcludeCall.class).conclude(call, form, "oya")).isPresent();
    }

    Call ring(long session, int place) {
        Calls.Opened opened =
                bean(Calls.class).open(session, list(session).get(place).id(), ASKED_FOR, "oya");
        assertThat(opened.refusal()).isNull();
        return java.util.Objects.requireNonNull(opened.call());
    }

    Answer open(StaffMember who, String address) throws Exception {
        return new Answer(mvc.perform(get(address).with(authentication(token(who))))
                .andReturn()
                .getResponse());
    }

    /** Sends a form; pairs of names and values. */
    Answer send(StaffMember who, String address, String... fields) throws Exception {
        MockHttpServletRequestBuilder request =
                post(address).with(authentication(token(who))).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return new Answer(mvc.perform(request).andReturn().getResponse());
    }

    /** What came back. */
    record Answer(MockHttpServletResponse response) {

        int status() {
            return response.getStatus();
        }

        String page() throws Exception {
            return response.getContentAsString();
        }

        String leadsTo() {
            return String.valueOf(response.getRedirectedUrl());
        }
    }

    /** What comes of something that is sent while the session's open call ends: it waits, and the end is kept first. */
    Answer whileEnding(long session, Callable<Answer> sent) throws Exception {
        try (var other = Executors.newSingleThreadExecutor()) {
            return Objects.requireNonNull(bean(TransactionTemplate.class).execute(_ -> {
                        bean(JdbcClient.class)
                                .sql("""
                                    update mayorcalls.call set outcome = 'REACHED', ended_at = now() where ended_at is null and listing_id in
                                        (select id from mayorcalls.listing where session_id = :session)
                                    """)
                                .param("session", session)
                                .update();
                        Future<Answer> answer = other.submit(sent);
                        while (!answer.isDone() && waiting() == 0) {
                            Thread.onSpinWait();
                        }
                        return answer;
                    }))
                    .get();
        }
    }

    private long waiting() {
        return bean(JdbcClient.class)
                .sql("select count(*) from pg_locks where not granted and database = (select oid from pg_database"
                        + " where datname = current_database()) or (not granted and locktype = 'transactionid')")
                .query(Long.class)
                .single();
    }
}
