package tr.bel.acikkapi.connections;

/**
 * One thing to fill in.
 *
 * @param name a word of a-z and digits
 * @param usual what stands there at first; blank for nothing
 * @param required whether the line cannot be wanted without it
 */
public record Setting(String name, Type type, String usual, boolean required) {

    /** Sorts of settings. */
    public enum Type {
        TEXT,
        /** A whole number that is not negative. */
        NUMBER,
        /** Sealed, and never shown again. */
        SECRET,
        SWITCH
    }

    public static Setting text(String name, String usual) {
        return new Setting(name, Type.TEXT, usual, false);
    }

    public static Setting needed(String name, String usual) {
        return new Setting(name, Type.TEXT, usual, true);
    }

    public static Setting number(String name, long usual) {
        return new Setting(name, Type.NUMBER, String.valueOf(usual), true);
    }

    public static Setting secret(String name) {
        return new Setting(name, Type.SECRET, "", true);
    }

    public static Setting onOff(String name, boolean usual) {
        return new Setting(name, Type.SWITCH, String.valueOf(usual), false);
    }
}
