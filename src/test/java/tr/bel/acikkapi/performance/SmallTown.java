package tr.bel.acikkapi.performance;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tr.bel.acikkapi.performance.Figures.Shown;
import tr.bel.acikkapi.performance.Figures.Table;
import tr.bel.acikkapi.performance.Tallies.Tally;

/** A town with so few applications that hardly anything may be shown, and all that was published of it. */
final class SmallTown {

    static final YearMonth LAST = YearMonth.of(2026, 11);
    private static final List<YearMonth> MONTHS = List.of(LAST.minusMonths(2), LAST.minusMonths(1), LAST);
    private static final List<String> SUBJECTS = List.of("", "cop", "park", "su", "yol");
    private static final List<String> NEIGHBOURHOODS = List.of("", "cinarli", "isiklar", "sanayi");

    /** One application; a hidden identity has no subject and no neighbourhood here. */
    record Application(YearMonth month, String subject, String neighbourhood, boolean kept) {

        String code(By by) {
            return switch (by) {
                case SUBJECT -> subject;
                case NEIGHBOURHOOD -> neighbourhood;
                case TOWN, DOOR -> "";
            };
        }
    }

    private final List<Application> all;
    private final Figures figures;

    SmallTown(List<Application> all) {
        this.all = List.copyOf(all);
        this.figures = new MakeFigures(tallies(), LAST, subject -> subject).figures(Instant.EPOCH);
    }

    static SmallTown random(long seed) {
        Random random = new Random(seed);
        int many = 5 + random.nextInt(random.nextBoolean() ? 60 : 300);
        double promise = random.nextDouble();
        double crowding = 1 + 2 * random.nextDouble();
        double hiding = random.nextBoolean() ? 0 : 0.1 * random.nextDouble();
        List<Application> all = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            boolean hidden = random.nextDouble() < hiding;
            all.add(new Application(
                    one(MONTHS, crowding, random),
                    hidden ? "" : one(SUBJECTS.subList(1, SUBJECTS.size()), crowding, random),
                    hidden ? "" : one(NEIGHBOURHOODS.subList(1, NEIGHBOURHOODS.size()), crowding, random),
                    random.nextDouble() < promise));
        }
        return new SmallTown(all);
    }

    /** Some are chosen seldom. */
    private static <T> T one(List<T> from, double crowding, Random random) {
        return from.get((int) (Math.pow(random.nextDouble(), crowding) * from.size()));
    }

    Figures figures() {
        return figures;
    }

    private List<Tally> tallies() {
        List<Tally> tallies = new ArrayList<>();
        for (By by : List.of(By.TOWN, By.SUBJECT, By.NEIGHBOURHOOD)) {
            Map<List<String>, List<Application>> groups = all.stream()
                    .collect(Collectors.groupingBy(a -> List.of(a.month().toString(), a.code(by))));
            groups.forEach((key, some) -> {
                long kept = some.stream().filter(Application::kept).count();
                tallies.add(new Tally(
                        YearMonth.parse(key.get(0)).atDay(1),
                        by,
                        key.get(1),
                        some.size(),
                        kept,
                        some.size() - kept,
                        0,
                        0,
                        0));
            });
        }
        return tallies;
    }

    private static List<Application> unknowns() {
        List<Application> unknowns = new ArrayList<>();
        for (YearMonth month : MONTHS) {
            for (String subject : SUBJECTS) {
                for (String neighbourhood : NEIGHBOURHOODS) {
                    unknowns.add(new Application(month, subject, neighbourhood, true));
                    unknowns.add(new Application(month, subject, neighbourhood, false));
                }
            }
        }
        return unknowns;
    }

    private static boolean[] sum(Predicate<Application> which) {
        List<Application> unknowns = unknowns();
        boolean[] sum = new boolean[unknowns.size()];
        IntStream.range(0, sum.length).forEach(i -> sum[i] = which.test(unknowns.get(i)));
        return sum;
    }

    /** Whether the month is in the sums, as everybody can read on the page. */
    private boolean counts(YearMonth month) {
        return figures.months().stream().anyMatch(m -> m.month().equals(month) && m.shown() != null);
    }

    /** Who has read everything. */
    Adversary reader() {
        Adversary reader = new Adversary(unknowns().size());
        figures.months().stream()
                .filter(m -> m.shown() != null)
                .forEach(m -> read(reader, m.shown(), a -> a.month().equals(m.month())));
        read(reader, figures.whole(), a -> counts(a.month()));
        figures.tables().forEach(t -> read(reader, t, a -> counts(a.month())));
        figures.chosen()
                .forEach(m ->
                        m.tables().forEach(t -> read(reader, t, a -> a.month().equals(m.month()))));
        return reader;
    }

    private static void read(Adversary reader, Table table, Predicate<Application> period) {
        table.lines()
                .forEach(line -> read(
                        reader, line.shown(), period.and(a -> a.code(table.by()).equals(line.code()))));
    }

    private static void read(Adversary reader, @Nullable Shown shown, Predicate<Application> which) {
        if (shown != null) {
            reader.learns(sum(which));
            if (shown.kept() != null) {
                reader.learns(sum(which.and(Application::kept)));
            }
        }
    }

    /** All numbers from one to four that the reader found out, in words. */
    List<String> foundOut() {
        Adversary reader = reader();
        List<String> found = new ArrayList<>();
        for (Named group : groups()) {
            for (Named part : List.of(
                    new Named("all", _ -> true),
                    new Named("kept", Application::kept),
                    new Named("others", a -> !a.kept()))) {
                Predicate<Application> which = group.which().and(part.which());
                long many = all.stream().filter(which).count();
                if (Cell.small(many) && reader.knows(sum(which))) {
                    found.add(group.name() + " " + part.name() + " = " + many);
                }
            }
        }
        return found;
    }

    private record Named(String name, Predicate<Application> which) {}

    /** The town, each subject and each neighbourhood, in each month and in all that count. */
    private List<Named> groups() {
        List<Named> groups = new ArrayList<>();
        List<Named> periods = new ArrayList<>();
        periods.add(new Named("sum", a -> counts(a.month())));
        MONTHS.forEach(m -> periods.add(new Named(m.toString(), a -> a.month().equals(m))));
        for (Named period : periods) {
            groups.add(new Named(period.name() + " town", period.which()));
            for (By by : List.of(By.SUBJECT, By.NEIGHBOURHOOD)) {
                (by == By.SUBJECT ? SUBJECTS : NEIGHBOURHOODS)
                        .forEach(code -> groups.add(new Named(
                                period.name() + " " + by + " '" + code + "'",
                                period.which().and(a -> a.code(by).equals(code)))));
            }
        }
        return groups;
    }
}
