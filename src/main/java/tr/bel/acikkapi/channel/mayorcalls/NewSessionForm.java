package tr.bel.acikkapi.channel.mayorcalls;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import tr.bel.acikkapi.feedback.PartOfDay;
import tr.bel.acikkapi.shared.Days;
import tr.bel.acikkapi.shared.TurkishText;

/**
 * What is typed for a new session.
 *
 * @param day as {@code 2026-12-01}
 * @param part the name of a {@link PartOfDay}
 * @param planned how many people are meant to be called
 */
record NewSessionForm(
        @Nullable String title,
        @Nullable String day,
        @Nullable String part,
        @Nullable String planned) {

    static final int MOST_PEOPLE = 100;
    private static final int SHORTEST_TITLE = 3;
    private static final int LONGEST_TITLE = 120;

    NewSessionForm {
        title = TurkishText.tidyLine(title == null ? "" : title);
    }

    String name() {
        return title == null ? "" : title;
    }

    Optional<LocalDate> date() {
        return Days.parse(day);
    }

    Optional<PartOfDay> partOfDay() {
        return Arrays.stream(PartOfDay.values())
                .filter(p -> p.name().equals(part))
                .findFirst();
    }

    /** Whether the chosen part of the day is past already. */
    boolean isOver(LocalDateTime now) {
        return date().flatMap(d -> partOfDay().map(p -> d.atTime(end(p))))
                .filter(end -> !end.isAfter(now))
                .isPresent();
    }

    /** The hours that stand in the texts of the parts. */
    private static LocalTime end(PartOfDay part) {
        return LocalTime.of(
                switch (part) {
                    case MORNING -> 12;
                    case NOON -> 17;
                    case EVENING -> 21;
                },
                0);
    }

    int people() {
        return people(planned);
    }

    /** A number of people, or 0 for what is none. */
    static int people(@Nullable String typed) {
        String digits = typed == null ? "" : typed.strip();
        int number = digits.matches("\\d{1,3}") ? Integer.parseInt(digits) : 0;
        return number > MOST_PEOPLE ? 0 : number;
    }

    void check(LocalDate today, Errors typed) {
        if (name().length() < SHORTEST_TITLE || name().length() > LONGEST_TITLE) {
            typed.rejectValue(
                    "title", "mayorcalls.new.title.wrong", new Object[] {SHORTEST_TITLE, LONGEST_TITLE}, null);
        }
        if (date().filter(d -> !d.isBefore(today) && d.isBefore(today.plusYears(1)))
                .isEmpty()) {
            typed.rejectValue("day", "mayorcalls.new.day.wrong");
        }
        if (partOfDay().isEmpty()) {
            typed.rejectValue("part", "mayorcalls.new.part.missing");
        }
        if (people() == 0) {
            typed.rejectValue("planned", "mayorcalls.people.wrong", new Object[] {MOST_PEOPLE}, null);
        }
    }
}
