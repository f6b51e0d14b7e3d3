package tr.bel.acikkapi.performance;

import java.time.Duration;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.database.WorkBell;
import tr.bel.acikkapi.database.WorkLoop;

/** Judges what changed, and counts when it is time. */
@Component
class PerformanceLoop extends WorkLoop {

    private final JudgeCases judge;
    private final CountCases count;
    private final PublishedFigures figures;

    PerformanceLoop(JudgeCases judge, CountCases count, PublishedFigures figures, PerformanceSettings settings) {
        super(
                new Plan(
                        "performance",
                        settings.loop(),
                        settings.every(),
                        Duration.ofSeconds(10),
                        "Cases are still being judged at the end; they will be again"),
                new WorkBell());
        this.judge = judge;
        this.count = count;
        this.figures = figures;
    }

    @Override
    protected void round() {
        if (judge.all(this::isRunning)) {
            count.whenDue();
        }
        figures.latest(); // so that no reader waits for them, on any node
    }
}
