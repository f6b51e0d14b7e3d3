package tr.bel.acikkapi.staff;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    /** The same for many, asked at once: every user name with its name. */
    public Map<String, String> displayNames(Collection<String> usernames) {
        Map<String, String> names = new HashMap<>();
        usernames.forEach(u -> names.put(u, u));
        if (!names.isEmpty()) {
            accounts.findByUsernameIn(names.keySet().stream().toList())
                    .forEach(a -> names.put(a.username, a.displayName));
        }
        return names;
    }

    /** The active accounts of a directorate, by name. */
    public List<StaffMember> of(String directorate) {
        return accounts.findByDirectorateAndActiveTrue(directorate).stream()
                .sorted(Comparator.comparing(a -> a.displayName, TurkishText.order()))
                .map(Account::member)
                .toList();
    }

    /** The active accounts with a role, by name. */
    public List<StaffMember> in(Role role) {
        return accounts.findByActiveTrue().stream()
                .map(Account::member)
                .filter(m -> m.roles().contains(role))
                .sorted(Comparator.comparing(StaffMember::displayName, TurkishText.order()))
                .toList();
    }
}
