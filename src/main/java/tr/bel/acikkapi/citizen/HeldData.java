package tr.bel.acikkapi.citizen;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import tr.bel.acikkapi.shared.Refusal;

/**
 * What a room keeps of applicants. Every room that keeps something publishes a bean of this, so that people can see it, take it with them
 * and have it erased (law 6698 art. 11). A test looks through every table for what an erasure left behind.
 */
public interface HeldData {

    /** Smaller is shown first. */
    int order();

    /** Everything that is kept of these applicants, in the order in which it came; nothing where it is only the house's own notes. */
    default List<HeldRecord> of(SortedSet<Long> applicants) {
        return List.of();
    }

    /** Papers and photos that were sent with it; most rooms have none. */
    default List<HeldFile> files(SortedSet<Long> applicants) {
        return List.of();
    }

    /** Why nothing of these applicants can be erased yet; empty where nothing speaks against it. */
    default Optional<Refusal> hindrance(SortedSet<Long> applicants) {
        return Optional.empty();
    }

    /**
     * Empties what is kept, in the caller's transaction. Numbers, codes and times may stay, words and whatever leads to a person may not.
     *
     * @return how many records were emptied
     */
    int erase(SortedSet<Long> applicants);
}
