package tr.bel.acikkapi.citizen;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tr.bel.acikkapi.database.Vault;
import tr.bel.acikkapi.shared.Language;
import tr.bel.acikkapi.shared.NationalId;
import tr.bel.acikkapi.shared.PersonName;
import tr.bel.acikkapi.shared.Phone;
import tr.bel.acikkapi.shared.Refusal;
import tr.bel.acikkapi.shared.TurkishText;

/** Everybody who ever applied. Never joins two records: that is a person's decision, see {@link JoinPersons}. */
@Component
public class Applicants {

    private static final String NATIONAL_ID = "citizen.national_id";

    private final ApplicantRecords records;
    private final ProvedContacts proofs;
    private final JdbcClient jdbc;
    private final Vault vault;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Applicants(
            ApplicantRecords records,
            ProvedContacts proofs,
            JdbcClient jdbc,
            Vault vault,
            ApplicationEventPublisher events,
            Clock clock) {
        this.records = records;
        this.proofs = proofs;
        this.jdbc = jdbc;
        this.vault = vault;
        this.events = events;
        this.clock = clock;
    }

    /** Keeps a new person and returns their id. */
    @Transactional
    public long register(ApplicantDetails details) {
        Applicant applicant = new Applicant();
        applicant.createdAt = clock.instant();
        return save(applicant, details);
    }

    /**
     * Takes over what the person told anew; what was not told this time stays as it was. Where the name is only corrected and the contact
     * stays, what was proved of it stays proved; a record that is given to another name or national id has to prove it again.
     */
    @Transactional
    public void update(long id, ApplicantDetails details) {
        ApplicantDetails before = details(id).orElseThrow();
        save(records.findById(id).orElseThrow(), details);
        carryProofs(before, details(id).orElseThrow());
        events.publishEvent(new ApplicantChanged(id));
    }

    /** The whole of what is kept, national id opened. For writing to the person, never for a screen: see {@link Revelations}. */
    public Optional<ApplicantDetails> details(long id) {
        return records.findById(id).map(this::open);
    }

    public Optional<ApplicantCard> card(long id) {
        return records.findById(id).map(this::card);
    }

    /**
     * People that a clerk may mean: by the beginning of any word of the name (Turkish fold), by at least four digits of a telephone, or
     * by a whole TCKN.
     *
     * @param limit at most so many, likeliest first
     */
    public List<ApplicantCard> find(String query, int limit) {
        String tidy = TurkishText.tidyLine(query);
        Optional<NationalId> nationalId = NationalId.parse(tidy);
        if (nationalId.isPresent()) {
            return byNationalId(nationalId.get(), limit);
        }
        String digits = tidy.replaceAll("\\D", "");
        if (digits.length() >= 4 && tidy.chars().noneMatch(Character::isLetter)) {
            return byPhone(digits, limit);
        }
        return tidy.length() < 2 ? List.of() : byName(TurkishText.fold(tidy), limit);
    }

    /**
     * Whoever gave this very telephone or mailbox: several people may share one.
     *
     * @param contact as it is kept: E.164, or an address
     */
    public List<Long> reachedAt(String contact) {
        return jdbc.sql("""
            select id from citizen.applicant where phone = :contact
            union select id from citizen.applicant where lower(email) = lower(:contact)
            """).param("contact", contact).query(Long.class).list();
    }

    /** Somebody brought back what was sent there: it is proved for everybody who gave it until now, whose matters that person now sees. */
    @Transactional
    public void prove(String contact) {
        reachedAt(contact).stream().flatMap(id -> details(id).stream()).forEach(d -> proofs.prove(contact, d.name()));
    }

    /** How they want to hear from us from now on; empty where it was kept, a reason where their way is missing. */
    @Transactional
    public Optional<Refusal> hearBy(long id, Medium medium, Language language) {
        ApplicantDetails wished = details(id).orElseThrow().hearingBy(medium, language);
        if (wished.refusal().isPresent()) {
            return wished.refusal();
        }
        update(id, wished);
        return Optional.empty();
    }

    private List<ApplicantCard> byNationalId(NationalId id, int limit) {
        return cards(jdbc.sql("""
            select id from citizen.applicant
            where national_id_fingerprint = :fingerprint order by id desc limit :limit
            """)
                .param("fingerprint", vault.fingerprint(id.digits(), NATIONAL_ID))
                .param("limit", limit)
                .query(Long.class)
                .list());
    }

    private List<ApplicantCard> byPhone(String digits, int limit) {
        Optional<Phone> whole = Phone.parse(digits);
        String national = digits.startsWith("0") ? digits.substring(1) : digits;
        return cards(jdbc.sql("""
            select id from citizen.applicant
            where phone = :whole or phone like '%' || :digits || '%' order by id desc limit :limit
            """)
                .param("whole", whole.map(Phone::e164).orElse(""))
                .param("digits", national)
                .param("limit", limit)
                .query(Long.class)
                .list());
    }

    private List<ApplicantCard> byName(String folded, int limit) {
        StringBuilder where = new StringBuilder("true");
        List<String> words = List.of(folded.split(" "));
        for (int i = 0; i < words.size(); i++) {
            where.append(" and ' ' || name_folded like :word").append(i);
        }
        var statement = jdbc.sql("select id from citizen.applicant where " + where
                        + " order by similarity(name_folded, :folded) desc, id desc limit :limit")
                .param("folded", folded)
                .param("limit", limit);
        for (int i = 0; i < words.size(); i++) {
            statement = statement.param("word" + i, "% " + escapeLike(words.get(i)) + "%");
        }
        return cards(statement.query(Long.class).list());
    }

    private List<ApplicantCard> cards(List<Long> ids) {
        return ids.stream()
                .map(records::findById)
                .flatMap(Optional::stream)
                .map(this::card)
                .toList();
    }

    private long save(Applicant applicant, ApplicantDetails details) {
        applicant.name = orElse(details.name() == null ? null : details.name().full(), applicant.name);
        applicant.phone =
                orElse(details.phone() == null ? null : details.phone().e164(), applicant.phone);
        applicant.email =
                orElse(details.email() == null ? null : details.email().value(), applicant.email);
        applicant.postalAddress = orElse(details.postalAddress(), applicant.postalAddress);
        applicant.medium = details.medium();
        applicant.language = details.language();
        NationalId nationalId = details.nationalId();
        if (nationalId != null) {
            applicant.nationalIdSealed = vault.seal(nationalId.digits(), NATIONAL_ID);
            applicant.nationalIdFingerprint = vault.fingerprint(nationalId.digits(), NATIONAL_ID);
        }
        Long id = records.save(applicant).id;
        if (id == null) {
            throw new IllegalStateException("the database gave no id");
        }
        return id;
    }

    private void carryProofs(ApplicantDetails before, ApplicantDetails now) {
        PersonName was = before.name();
        PersonName is = now.name();
        boolean somebodyElse =
                before.nationalId() != null && !before.nationalId().equals(now.nationalId());
        if (was == null || is == null || somebodyElse || !NameCorrection.is(was, is)) {
            return;
        }
        if (before.phone() != null && before.phone().equals(now.phone())) {
            proofs.carry(before.phone().e164(), was, is);
        }
        if (before.email() != null && before.email().equals(now.email())) {
            proofs.carry(before.email().value(), was, is);
        }
    }

    private ApplicantDetails open(Applicant a) {
        return new ApplicantDetails(
                a.personName().orElse(null),
                a.nationalIdSealed == null ? null : new NationalId(vault.open(a.nationalIdSealed, NATIONAL_ID)),
                a.telephone().orElse(null),
                a.emailAddress().orElse(null),
                a.postalAddress,
                a.medium,
                a.language);
    }

    private ApplicantCard card(Applicant a) {
        if (a.id == null) {
            throw new IllegalStateException("an applicant without an id cannot be shown");
        }
        return new ApplicantCard(
                a.id,
                a.name,
                a.personName().map(PersonName::masked).orElse(null),
                a.telephone().map(Phone::masked).orElse(null),
                a.emailAddress().map(e -> e.masked()).orElse(null),
                a.phone != null && proofs.isProved(a.phone, a.personName().orElse(null)),
                a.email != null && proofs.isProved(a.email, a.personName().orElse(null)),
                a.postalAddress != null,
                a.nationalIdSealed != null,
                a.medium);
    }

    private static String escapeLike(String s) {
        return s.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    private static @Nullable String orElse(@Nullable String told, @Nullable String kept) {
        return told == null || told.isBlank() ? kept : told;
    }
}
