package tr.bel.acikkapi.shared;

import java.util.List;

/**
 * Something that the jar does from a terminal without starting the house and without a database: {@code java -jar acikkapi.jar NAME …}. A
 * room offers one through {@link java.util.ServiceLoader}.
 */
public interface Command {

    /** The first argument that asks for it. */
    String name();

    /**
     * Does it.
     *
     * @param args what stands behind the name
     * @return the process's exit code: 0 where all is well, 2 for a wrong argument or file
     */
    int run(List<String> args);
}
