package tr.bel.acikkapi.staff;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;

interface Accounts extends ListCrudRepository<Account, Long> {

    Optional<Account> findByUsername(String username);

    List<Account> findByUsernameIn(Collection<String> usernames);

    List<Account> findByActiveTrue();

    List<Account> findByDirectorateAndActiveTrue(String directorate);
}
