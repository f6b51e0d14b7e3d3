package tr.bel.acikkapi.citizen;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tr.bel.acikkapi.database.Vault;
import tr.bel.acikkapi.shared.PersonName;
import tr.bel.acikkapi.shared.SqlTime;
import tr.bel.acikkapi.shared.TurkishText;

/**
 * Telephones and mailboxes whose owner has shown to read what goes there. Proved under a name: a number that one person proved may be given
 * by another, by mistake or because it was sold on, and tells nothing of that one.
 */
@Component
public class ProvedContacts {

    private static final String CONTEXT = "citizen.proved_contact";

    private final Vault vault;
    private final JdbcClient jdbc;
    private final Clock clock;

    ProvedContacts(Vault vault, JdbcClient jdbc, Clock clock) {
        this.vault = vault;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * It is this person's.
     *
     * @param contact as it is kept: E.164, or an address
     * @param name absent where the person did not tell it
     */
    @Transactional
    public void prove(String contact, @Nullable PersonName name) {
        jdbc.sql("""
            insert into citizen.proved_contact (contact, name_key, proved_at) values (lower(:contact), :key, :now)
            on conflict (contact, name_key) do update set proved_at = excluded.proved_at
            """)
                .param("contact", contact)
                .param("key", key(contact, name))
                .param("now", SqlTime.of(clock.instant()))
                .update();
    }

    /** Whether {@link #prove} was said of it under this name. */
    public boolean isProved(String contact, @Nullable PersonName name) {
        return jdbc.sql("""
            select exists (select 1 from citizen.proved_contact where contact = lower(:contact) and name_key = :key)
            """)
                .param("contact", contact)
                .param("key", key(contact, name))
                .query(Boolean.class)
                .single();
    }

    /**
     * The name of one record was corrected ({@link NameCorrection}): what was proved under the old one holds under the new one, since the
     * same moment. The old proof goes where nobody else gave this contact under that name.
     */
    @Transactional
    public void carry(String contact, PersonName before, PersonName after) {
        if (TurkishText.fold(before.full()).equals(TurkishText.fold(after.full())) || !isProved(contact, before)) {
            return;
        }
        jdbc.sql("""
            insert into citizen.proved_contact (contact, name_key, proved_at)
            select contact, :after, proved_at from citizen.proved_contact where contact = lower(:contact) and name_key = :before
            on conflict (contact, name_key) do update set proved_at = greatest(proved_contact.proved_at, excluded.proved_at)
            """)
                .param("contact", contact)
                .param("before", key(contact, before))
                .param("after", key(contact, after))
                .update();
        boolean others = jdbc.sql("""
            select exists (select 1 from citizen.applicant where (phone = :contact or lower(email) = lower(:contact))
                and name_folded = shared.fold(:name))
            """)
                .param("contact", contact)
                .param("name", before.full())
                .query(Boolean.class)
                .single();
        if (!others) {
            forget(contact, before);
        }
    }

    /** As if it had never been proved under this name. */
    void forget(String contact, @Nullable PersonName name) {
        jdbc.sql("delete from citizen.proved_contact where contact = lower(:contact) and name_key = :key")
                .param("contact", contact)
                .param("key", key(contact, name))
                .update();
    }

    private byte[] key(String contact, @Nullable PersonName name) {
        return vault.fingerprint(
                TurkishText.fold(contact) + "\n" + (name == null ? "" : TurkishText.fold(name.full())), CONTEXT);
    }
}
