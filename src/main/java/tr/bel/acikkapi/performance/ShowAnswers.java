package tr.bel.acikkapi.performance;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.performance.AnswerFigures.Published;
import tr.bel.acikkapi.performance.Figures.Shown;
import tr.bel.acikkapi.performance.Figures.Table;
import tr.bel.acikkapi.performance.TransparencyView.Bar;
import tr.bel.acikkapi.performance.TransparencyView.Row;
import tr.bel.acikkapi.performance.TransparencyView.TableView;
import tr.bel.acikkapi.shared.Language;

/** Names and pictures for the answers, in the reader's language. */
@Component
class ShowAnswers {

    private final ShowFigures show;
    private final MessageSource messages;

    ShowAnswers(ShowFigures show, MessageSource messages) {
        this.show = show;
        this.messages = messages;
    }

    AnswersView view(Published published) {
        Figures figures = published.figures();
        return new AnswersView(
                figures.whole(),
                figures.fate(),
                MonthChart.of(
                        figures.months(),
                        Language.of(LocaleContextHolder.getLocale()).locale()),
                figures.months().reversed().stream()
                        .map(m -> new Row(ShowFigures.name(m.month()), m.shown()))
                        .toList(),
                figures.tables().stream().flatMap(this::table).toList(),
                published.result(),
                published.treatment());
    }

    private Stream<TableView> table(Table table) {
        Optional<String> name = switch (table.by()) {
            case DOOR -> Optional.of("soru-yolu");
            case SUBJECT -> Optional.of("soru-konu");
            case TOWN, NEIGHBOURHOOD -> Optional.empty();
        };
        List<Row> rows = table.lines().stream()
                .map(l -> new Row(name(table.by(), l.code()), l.shown()))
                .toList();
        long most =
                table.lines().stream().mapToLong(l -> l.shown().counted()).max().orElse(1);
        List<Bar> bars = rows.stream().limit(10).flatMap(row -> bar(row, most)).toList();
        return name.stream().map(n -> new TableView(n, "performance.answers." + table.by(), bars, rows, table.rest()));
    }

    private static Stream<Bar> bar(Row row, long most) {
        Shown shown = row.shown();
        return shown == null
                ? Stream.empty()
                : Stream.of(new Bar(row.name(), shown, length(shown.counted(), most), kept(shown.kept(), most)));
    }

    private static @Nullable String kept(@Nullable Long kept, long most) {
        return kept == null ? null : length(kept, most);
    }

    private static String length(long number, long most) {
        return String.format(Locale.ROOT, "%.1f", number * 100.0 / most);
    }

    private String name(By by, String code) {
        return by == By.DOOR
                ? messages.getMessage("citizen.medium." + code, null, LocaleContextHolder.getLocale())
                : show.group(code);
    }
}
