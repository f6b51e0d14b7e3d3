package tr.bel.acikkapi.directorate.contractor;

import java.time.Clock;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tr.bel.acikkapi.shared.EmailAddress;
import tr.bel.acikkapi.shared.Phone;
import tr.bel.acikkapi.shared.Refusal;
import tr.bel.acikkapi.shared.SqlTime;

/** Whoever leads a directorate keeps the list of its contractors. */
@Component
class KeepContractors {

    private static final int LONGEST = 120;

    private final JdbcClient jdbc;
    private final Clock clock;

    KeepContractors(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What is wrong, and at which field. */
    record Fault(String field, Refusal refusal) {}

    Optional<Fault> create(String directorate, ContractorForm form) {
        return write(form, """
            insert into directorate.contractor (directorate, firm, contact_person, email, phone, active)
            values (:directorate, :firm, :person, :email, :phone, :active)
            """, directorate, 0);
    }

    /** A firm that we work with no more has no link that opens either. */
    @Transactional
    Optional<Fault> change(Contractor contractor, ContractorForm form) {
        Optional<Fault> fault = write(form, """
            update directorate.contractor set firm = :firm, contact_person = :person, email = :email, phone = :phone,
                active = :active where id = :id and directorate = :directorate
            """, contractor.directorate(), contractor.id());
        if (fault.isEmpty() && !Boolean.TRUE.equals(form.active())) {
            jdbc.sql("""
                update directorate.contractor_link set withdrawn_at = :now
                where contractor_id = :id and withdrawn_at is null and accepted_at is null
                """)
                    .param("now", SqlTime.of(clock.instant()))
                    .param("id", contractor.id())
                    .update();
        }
        return fault;
    }

    private Optional<Fault> write(ContractorForm form, String sql, String directorate, long id) {
        Optional<Fault> fault = fault(form);
        if (fault.isPresent()) {
            return fault;
        }
        try {
            jdbc.sql(sql)
                    .param("directorate", directorate)
                    .param("id", id)
                    .param("firm", form.firm())
                    .param("person", form.contactPerson())
                    .param("email", form.email())
                    .param("phone", form.phone())
                    .param("active", Boolean.TRUE.equals(form.active()))
                    .update();
            return Optional.empty();
        } catch (DuplicateKeyException taken) {
            return Optional.of(new Fault("firm", Refusal.of("contractor.firm.taken")));
        }
    }

    private static Optional<Fault> fault(ContractorForm form) {
        if (form.firm().isEmpty() || form.firm().length() > LONGEST) {
            return Optional.of(new Fault("firm", Refusal.of("contractor.firm.length", LONGEST)));
        }
        if (form.contactPerson().length() > LONGEST) {
            return Optional.of(new Fault("contactPerson", Refusal.of("contractor.firm.length", LONGEST)));
        }
        if (!form.email().isEmpty() && EmailAddress.parse(form.email()).isEmpty()) {
            return Optional.of(new Fault("email", Refusal.of("contractor.email.wrong")));
        }
        if (!form.phone().isEmpty() && Phone.parse(form.phone()).isEmpty()) {
            return Optional.of(new Fault("phone", Refusal.of("contractor.phone.wrong")));
        }
        return Optional.empty();
    }
}
