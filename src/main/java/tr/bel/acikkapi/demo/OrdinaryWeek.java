package tr.bel.acikkapi.demo;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.feedback.SendDue;

/**
 * Plays an ordinary week of Çınarova into an empty demonstration, before its doors open: everything goes through the same acts as in
 * real life, only that the clock says then. {@code acikkapi.demo.week=false} leaves the town empty.
 */
@Component
@Profile("demo")
@ConditionalOnProperty(name = "acikkapi.demo.week", matchIfMissing = true)
class OrdinaryWeek implements SmartInitializingSingleton {

    private static final Logger log = LoggerFactory.getLogger(OrdinaryWeek.class);

    private final JdbcClient jdbc;
    private final DemoClock clock;
    private final Applications applications;
    private final Acts acts;
    private final SendDue send;

    OrdinaryWeek(JdbcClient jdbc, DemoClock clock, Applications applications, Acts acts, SendDue send) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.applications = applications;
        this.acts = acts;
        this.send = send;
    }

    /** Something that is done at its time; the scene's own numbering keeps the order of what happens in the same hour. */
    private record Moment(Instant at, Runnable doing) {}

    @Override
    public void afterSingletonsInstantiated() {
        boolean lived = jdbc.sql("select exists (select 1 from cases.case_file)")
                .query(Boolean.class)
                .single();
        if (lived) {
            return;
        }
        Instant now = clock.instant();
        List<Scene> scenes = scenes();
        List<Moment> moments = scenes.stream()
                .flatMap(scene -> moments(scene, now))
                .sorted(Comparator.comparing(Moment::at))
                .toList();
        moments.forEach(m -> clock.at(m.at(), () -> {
            m.doing().run();
            send.all();
        }));
        log.info("An ordinary week of {} applications was played into the demonstration", scenes.size());
    }

    private Stream<Moment> moments(Scene scene, Instant now) {
        // Nobody applies on the hour.
        Instant received = now.minus(Duration.ofHours(scene.ago()))
                .plusSeconds(Math.floorMod(scene.text().hashCode(), 1_700));
        long[] caseId = new long[1];
        return Stream.concat(
                Stream.of(new Moment(received, () -> caseId[0] = applications.receive(scene, received))),
                scene.then().stream()
                        .map(step -> new Moment(
                                received.plus(step.after())
                                        .plusSeconds(scene.then().indexOf(step) * 97L),
                                () -> acts.play(caseId[0], step))));
    }

    private static List<Scene> scenes() {
        try (Reader csv = new InputStreamReader(
                new ClassPathResource("demo/week.csv").getInputStream(), StandardCharsets.UTF_8)) {
            return Scene.read(csv);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
