package tr.bel.acikkapi.coordination.web;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tr.bel.acikkapi.cases.Priority;

/** How soon, as it is chosen. */
record PriorityForm(String priority) {

    PriorityForm(@Nullable String priority) {
        this.priority = priority == null ? "" : priority;
    }

    Optional<Priority> chosen() {
        return Arrays.stream(Priority.values())
                .filter(p -> p.name().equals(priority))
                .findFirst();
    }
}
