package tr.bel.acikkapi.municipality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;

class RegisterTest {

    private final AtomicLong revision = new AtomicLong(1);
    private final AtomicLong nanos = new AtomicLong();
    private final AtomicInteger asked = new AtomicInteger();
    private boolean away;
    private final Register register = new Register(this::askRevision, this::load, nanos::get);

    @Test
    void the_database_is_asked_at_most_every_two_seconds() {
        register.now();
        register.now();
        nanos.addAndGet(Register.FRESH_FOR.toNanos() - 1);
        register.now();
        assertThat(asked).hasValue(0);

        nanos.addAndGet(1);
        register.now();
        register.now();
        assertThat(asked).hasValue(1);
    }

    @Test
    void an_import_on_another_node_is_noticed() {
        Snapshot before = register.now();
        revision.set(2);
        assertThat(register.now()).isSameAs(before);

        nanos.addAndGet(Register.FRESH_FOR.toNanos());
        assertThat(register.now().revision()).isEqualTo(2);
    }

    @Test
    void an_import_on_this_node_is_seen_at_once() {
        register.now();
        revision.set(2);
        register.forget();

        assertThat(register.now().revision()).isEqualTo(2);
    }

    @Test
    void while_the_database_is_away_the_last_snapshot_stands() {
        Snapshot before = register.now();
        away = true;
        nanos.addAndGet(Register.FRESH_FOR.toNanos());

        assertThat(register.now()).isSameAs(before);
    }

    private long askRevision() {
        asked.incrementAndGet();
        if (away) {
            throw new DataAccessResourceFailureException("away");
        }
        return revision.get();
    }

    private Snapshot load() {
        return new Snapshot(revision.get(), List.of(), List.of(), List.of(), List.of(), List.of(), Cinarova.calendar());
    }
}
