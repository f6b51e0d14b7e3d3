package tr.bel.acikkapi.municipality;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The directorates of the municipality, answered from memory. */
@Component
public class Directorates {

    private final Register register;

    Directorates(Register register) {
        this.register = register;
    }

    /** Any directorate that ever was, switched off or not. */
    public Optional<Directorate> byCode(String code) {
        return register.now().directorate(code);
    }

    /** Those that work may be routed to, in their order. */
    public List<Directorate> active() {
        return register.now().directorates().stream()
                .filter(Directorate::active)
                .toList();
    }
}
