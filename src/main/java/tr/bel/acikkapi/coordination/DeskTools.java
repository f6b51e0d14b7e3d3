package tr.bel.acikkapi.coordination;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tr.bel.acikkapi.shell.Choice;

/**
 * What narrows the lists of a desk, and the views that somebody saved.
 *
 * @param live the topic whose news renews the desk; absent where it stands still
 * @param triage whether cases are marked, who looks at them is told, and views are saved, as on the triage desk
 * @param narrow names what the lists are narrowed to; absent where they are whole
 */
public record DeskTools(
        List<Pick> picks,
        List<SavedView> saved,
        @Nullable String narrow,
        @Nullable String live,
        boolean triage) {

    public DeskTools {
        picks = List.copyOf(picks);
        saved = List.copyOf(saved);
    }

    /**
     * One thing to narrow by.
     *
     * @param name of the parameter
     * @param labelKey of its label
     * @param chosen the value that is chosen; empty where none is
     */
    public record Pick(String name, String labelKey, List<Choice> options, String chosen) {
        public Pick {
            options = List.copyOf(options);
        }
    }

    /**
     * A view that somebody saved for themselves.
     *
     * @param href where it leads
     * @param count how many cases it holds, as text
     */
    public record SavedView(long id, String name, String href, String count) {}
}
