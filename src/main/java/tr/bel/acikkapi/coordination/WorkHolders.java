package tr.bel.acikkapi.coordination;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who works on cases now; the directorates' room knows. */
public interface WorkHolders {

    /** By case id; a case that no directorate has is not in the map. */
    Map<Long, List<Holder>> of(Collection<Long> caseIds);

    /**
     * Who has it.
     *
     * @param directorate its code
     * @param assignee the officer it was entrusted to, if it was
     */
    record Holder(String directorate, @Nullable String assignee) {}
}
