package tr.bel.acikkapi.municipality;

import org.jspecify.annotations.Nullable;
import tr.bel.acikkapi.shared.Language;

/**
 * A directorate (müdürlük): who does the work.
 *
 * @param code readable and unchanging: "fen-isleri"
 * @param phone as people write it, for display
 * @param active whether new work may be routed to it
 * @param sort place in lists, smallest first
 */
public record Directorate(
        String code,
        String nameTr,
        String nameEn,
        @Nullable String phone,
        @Nullable String email,
        boolean active,
        int sort) {

    public String name(Language language) {
        return language == Language.TR ? nameTr : nameEn;
    }
}
