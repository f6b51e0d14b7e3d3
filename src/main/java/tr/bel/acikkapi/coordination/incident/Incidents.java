package tr.bel.acikkapi.coordination.incident;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** All incidents. A save that comes too late fails with an optimistic lock. */
interface Incidents extends Repository<Incident, Long> {

    Incident save(Incident changed);

    Optional<Incident> findById(Long id);
}
