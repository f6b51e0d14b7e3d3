package tr.bel.acikkapi.open311.exchange;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tr.bel.acikkapi.open311.exchange.PartnerSubject.Choice;
import tr.bel.acikkapi.open311.exchange.PartnerSubject.Definition;
import tr.bel.acikkapi.open311.exchange.PartnerSubject.Question;

/** Reads what a partner answers, in either format. */
public final class ReadPartner {

    private final ZoneId zone;

    /** @param zone of times that name none: where the partner is */
    public ReadPartner(ZoneId zone) {
        this.zone = zone;
    }

    /** The requests of a list, of a single one, of a receipt or of a token's answer. */
    public List<PartnerRequest> requests(String body) {
        return ReadTree.of(body).things("request").stream().map(this::request).toList();
    }

    private PartnerRequest request(Tree t) {
        return new PartnerRequest(
                text(t, "service_request_id"),
                text(t, "token"),
                closed(t),
                text(t, "status_notes"),
                text(t, "service_code"),
                text(t, "service_name"),
                text(t, "description"),
                text(t, "agency_responsible"),
                text(t, "service_notice"),
                time(t, "requested_datetime"),
                time(t, "updated_datetime"),
                time(t, "expected_datetime"),
                text(t, "address"),
                text(t, "address_id"),
                text(t, "zipcode"),
                t.field("lat").flatMap(ReadValue::degree).orElse(null),
                t.field("long").flatMap(ReadValue::degree).orElse(null),
                media(t),
                text(t, "account_id"),
                attributes(t));
    }

    /** The updates; an entry that does not say of which request it is, is passed over. */
    public List<PartnerUpdate> updates(String body) {
        return ReadTree.of(body).things("request_update").stream()
                .flatMap(t -> update(t).stream())
                .toList();
    }

    private Optional<PartnerUpdate> update(Tree t) {
        String id = text(t, "update_id");
        String request = text(t, "service_request_id");
        return id == null || request == null
                ? Optional.empty()
                : Optional.of(new PartnerUpdate(
                        id, request, closed(t), time(t, "updated_datetime"), text(t, "description"), media(t)));
    }

    /** The services; an entry without a code is passed over. */
    public List<PartnerSubject> services(String body) {
        return ReadTree.of(body).things("service").stream()
                .flatMap(t -> t.field("service_code").map(code -> service(code, t)).stream())
                .toList();
    }

    private static PartnerSubject service(String code, Tree t) {
        return new PartnerSubject(
                code,
                text(t, "service_name"),
                text(t, "description"),
                t.field("metadata").map(ReadValue::truth).orElse(false),
                text(t, "type"),
                t.field("keywords")
                        .map(k -> Arrays.stream(k.split(",", -1))
                                .map(String::strip)
                                .filter(w -> !w.isEmpty())
                                .toList())
                        .orElse(List.of()),
                text(t, "group"));
    }

    /** The questions of a service, with or without an element around the list. */
    public Definition definition(String body) {
        Tree whole = ReadTree.of(body);
        return new Definition(
                text(whole, "service_code"),
                whole.several("attributes", "attribute").stream()
                        .flatMap(t -> t.field("code").map(code -> question(code, t)).stream())
                        .toList());
    }

    private static Question question(String code, Tree t) {
        return new Question(
                code,
                t.field("variable").map(ReadValue::truth).orElse(true),
                t.field("required").map(ReadValue::truth).orElse(false),
                text(t, "datatype"),
                t.field("order")
                        .filter(o -> o.matches("\\d{1,6}"))
                        .map(Integer::valueOf)
                        .orElse(null),
                text(t, "description"),
                t.several("values", "value").stream()
                        .flatMap(v -> v
                                .field("key")
                                .map(key -> new Choice(key, v.field("name").orElse(key)))
                                .stream())
                        .toList());
    }

    public PartnerDiscovery discovery(String body) {
        Tree whole = ReadTree.of(body);
        return new PartnerDiscovery(
                text(whole, "contact"),
                text(whole, "key_service"),
                whole.several("endpoints", "endpoint").stream()
                        .flatMap(t -> t.field("url").flatMap(ReadValue::address).map(url -> endpoint(url, t)).stream())
                        .toList());
    }

    private static PartnerDiscovery.Endpoint endpoint(URI url, Tree t) {
        List<String> formats = t.several("formats", "format").stream()
                .map(Tree::text)
                .map(String::strip)
                .filter(f -> !f.isEmpty())
                .toList();
        return new PartnerDiscovery.Endpoint(url, text(t, "specification"), text(t, "type"), formats);
    }

    /** What went wrong, in the contract's shape or as bare words; empty for an answer that tells of no error. */
    public List<PartnerError> errors(String body) {
        return ReadTree.of(body).things("error").stream()
                .flatMap(t -> t
                        .field("description")
                        .or(() -> Optional.of(t.text().strip()).filter(words -> !words.isEmpty()))
                        .map(words -> new PartnerError(text(t, "code"), words))
                        .stream())
                .toList();
    }

    /** Questions that are answered: in JSON an object by codes. */
    private static Map<String, String> attributes(Tree t) {
        Map<String, String> all = new LinkedHashMap<>();
        t.several("attributes", "attribute").forEach(a -> {
            if (!a.text().isBlank()) {
                all.put(a.name(), a.text().strip());
            }
        });
        return all;
    }

    /** Other servers have many words for open; "closed" is the one that is common to all. */
    private static @Nullable Boolean closed(Tree t) {
        return t.field("status")
                .map(s -> s.toLowerCase(Locale.ROOT))
                .map(s -> s.equals("closed") || s.equals("fixed"))
                .orElse(null);
    }

    private @Nullable Instant time(Tree t, String field) {
        return t.field(field).flatMap(said -> ReadValue.time(said, zone)).orElse(null);
    }

    private static @Nullable URI media(Tree t) {
        return t.field("media_url").flatMap(ReadValue::address).orElse(null);
    }

    private static @Nullable String text(Tree t, String field) {
        return t.field(field).orElse(null);
    }
}
