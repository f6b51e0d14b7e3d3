package tr.bel.acikkapi.citizen;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tr.bel.acikkapi.shared.NationalId;

/** Who they are and how they are reached. */
@Component
class HeldOfApplicants implements HeldData {

    private final Applicants applicants;
    private final ApplicantRecords records;
    private final ProvedContacts proofs;
    private final JdbcClient jdbc;

    HeldOfApplicants(Applicants applicants, ApplicantRecords records, ProvedContacts proofs, JdbcClient jdbc) {
        this.applicants = applicants;
        this.proofs = proofs;
        this.records = records;
        this.jdbc = jdbc;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public List<HeldRecord> of(SortedSet<Long> mine) {
        return records.findAllById(mine).stream().map(this::record).toList();
    }

    private HeldRecord record(Applicant a) {
        Optional<ApplicantDetails> details = Optional.ofNullable(a.id).flatMap(applicants::details);
        return HeldRecord.of("citizen.held.person")
                .moment("citizen.held.since", a.createdAt)
                .words("citizen.held.name", a.name)
                .words(
                        "citizen.held.nationalId",
                        details.map(ApplicantDetails::nationalId)
                                .map(NationalId::masked)
                                .orElse(null))
                .words("citizen.held.phone", a.phone)
                .words("citizen.held.email", a.email)
                .words("citizen.held.postalAddress", a.postalAddress)
                .coded("citizen.held.medium", "citizen.medium." + a.medium)
                .coded("citizen.held.language", "citizen.held.language." + a.language)
                .build();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public int erase(SortedSet<Long> mine) {
        records.findAllById(mine).forEach(a -> {
            a.telephone().ifPresent(t -> proofs.forget(t.e164(), a.personName().orElse(null)));
            a.emailAddress()
                    .ifPresent(e -> proofs.forget(e.value(), a.personName().orElse(null)));
        });
        // Proved under another name of before: gone where nobody else has the contact.
        jdbc.sql("""
            delete from citizen.proved_contact p using citizen.applicant a
            where a.id in (:mine) and p.contact in (a.phone, lower(a.email))
                and not exists (select 1 from citizen.applicant o where o.id not in (:mine) and p.contact in (o.phone, lower(o.email)))
            """).param("mine", mine).update();
        jdbc.sql("update citizen.revelation set reason = '-----' where applicant_id in (:mine)")
                .param("mine", mine)
                .update();
        jdbc.sql("""
            update citizen.person_act set reason = null where reason is not null
                and id in (select act_id from citizen.person_act_applicant where applicant_id in (:mine))
            """).param("mine", mine).update();
        return jdbc.sql("""
            update citizen.applicant set version = version + 1, name = null, national_id_sealed = null, national_id_fingerprint = null,
                phone = null, email = null, postal_address = null, medium = 'NONE'
            where id in (:mine)
            """).param("mine", mine).update();
    }
}
