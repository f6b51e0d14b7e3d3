package tr.bel.acikkapi.open311;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.cases.Status.PublicStatus;
import tr.bel.acikkapi.municipality.Municipality;
import tr.bel.acikkapi.municipality.Names;
import tr.bel.acikkapi.shared.Outcome;

/**
 * A request in the contract's fields. Nobody's own words are public: description, exact place, photo and the explanation of the outcome are
 * for the partner alone through whom the request came (docs/adr/0011).
 */
@Component
class RequestFields {

    private final Names names;
    private final Municipality house;
    private final MessageSource messages;
    private final ZoneId zone;

    RequestFields(Names names, Municipality house, MessageSource messages, ZoneId zone) {
        this.names = names;
        this.house = house;
        this.messages = messages;
        this.zone = zone;
    }

    /** @param extensions with what the contract knows as an extension */
    Fields of(PublicRequest r, @Nullable ApiKey reader, boolean extensions) {
        boolean own = reader != null && Objects.equals(r.keyId(), reader.id());
        boolean closed = PublicRequest.isClosed(r.word());
        Fields fields = new Fields()
                .with("service_request_id", r.number())
                .with("status", PublicRequest.status(r.word()))
                .with("status_notes", notes(r.word(), r.outcome(), own && closed ? r.explanation() : null))
                .with("service_name", names.subject(r.subject()))
                .with("service_code", r.subject())
                .with("description", own ? r.text() : null)
                .with("agency_responsible", agency(r))
                .with("service_notice", null)
                .with("requested_datetime", time(r.requestedAt()))
                .with("updated_datetime", time(r.updatedAt()))
                .with("expected_datetime", expected(r, closed))
                .with("address", own ? address(r) : place(r))
                .with("address_id", null)
                .with("zipcode", null)
                .with("lat", r.latitude())
                .with("long", r.longitude())
                .with("media_url", own ? r.mediaUrl() : null);
        if (extensions) {
            fields.with(
                    "extended_attributes",
                    new Fields()
                            .with("neighbourhood_code", r.neighbourhood())
                            .with("neighbourhood", names.neighbourhood(r.neighbourhood()))
                            .with("kind", text("cases.kind." + r.kind()))
                            .with("closed_datetime", r.closedAt() == null ? null : time(r.closedAt())));
        }
        return fields;
    }

    /**
     * The public word, how it ended where it has, and for whom it is meant the words that the applicant reads.
     *
     * @param explanation absent for everybody else
     */
    String notes(PublicStatus word, Outcome.@Nullable Code outcome, @Nullable String explanation) {
        String said = text("cases.publicStatus." + word);
        if (outcome != null && PublicRequest.isClosed(word)) {
            said += ": " + text("cases.outcome." + outcome);
        }
        return explanation == null ? said : said + ". " + explanation;
    }

    private String agency(PublicRequest r) {
        return r.directorates() == null ? house.name() : names.directorates(r.directorates());
    }

    private @Nullable String expected(PublicRequest r, boolean closed) {
        if (closed) {
            return r.outcome() == Outcome.Code.PLANNED && r.plannedFor() != null
                    ? time(r.plannedFor().atStartOfDay(zone).toInstant())
                    : null;
        }
        return r.dueAt() == null ? null : time(r.dueAt());
    }

    /** As far as everybody may know it: the neighbourhood. */
    private @Nullable String place(PublicRequest r) {
        String neighbourhood = names.neighbourhood(r.neighbourhood());
        return neighbourhood == null ? null : neighbourhood + ", " + house.shortName();
    }

    private @Nullable String address(PublicRequest r) {
        String said = Stream.of(r.address(), r.landmark(), place(r))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
        return said.isEmpty() ? null : said;
    }

    /** ISO 8601 to the second, in the municipality's zone. */
    String time(Instant at) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                at.truncatedTo(ChronoUnit.SECONDS).atZone(zone).toOffsetDateTime());
    }

    private String text(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }
}
