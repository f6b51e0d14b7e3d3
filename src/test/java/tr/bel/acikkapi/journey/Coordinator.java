package tr.bel.acikkapi.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.util.regex.Pattern;

/** A coordinator at the triage desk, who has a keyboard and no mouse. */
final class Coordinator {

    /** Nothing of the desk may be loaded anew without the person's doing: this word would be gone. */
    private static final String STILL_HERE = "window.stillHere === true";

    private static final String CASE = "data-case";

    final Page page;
    private int keys;

    Coordinator(Page page) {
        this.page = page;
    }

    /** How often a key was pressed; texts that were typed count as one. */
    int keys() {
        return keys;
    }

    void press(String key) {
        keys++;
        page.keyboard().press(key);
    }

    void type(String text) {
        keys++;
        page.keyboard().type(text);
    }

    Locator pane() {
        return page.locator(".split > .pane");
    }

    Locator row(String number) {
        return page.locator("[data-row]:has-text('" + number + "')");
    }

    /** The number of the open case. */
    String number() {
        return String.valueOf(pane().getAttribute(CASE));
    }

    boolean hasCase() {
        return pane().getAttribute(CASE) != null;
    }

    String words() {
        return pane().locator("blockquote.words").innerText();
    }

    /** Whether the key stands on a button of the open case, as a suggestion's number does; "not ours" is a link. */
    boolean offers(String key) {
        return pane().locator("button[data-key='" + key + "']").count() > 0;
    }

    void counts(String view, int cases) {
        assertThat(page.locator(".views a:has-text('" + view + "') b").first()).hasText(String.valueOf(cases));
    }

    /** One key that takes the open case out of the list; the next one is open after it. */
    void actAndGoOn(String key) {
        String before = number();
        press(key);
        gone(before);
    }

    /** Opens the form of an act. */
    Locator opens(String key) {
        press(key);
        Locator form = page.locator("dialog[open] form.act");
        form.waitFor();
        return form;
    }

    void send() {
        press("Control+Enter");
    }

    void sendAndGoOn() {
        String before = number();
        send();
        gone(before);
    }

    /** Sends what leaves the case where it is. */
    void sendAndStay(String told) {
        String before = number();
        send();
        assertThat(page.locator(".flash:has-text('" + before + "')")).containsText(told);
        assertThat(pane()).hasAttribute(CASE, before);
        ready();
    }

    /** Refuses what is suggested: another subject, by its first letters. */
    void chooseOther(String letters) {
        Locator field = page.locator("dialog[open] #subject");
        if (page.locator("dialog[open] input[name=suggested]").count() > 0) {
            press("Tab");
        }
        assertThat(field).isFocused();
        type(letters);
        page.locator("dialog[open] #subject-list [role=option]").first().waitFor();
        press("ArrowDown");
        press("Enter");
        assertThat(page.locator("dialog[open] input[name=subject]")).not().hasValue("");
    }

    /** j or k, until the next case is open. */
    void walk(String key) {
        String before = number();
        press(key);
        assertThat(pane()).not().hasAttribute(CASE, before);
        assertThat(pane()).isFocused();
        assertThat(page.locator("[data-row][aria-current]")).containsText(number());
    }

    /** From here on nothing but news may change what is on the screen. */
    void staysOnThePage() {
        page.evaluate("window.stillHere = true");
    }

    void stayed() {
        org.assertj.core.api.Assertions.assertThat(page.evaluate(STILL_HERE))
                .as("the page was not loaded anew")
                .isEqualTo(true);
    }

    void ready() {
        page.waitForLoadState(LoadState.DOMCONTENTLOADED);
    }

    private void gone(String number) {
        assertThat(page.locator(".flash").first()).containsText(number);
        assertThat(pane()).not().hasAttribute(CASE, number);
        ready();
        assertThat(page).hasURL(Pattern.compile(".*/koordinasyon.*"));
    }
}
