package tr.bel.acikkapi.open311.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An answer without its format: in XML an element, in JSON a member or an entry.
 *
 * @param name of the element or member; {@code item} for an entry of an array
 * @param text of it and not of what is in it
 */
record Tree(String name, String text, List<Tree> inside) {

    /** The name of an array's entries, which JSON does not name. */
    static final String ITEM = "item";

    Tree {
        inside = List.copyOf(inside);
    }

    /** The text of a field; empty where it is missing, null or blank. */
    Optional<String> field(String field) {
        return named(field)
                .map(Tree::text)
                .map(String::strip)
                .filter(t -> !t.isEmpty())
                .findFirst();
    }

    /** The elements {@code one}, or the entries of the list {@code many}, or both. */
    List<Tree> several(String many, String one) {
        List<Tree> all = new ArrayList<>(named(one).toList());
        named(many).flatMap(list -> list.inside().stream()).forEach(all::add);
        return all;
    }

    /** The things of an answer that is a list: its elements of this name, its entries, or the answer itself where it is one of them. */
    List<Tree> things(String one) {
        if (name.equals(one)) {
            return List.of(this);
        }
        return inside.stream()
                .filter(t -> t.name().equals(one) || t.name().equals(ITEM))
                .toList();
    }

    private Stream<Tree> named(String field) {
        return inside.stream().filter(t -> t.name().equals(field));
    }
}
