package tr.bel.acikkapi.open311;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tr.bel.acikkapi.shared.GeoPoint;

/**
 * Which requests are asked for.
 *
 * @param numbers these alone, whatever else is said; empty for no such wish
 * @param from requested at or after; absent where only a change is asked for
 * @param statuses "open", "closed"; empty for both
 */
record RequestQuery(
        List<String> numbers,
        List<String> services,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable Instant updatedAfter,
        @Nullable Instant updatedBefore,
        List<String> statuses,
        @Nullable Box box,
        int page,
        int pageSize) {

    /** The most in one answer, and the widest span of days. */
    static final int MOST = 1_000;

    static final Duration WIDEST = Duration.ofDays(90);
    /** How deep one may page; who wants more asks for a shorter span. */
    private static final int DEEPEST = 100_000;

    /** A rectangle on the map, south-west to north-east. */
    record Box(GeoPoint least, GeoPoint most) {}

    RequestQuery {
        numbers = List.copyOf(numbers);
        services = List.copyOf(services);
        statuses = List.copyOf(statuses);
    }

    /** @throws Refused 400 where a value is not what it should be */
    static RequestQuery of(Parameters said, Instant now) {
        List<String> numbers = said.list("service_request_id");
        int pageSize = said.number("page_size", 1, MOST, MOST);
        int page = said.number("page", 1, DEEPEST, 1);
        if ((long) page * pageSize > DEEPEST && page > 1) {
            throw Refused.bad("open311.error.tooDeep", DEEPEST);
        }
        if (!numbers.isEmpty()) {
            if (numbers.size() > MOST) {
                throw Refused.bad("open311.error.tooMany", "service_request_id", MOST);
            }
            return new RequestQuery(numbers, List.of(), null, null, null, null, List.of(), null, page, pageSize);
        }
        Instant updatedAfter = said.time("updated_after").orElse(null);
        Instant updatedBefore = said.time("updated_before").orElse(null);
        Span span = Span.of(said, now, updatedAfter != null || updatedBefore != null);
        return new RequestQuery(
                List.of(),
                said.list("service_code"),
                span.from(),
                span.to(),
                updatedAfter,
                updatedBefore,
                statuses(said.list("status")),
                box(said.parts("bbox")).orElse(null),
                page,
                pageSize);
    }

    private static List<String> statuses(List<String> wished) {
        if (!List.of("open", "closed").containsAll(wished)) {
            throw Refused.bad("open311.error.status");
        }
        return wished;
    }

    /** West, south, east, north. */
    private static Optional<Box> box(List<String> sides) {
        if (sides.isEmpty()) {
            return Optional.empty();
        }
        if (sides.size() == 4) {
            Optional<GeoPoint> least = Parameters.point(sides.get(1), sides.get(0));
            Optional<GeoPoint> most = Parameters.point(sides.get(3), sides.get(2));
            if (least.isPresent() && most.isPresent()) {
                return Optional.of(new Box(least.get(), most.get()));
            }
        }
        throw Refused.bad("open311.error.bbox");
    }

    int offset() {
        return (page - 1) * pageSize;
    }

    /** The conditions, each on {@code r}, {@code c} and the place as it is published, {@code lat} and {@code long}. */
    List<String> conditions() {
        List<String> all = new ArrayList<>();
        if (!numbers.isEmpty()) {
            all.add("c.number in (:numbers)");
        }
        if (!services.isEmpty()) {
            all.add("c.subject in (:services)");
        }
        addIf(all, from, "r.requested_at >= :from");
        addIf(all, to, "r.requested_at <= :to");
        addIf(all, updatedAfter, "r.updated_at >= :updatedAfter");
        addIf(all, updatedBefore, "r.updated_at <= :updatedBefore");
        if (statuses.size() == 1) {
            all.add((statuses.getFirst().equals("open") ? "not " : "") + "r.word in ('CONCLUDED', 'CLOSED')");
        }
        addIf(
                all,
                box,
                PublicRequests.LATITUDE + " between :south and :north and " + PublicRequests.LONGITUDE
                        + " between :west and :east");
        return all;
    }

    private static void addIf(List<String> all, @Nullable Object said, String condition) {
        if (said != null) {
            all.add(condition);
        }
    }

    /**
     * A span of time: 90 days at most, the last 90 where nothing is said.
     *
     * @param from absent, with {@code to}, for no bounds at all
     */
    record Span(@Nullable Instant from, @Nullable Instant to) {

        static Span of(Parameters said, Instant now, boolean boundless) {
            Instant start = said.time("start_date").orElse(null);
            Instant end = said.time("end_date").orElse(null);
            if (start == null && end == null && boundless) {
                return new Span(null, null);
            }
            Instant to = end != null ? end : start != null ? start.plus(WIDEST) : now;
            Instant from = start == null ? to.minus(WIDEST) : start;
            if (to.isBefore(from)) {
                throw Refused.bad("open311.error.span.backwards");
            }
            if (Duration.between(from, to).compareTo(WIDEST) > 0) {
                throw Refused.bad("open311.error.span.wide", WIDEST.toDays());
            }
            return new Span(from, to);
        }
    }
}
