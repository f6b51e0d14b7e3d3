package tr.bel.acikkapi.feedback;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.support.TransactionTemplate;
import tr.bel.acikkapi.cases.Case;
import tr.bel.acikkapi.cases.Cases;
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
import tr.bel.acikkapi.shared.Outcome;
import tr.bel.acikkapi.shared.PersonName;
import tr.bel.acikkapi.shared.Phone;
import tr.bel.acikkapi.shared.Refusal;
import tr.bel.acikkapi.staff.Role;
import tr.bel.acikkapi.staff.StaffMember;

/** People and their doings, for the tests of this room. */
class Town {

    static final Actor ZEYNEP = Actor.staff("zeynep");

    private final Applicants applicants;
    private final Contacts contacts;
    private final Intake intake;
    private final Cases cases;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final AtomicInteger count = new AtomicInteger();

    Town(
            Applicants applicants,
            Contacts contacts,
            Intake intake,
            Cases cases,
            TransactionTemplate transaction,
            JdbcClient jdbc,
            Clock clock) {
        this.applicants = applicants;
        this.contacts = contacts;
        this.intake = intake;
        this.cases = cases;
        this.transaction = transaction;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    static ApplicantDetails person(
            Medium medium, @Nullable String phone, @Nullable String email, @Nullable String address) {
        return new ApplicantDetails(
                new PersonName("Gülşen Öztürk"),
                null,
                phone == null ? null : Phone.parse(phone).orElseThrow(),
                email == null ? null : EmailAddress.parse(email).orElseThrow(),
                address,
                medium,
                Language.TR);
    }

    static ApplicantDetails mailing(String email) {
        return person(Medium.EMAIL, null, email, null);
    }

    /** Somebody applies; absent for somebody who stays unknown. */
    long apply(@Nullable ApplicantDetails who) {
        return apply(who, false);
    }

    long apply(@Nullable ApplicantDetails who, boolean hidden) {
        return intake.receive("test:" + count.incrementAndGet(), () -> {
                    Long applicant = who == null ? null : applicants.register(who);
                    long contact = contacts.open(ContactStart.in("web", applicant, null, clock.instant()));
                    return Submission.through(
                                    "web",
                                    contact,
                                    Kind.REQUEST,
                                    "Işıklar Caddesi'nde çukur var, ölçüsü büyük.",
                                    Actor.APPLICANT,
                                    clock.instant())
                            .by(applicant, hidden, who == null ? Language.TR : who.language())
                            .build();
                })
                .caseId();
    }

    /** Somebody applies and is answered. */
    long answered(@Nullable ApplicantDetails who, String words) {
        long id = apply(who);
        resolve(id, words);
        return id;
    }

    void resolve(long id, String words) {
        change(id, c -> c.classify("yol", Kind.REQUEST, null, ZEYNEP, clock.instant()));
        change(id, c -> c.resolve(new Outcome(Outcome.Code.DONE, words, null, null), ZEYNEP, clock.instant()));
    }

    /** Says a verb to a case, which must be allowed. */
    void change(long id, Function<Case, Optional<Refusal>> verb) {
        transaction.executeWithoutResult(_ -> {
            Case file = cases.findById(id).orElseThrow();
            verb.apply(file).ifPresent(refusal -> {
                throw new AssertionError(refusal.key());
            });
            Case _ = cases.save(file);
        });
    }

    Case file(long id) {
        return cases.findById(id).orElseThrow();
    }

    /** A value of the case's row. */
    @Nullable
    Object value(long id, String column) {
        return jdbc.sql("select " + column + " from cases.case_file where id = :id")
                .param("id", id)
                .query()
                .singleRow()
                .get(column);
    }

    List<String> history(long id) {
        return jdbc.sql("select event from cases.history where case_id = :id order by seq")
                .param("id", id)
                .query(String.class)
                .list();
    }

    static RequestPostProcessor signedIn(String username, Role role) {
        StaffMember member = new StaffMember(
                1, username, username, Set.of(role), role.isOfDirectorate() ? "fen-isleri" : null, false);
        return SecurityMockMvcRequestPostProcessors.authentication(UsernamePasswordAuthenticationToken.authenticated(
                member,
                null,
                role.permissions().stream()
                        .map(p -> new SimpleGrantedAuthority(p.name()))
                        .toList()));
    }
}
