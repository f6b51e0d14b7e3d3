package tr.bel.acikkapi.coordination;

/**
 * The form of an act on a case.
 *
 * @param title key of its name, which is also on its button
 * @param submit key of what is on the button that sends it
 * @param address where it is read and sent
 * @param fragment a template with the fragment {@code fields(view)}, which finds what was typed in the model as {@code form}
 * @param home the desk to go back to
 * @param done key of what is said when it is done; {0} is the case number
 */
public record Sheet(String title, String submit, String address, String fragment, String home, String done) {}
