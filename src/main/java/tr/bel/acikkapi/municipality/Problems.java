package tr.bel.acikkapi.municipality;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import tr.bel.acikkapi.shared.Refusal;

/** Collects what is wrong with one file. */
final class Problems {

    private final String file;
    private final List<Problem> found = new ArrayList<>();

    Problems(String file) {
        this.file = file;
    }

    void error(int line, String column, String reason, Object... args) {
        found.add(new Problem(Problem.Severity.ERROR, file, line, column, refusal(reason, args)));
    }

    void warn(int line, String column, String reason, Object... args) {
        found.add(new Problem(Problem.Severity.WARNING, file, line, column, refusal(reason, args)));
    }

    /** By line. */
    List<Problem> found() {
        return found.stream().sorted(Comparator.comparingInt(Problem::line)).toList();
    }

    private static Refusal refusal(String reason, Object... args) {
        return Refusal.of("municipality.problem." + reason, args);
    }
}
