package tr.bel.acikkapi.performance;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.contact.Doors;
import tr.bel.acikkapi.municipality.Names;
import tr.bel.acikkapi.municipality.Subjects;
import tr.bel.acikkapi.performance.Figures.MonthTables;
import tr.bel.acikkapi.performance.Figures.Shown;
import tr.bel.acikkapi.performance.Figures.Table;
import tr.bel.acikkapi.performance.TransparencyView.Bar;
import tr.bel.acikkapi.performance.TransparencyView.Period;
import tr.bel.acikkapi.performance.TransparencyView.Row;
import tr.bel.acikkapi.performance.TransparencyView.TableView;
import tr.bel.acikkapi.shared.Language;

/** Names and pictures for the figures, in the reader's language. */
@Component
class ShowFigures {

    private static final int MOST_BARS = 10;

    private final Subjects subjects;
    private final Names names;
    private final Doors doors;
    private final MessageSource messages;

    ShowFigures(Subjects subjects, Names names, Doors doors, MessageSource messages) {
        this.subjects = subjects;
        this.names = names;
        this.doors = doors;
        this.messages = messages;
    }

    /** @param month as typed; anything that cannot be chosen is the last twelve months */
    TransparencyView view(Figures figures, String month) {
        Optional<MonthTables> chosen = figures.chosen().stream()
                .filter(m -> m.month().toString().equals(month))
                .findFirst();
        String period = chosen.map(m -> m.month().toString()).orElse("");
        return new TransparencyView(
                figures.asOf(),
                period,
                chosen.map(m -> name(m.month())).orElseGet(() -> text("performance.period.whole")),
                period.equals(figures.months().getLast().month().toString()),
                periods(figures, period),
                chosen.map(MonthTables::whole).orElse(figures.whole()),
                figures.fate(),
                MonthChart.of(figures.months(), locale()),
                months(figures),
                chosen.map(MonthTables::tables).orElse(figures.tables()).stream()
                        .map(this::table)
                        .toList());
    }

    private List<Period> periods(Figures figures, String period) {
        Stream<Period> months = figures.chosen().reversed().stream()
                .map(m -> new Period(
                        m.month().toString(),
                        name(m.month()),
                        m.month().toString().equals(period)));
        Period whole = new Period("", text("performance.period.whole"), period.isEmpty());
        return Stream.concat(Stream.of(whole), months).toList();
    }

    /** The youngest first, as people look for them. */
    private List<Row> months(Figures figures) {
        return figures.months().reversed().stream()
                .map(m -> new Row(name(m.month()), m.shown()))
                .toList();
    }

    private TableView table(Table table) {
        long most =
                table.lines().stream().mapToLong(l -> l.shown().counted()).max().orElse(1);
        List<Row> rows = table.lines().stream()
                .map(l -> new Row(name(table.by(), l.code()), l.shown()))
                .toList();
        List<Bar> bars = new ArrayList<>();
        rows.stream().limit(MOST_BARS).forEach(row -> {
            Shown shown = row.shown();
            if (shown != null) {
                Long kept = shown.kept();
                bars.add(new Bar(
                        row.name(), shown, length(shown.counted(), most), kept == null ? null : length(kept, most)));
            }
        });
        return new TableView(file(table.by()), "performance.by." + table.by(), bars, rows, table.rest());
    }

    private static String length(long number, long most) {
        return String.format(Locale.ROOT, "%.1f", number * 100.0 / most);
    }

    static String file(By by) {
        return switch (by) {
            case TOWN -> "aylar";
            case SUBJECT -> "konular";
            case NEIGHBOURHOOD -> "mahalleler";
            case DOOR -> "kapilar";
        };
    }

    private String name(By by, String code) {
        String name = switch (by) {
            case TOWN -> code;
            case SUBJECT -> group(code);
            case NEIGHBOURHOOD -> names.neighbourhood(code);
            case DOOR -> text(doors.label(code));
        };
        return name == null ? code : name;
    }

    String group(String code) {
        return subjects.groups().stream()
                .filter(g -> g.code().equals(code))
                .findFirst()
                .map(g -> g.name(Language.of(locale())))
                .orElse(code);
    }

    static String name(YearMonth month) {
        return DateTimeFormatter.ofPattern("LLLL yyyy", locale()).format(month);
    }

    private String text(String key) {
        return messages.getMessage(key, null, locale());
    }

    private static Locale locale() {
        return Language.of(LocaleContextHolder.getLocale()).locale();
    }
}
