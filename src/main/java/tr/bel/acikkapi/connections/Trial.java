package tr.bel.acikkapi.connections;

/** A test message or a test call, made by an administrator on purpose. Its field is {@code <texts>.trial} and its button {@code <texts>.trial.do}. */
public interface Trial {

    /**
     * Tries it, within 20 seconds.
     *
     * @param typed the number that was typed
     * @return what the other side said
     * @throws ConnectionTrouble where it did not work, or what was typed is no number
     */
    String run(String typed) throws ConnectionTrouble;
}
