package tr.bel.acikkapi.cases;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** All case files. Saving publishes the case's events in the same transaction; a save that comes too late fails with an optimistic lock. */
public interface Cases extends Repository<Case, Long> {

    Case save(Case changed);

    Optional<Case> findById(Long id);

    Optional<Case> findByNumber(String number);
}
