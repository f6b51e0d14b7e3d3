package tr.bel.acikkapi.municipality;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import tr.bel.acikkapi.shared.Language;

/**
 * The form of the week's hours: seven days with two stretches each, or as many as the fullest day has, as typed, and what is wrong with
 * them.
 *
 * @param days from Monday on
 */
record WeekForm(List<DayRow> days) {

    private static final int USUAL = 2;
    /** More than anybody works in a day. */
    private static final int MOST = 12;

    /**
     * A day's fields.
     *
     * @param typed begin and end of the first stretch, then of the second, and so on
     * @param hours what they say, in order; empty where the day is free or something is wrong
     * @param error key of what is wrong; absent where nothing is
     * @param wrong which field it is about, from 0; -1 where none is
     */
    record DayRow(
            DayOfWeek weekday,
            List<String> typed,
            List<WorkingHours> hours,
            @Nullable String error,
            int wrong) {

        /** The name of the field: "from3" for the begin of Wednesday's first stretch, "toAgain3" for the end of its second. */
        public String field(int at) {
            return name(at) + weekday.getValue();
        }

        private DayRow refused(String key, int field) {
            return new DayRow(weekday, typed, List.of(), key, field);
        }
    }

    static WeekForm of(List<WorkingHours> hours, Language language) {
        int stretches = Stream.of(DayOfWeek.values())
                .mapToInt(day ->
                        (int) hours.stream().filter(h -> h.weekday() == day).count())
                .reduce(USUAL, Math::max);
        return new WeekForm(Stream.of(DayOfWeek.values())
                .map(day -> {
                    List<String> texts = new ArrayList<>(hours.stream()
                            .filter(h -> h.weekday() == day)
                            .flatMap(h -> Stream.of(h.from(), h.to()))
                            .map(t -> TimeText.write(t, language))
                            .toList());
                    while (texts.size() < 2 * stretches) {
                        texts.add("");
                    }
                    return new DayRow(day, texts, List.of(), null, -1);
                })
                .toList());
    }

    static WeekForm read(MultiValueMap<String, String> sent) {
        int fields = IntStream.range(2 * USUAL, 2 * MOST)
                .filter(at ->
                        Stream.of(DayOfWeek.values()).anyMatch(day -> sent.containsKey(name(at) + day.getValue())))
                .map(at -> at + 1)
                .max()
                .orElse(2 * USUAL);
        return new WeekForm(Stream.of(DayOfWeek.values())
                .map(day -> read(new DayRow(
                        day,
                        IntStream.range(0, fields + fields % 2)
                                .mapToObj(at -> Optional.ofNullable(sent.getFirst(name(at) + day.getValue()))
                                        .orElse("")
                                        .strip())
                                .toList(),
                        List.of(),
                        null,
                        -1)))
                .toList());
    }

    private static String name(int at) {
        return (at % 2 == 0 ? "from" : "to") + "Again".repeat(at / 2);
    }

    boolean wrong() {
        return days.stream().anyMatch(d -> d.error() != null);
    }

    /** The whole week; empty also where every day is free. */
    List<WorkingHours> hours() {
        return days.stream().flatMap(d -> d.hours().stream()).toList();
    }

    /** Whether work is done for an hour a week at least: dates are counted in it. */
    boolean enough() {
        return hours().stream()
                        .map(h -> Duration.between(h.from(), h.to()))
                        .reduce(Duration.ZERO, Duration::plus)
                        .compareTo(Duration.ofHours(1))
                >= 0;
    }

    private static DayRow read(DayRow row) {
        List<WorkingHours> hours = new ArrayList<>();
        for (int at = 0; at < row.typed().size(); at += 2) {
            String begin = row.typed().get(at);
            String end = row.typed().get(at + 1);
            if (begin.isEmpty() && end.isEmpty()) {
                continue;
            }
            if (begin.isEmpty() || end.isEmpty()) {
                return row.refused("municipality.calendar.error.both", begin.isEmpty() ? at : at + 1);
            }
            Optional<LocalTime> from = TimeText.read(begin);
            Optional<LocalTime> to = TimeText.read(end);
            if (from.isEmpty() || to.isEmpty()) {
                return row.refused("municipality.calendar.error.hour", from.isEmpty() ? at : at + 1);
            }
            if (!from.get().isBefore(to.get())) {
                return row.refused("municipality.calendar.error.backwards", at + 1);
            }
            if (!hours.isEmpty() && from.get().isBefore(hours.getLast().to())) {
                String key = at == 2 ? "overlap" : "overlapFurther";
                return row.refused("municipality.calendar.error." + key, at);
            }
            hours.add(new WorkingHours(row.weekday(), from.get(), to.get()));
        }
        return new DayRow(row.weekday(), row.typed(), hours, null, -1);
    }
}
