package tr.bel.acikkapi.channel.web;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import tr.bel.acikkapi.citizen.Medium;

/**
 * {@code acikkapi.web.*}.
 *
 * @param media in which citizens may choose to hear from us: only what the house can really send
 * @param draftKept how long an application may be left half written
 * @param confirmationKept how long the sender's browser shows the confirmation again
 * @param draftsPerHour begun from one address
 * @param submissionsPerPerson for one telephone or mailbox in an hour, which need not be the sender's
 * @param submissionsPerHour from one address; high, since a whole village may share one (carrier NAT)
 * @param samePerHour the same text from one address; a family or a village may share both
 * @param manyFromAddress so many from one address in an hour are a sign of suspicion, and no more
 * @param uploadsPerHour photos from one address
 * @param codesPerHour one-time codes to one telephone or mailbox
 * @param wrongCodes tries of a code or of the question from one address, or for one number, within {@code wrongCodesWithin}
 */
@ConfigurationProperties("acikkapi.web")
record WebSettings(
        @DefaultValue({"EMAIL", "CALL", "LETTER", "NONE"}) List<Medium> media,
        @DefaultValue("7d") Duration draftKept,
        @DefaultValue("24h") Duration confirmationKept,
        @DefaultValue("300") int draftsPerHour,
        @DefaultValue("10") int submissionsPerPerson,
        @DefaultValue("30") int submissionsPerHour,
        @DefaultValue("10") int samePerHour,
        @DefaultValue("10") int manyFromAddress,
        @DefaultValue("150") int uploadsPerHour,
        @DefaultValue("5") int codesPerHour,
        @DefaultValue("10") int wrongCodes,
        @DefaultValue("15m") Duration wrongCodesWithin) {

    WebSettings {
        media = List.copyOf(media);
    }
}
