package tr.bel.acikkapi.staff;

import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.shared.TurkishText;

/** Who works here: names for histories, and the colleagues of a directorate. */
@Component
public class Colleagues {

    private final Accounts accounts;

    Colleagues(Accounts accounts) {
        this.accounts = accounts;
    }

    /** The name that people know; the user name itself where there is no such account any more. */
    public String displayName(String username) {
        return accounts.findByUsername(username).map(a -> a.displayName).orElse(username);
    }

    /** The active accounts of a directorate, by name. */
    public List<StaffMember> of(String directorate) {
        return accounts.findByDirectorateAndActiveTrue(directorate).stream()
                .sorted(Comparator.comparing(a -> a.displayName, TurkishText.order()))
                .map(Account::member)
                .toList();
    }
}
