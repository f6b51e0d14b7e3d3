package tr.bel.acikkapi.connections;

/**
 * One thing to fill in.
 *
 * @param name a word of a-z and digits
 * @param usual what stands there at first; blank for nothing
 * @param required whether the line cannot be wanted without it
 * @param check what it must look like, besides its type
 * @param address whether it says where the line leads: whoever changes it types the secrets anew, so that none goes to a stranger
 */
public record Setting(String name, Type type, String usual, boolean required, Check check, boolean address) {

    /** Sorts of settings. */
    public enum Type {
        TEXT,
        /** Several lines. */
        WORDS,
        /** A whole number that is not negative. */
        NUMBER,
        /** Sealed, and never shown again. */
        SECRET,
        SWITCH
    }

    public static Setting text(String name, String usual) {
        return of(name, Type.TEXT, usual, false);
    }

    public static Setting needed(String name, String usual) {
        return of(name, Type.TEXT, usual, true);
    }

    public static Setting words(String name, String usual) {
        return of(name, Type.WORDS, usual, true);
    }

    public static Setting number(String name, long usual) {
        return of(name, Type.NUMBER, String.valueOf(usual), true);
    }

    public static Setting secret(String name) {
        return of(name, Type.SECRET, "", true);
    }

    /** One that the line can do without. */
    public static Setting secretIfAny(String name) {
        return of(name, Type.SECRET, "", false);
    }

    public static Setting onOff(String name, boolean usual) {
        return of(name, Type.SWITCH, String.valueOf(usual), false);
    }

    private static Setting of(String name, Type type, String usual, boolean required) {
        return new Setting(name, type, usual, required, Check.NONE, false);
    }

    /** The same, looked at closer. */
    public Setting checked(Check by) {
        return new Setting(name, type, usual, required, by, address);
    }

    /** The same, as a part of where the line leads. */
    public Setting leading() {
        return new Setting(name, type, usual, required, check, true);
    }
}
