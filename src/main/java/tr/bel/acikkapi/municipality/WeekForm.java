package tr.bel.acikkapi.municipality;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import tr.bel.acikkapi.shared.Language;

/**
 * The form of the week's hours: seven days with up to two stretches each, as typed, and what is wrong with them.
 *
 * @param days from Monday on
 */
record WeekForm(List<DayRow> days) {

    private static final List<String> FIELDS = List.of("from", "to", "fromAgain", "toAgain");

    /**
     * A day's fields.
     *
     * @param typed begin and end of the first stretch, then of the second
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

        /** The name of the field, "from3" for the begin of Wednesday's first stretch. */
        public String field(int at) {
            return FIELDS.get(at) + weekday.getValue();
        }

        private DayRow refused(String key, int field) {
            return new DayRow(weekday, typed, List.of(), key, field);
        }
    }

    static WeekForm of(List<WorkingHours> hours, Language language) {
        return new WeekForm(Stream.of(DayOfWeek.values())
                .map(day -> {
                    List<String> texts = new ArrayList<>(hours.stream()
                            .filter(h -> h.weekday() == day)
                            .flatMap(h -> Stream.of(h.from(), h.to()))
                            .map(t -> TimeText.write(t, language))
                            .limit(FIELDS.size())
                            .toList());
                    while (texts.size() < FIELDS.size()) {
                        texts.add("");
                    }
                    return new DayRow(day, texts, List.of(), null, -1);
                })
                .toList());
    }

    static WeekForm read(MultiValueMap<String, String> sent) {
        return new WeekForm(Stream.of(DayOfWeek.values())
                .map(day -> read(new DayRow(
                        day,
                        FIELDS.stream()
                                .map(f -> Optional.ofNullable(sent.getFirst(f + day.getValue()))
                                        .orElse("")
                                        .strip())
                                .toList(),
                        List.of(),
                        null,
                        -1)))
                .toList());
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
        for (int at = 0; at < FIELDS.size(); at += 2) {
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
                return row.refused("municipality.calendar.error.overlap", at);
            }
            hours.add(new WorkingHours(row.weekday(), from.get(), to.get()));
        }
        return new DayRow(row.weekday(), row.typed(), hours, null, -1);
    }
}
