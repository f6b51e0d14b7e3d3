package tr.bel.acikkapi.testing;

/**
 * A browser window of a person.
 *
 * @param width in CSS pixels
 * @param height in CSS pixels
 * @param dark what the person's system prefers
 * @param scripts whether JavaScript runs
 * @param locale of the browser, which our pages must not care for
 */
public record Window(int width, int height, boolean dark, boolean scripts, String locale) {

    /** A work screen of 1440 by 900. */
    public static final Window DESK = new Window(1440, 900, false, true, "tr-TR");
    /** A telephone of 390 by 844. */
    public static final Window PHONE = new Window(390, 844, false, true, "tr-TR");

    public Window inTheDark() {
        return new Window(width, height, true, scripts, locale);
    }

    public Window withoutScripts() {
        return new Window(width, height, dark, false, locale);
    }

    public Window speaking(String otherLocale) {
        return new Window(width, height, dark, scripts, otherLocale);
    }
}
