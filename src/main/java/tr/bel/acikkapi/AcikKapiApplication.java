package tr.bel.acikkapi;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.ServiceLoader;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import tr.bel.acikkapi.shared.Command;

/** Starts the house, or runs one of its commands beside it: {@code java -jar acikkapi.jar verify-history}. */
// Rooms do not know each other, so their beans cannot agree on names: the full class name is unique.
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class AcikKapiApplication {

    /** A command opens no port, sends nothing, and uses the database of the running application where there is one. */
    private static final Map<String, Object> COMMAND = command(
            "connections.loop",
            "feedback.loop",
            "incident.loop",
            "live",
            "watch.loop",
            "timers",
            "rules.loop",
            "undo.loop",
            "open311.loop",
            "persons.loop",
            "performance.loop",
            "privacy.loop");

    private static final Map<String, String> COMMANDS = Map.of("verify-history", "acikkapi.cases.verify-history");

    public static void main(String[] args) {
        for (Command command : ServiceLoader.load(Command.class)) {
            if (args.length > 0 && args[0].equals(command.name())) {
                System.exit(command.run(Arrays.asList(args).subList(1, args.length)));
            }
        }
        SpringApplication application = new SpringApplication(AcikKapiApplication.class);
        String[] options = args;
        if (args.length > 0 && COMMANDS.containsKey(args[0])) {
            application.setDefaultProperties(COMMAND);
            options = Arrays.copyOfRange(args, 1, args.length + 1);
            options[args.length - 1] = "--" + COMMANDS.get(args[0]) + "=true";
        }
        application.run(options);
    }

    /** Everything that works by itself is left to the house that runs. */
    private static Map<String, Object> command(String... off) {
        Map<String, Object> properties = new HashMap<>();
        properties.put("server.port", "-1");
        properties.put("acikkapi.database.join", "true");
        for (String each : off) {
            properties.put("acikkapi." + each, "false");
        }
        return properties;
    }
}
