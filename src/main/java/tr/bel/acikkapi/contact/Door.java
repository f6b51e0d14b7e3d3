package tr.bel.acikkapi.contact;

/** A door of the house. Each room under {@code channel} publishes one bean of this; its name is the message {@code <code>.door}. */
public interface Door {

    /** Kept with every contact and case: {@code web}, {@code desk}, … */
    String code();

    /** A symbol of {@code static/icons.svg}. */
    String icon();
}
