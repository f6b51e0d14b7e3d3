package tr.bel.acikkapi.channel.web;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tr.bel.acikkapi.citizen.Medium;
import tr.bel.acikkapi.shared.Language;

/**
 * How somebody wants to hear from us from now on.
 *
 * @param person which of the people of the telephone or mailbox
 * @param medium a {@link Medium}'s name
 * @param language a {@link Language}'s name
 * @param callTime in which part of the day they are well called; empty for any
 */
record HearForm(
        long person,
        @Nullable String medium,
        @Nullable String language,
        @Nullable String callTime) {

    HearForm {
        medium = Typed.line(medium);
        language = Typed.line(language);
        callTime = Typed.line(callTime);
    }

    Optional<Medium> chosen() {
        for (Medium each : Medium.values()) {
            if (each.name().equals(medium)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }

    Optional<Language> spoken() {
        return Language.named(language == null ? "" : language);
    }
}
