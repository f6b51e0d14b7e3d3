package tr.bel.acikkapi.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tr.bel.acikkapi.deadline.LegalBasis;
import tr.bel.acikkapi.deadline.PauseReason;
import tr.bel.acikkapi.shared.GeoPoint;
import tr.bel.acikkapi.shared.Kind;
import tr.bel.acikkapi.shared.Language;
import tr.bel.acikkapi.shared.Outcome;
import tr.bel.acikkapi.shared.Place;

/** A case as screens read it, by plain SQL; only for those who may see it. Times in UTC. */
public record CaseView(
        long id,
        int version,
        String number,
        String door,
        Kind kind,
        LegalBasis law,
        Status status,
        @Nullable PauseReason heldFor,
        long contactId,
        @Nullable Long applicantId,
        boolean identityHidden,
        Language language,
        @Nullable String subject,
        String text,
        @Nullable String neighbourhood,
        @Nullable String address,
        @Nullable String landmark,
        @Nullable Double latitude,
        @Nullable Double longitude,
        Priority priority,
        Outcome.@Nullable Code outcomeCode,
        @Nullable String outcomeExplanation,
        @Nullable LocalDate outcomePlannedFor,
        @Nullable String outcomeAuthority,
        @Nullable Long followUpOf,
        @Nullable String externalReference,
        Instant receivedAt,
        Instant recordedAt,
        @Nullable Instant informedAt,
        @Nullable Instant concludedAt,
        @Nullable Instant answeredAt,
        @Nullable Instant endedAt,
        Instant changedAt) {

    public Place place() {
        GeoPoint point = latitude == null || longitude == null ? null : new GeoPoint(latitude, longitude);
        return new Place(neighbourhood, address, landmark, point);
    }

    public Optional<Outcome> outcome() {
        return outcomeCode == null || outcomeExplanation == null
                ? Optional.empty()
                : Optional.of(new Outcome(outcomeCode, outcomeExplanation, outcomePlannedFor, outcomeAuthority));
    }

    public boolean may(CaseLifecycle.Verb verb) {
        return CaseLifecycle.allows(status, verb);
    }
}
