package tr.bel.acikkapi.open311;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An answer before it has a format.
 *
 * @param root the XML document's element; JSON drops it
 * @param item the element of each of several things; absent where the answer is one thing
 */
record Document(String root, @Nullable String item, List<Fields> content) {

    Document {
        content = List.copyOf(content);
    }

    static Document list(String root, String item, List<Fields> all) {
        return new Document(root, item, all);
    }

    static Document one(String root, Fields only) {
        return new Document(root, null, List.of(only));
    }
}
