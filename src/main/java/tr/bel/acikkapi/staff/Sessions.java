package tr.bel.acikkapi.staff;

import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/** The sessions of people; they live in the database, so that ending one holds on every node. */
@Component
public class Sessions {

    private final FindByIndexNameSessionRepository<? extends Session> repository;

    Sessions(FindByIndexNameSessionRepository<? extends Session> repository) {
        this.repository = repository;
    }

    /** Whether this session is still there: neither signed out, nor ended, nor too old. Looking at it does not lengthen it. */
    public boolean isOpen(String id) {
        return repository.findById(id) != null;
    }

    /** Ends every session of this user name, at once. */
    void end(String username) {
        repository.findByPrincipalName(username).keySet().forEach(repository::deleteById);
    }
}
