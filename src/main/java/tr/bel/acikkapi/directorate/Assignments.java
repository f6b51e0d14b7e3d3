package tr.bel.acikkapi.directorate;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** All assignments. Saving publishes their events in the same transaction. */
interface Assignments extends Repository<Assignment, Long> {

    Assignment save(Assignment changed);

    Optional<Assignment> findById(Long id);

    List<Assignment> findByCaseId(Long caseId);
}
