package tr.bel.acikkapi.moderation;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code acikkapi.moderation.*}.
 *
 * @param askFrom the sum of the signs' weights from which the sender is asked a question
 * @param weights what every sign of suspicion weighs
 * @param sameTextFrom so many of the same text in the last hour are a sign
 * @param pileFrom so many of the same content within {@code pileWithin} are looked at together
 */
@ConfigurationProperties("acikkapi.moderation")
public record ModerationSettings(
        @DefaultValue("60") int askFrom,
        @DefaultValue Weights weights,
        @DefaultValue("5") int sameTextFrom,
        @DefaultValue("10") int pileFrom,
        @DefaultValue("24h") Duration pileWithin) {

    /**
     * What the signs weigh. The trap alone suffices for a question, of the others it takes three: somebody who pastes what the neighbours
     * wrote is fast and says what was said before, and is an ordinary citizen.
     *
     * @param trap a field was filled that nobody sees
     * @param fast sent faster than a person can type
     * @param clockless sent without the mark of the page's time
     * @param sameText the text came several times in the last hour
     * @param sameAddress the address has sent many today
     * @param links several addresses of the web in the text
     */
    public record Weights(
            @DefaultValue("60") int trap,
            @DefaultValue("25") int fast,
            @DefaultValue("10") int clockless,
            @DefaultValue("25") int sameText,
            @DefaultValue("25") int sameAddress,
            @DefaultValue("20") int links) {

        int of(Suspicion.Sign sign) {
            return switch (sign) {
                case TRAP_FILLED -> trap;
                case TOO_FAST -> fast;
                case NO_CLOCK -> clockless;
                case SAME_TEXT -> sameText;
                case MANY_FROM_ADDRESS -> sameAddress;
                case LINKS -> links;
            };
        }
    }
}
