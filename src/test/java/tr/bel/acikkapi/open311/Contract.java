package tr.bel.acikkapi.open311;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The JSON schemas, our own and, where the machine has them, the published ones: every answer of a test is held against them. */
final class Contract {

    /** Kept outside the repository, since nobody says under which licence they may be copied. */
    static final Path PUBLISHED = Path.of("/work/shared/data/open311/schema");

    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final Map<String, Schema> SCHEMAS = new ConcurrentHashMap<>();
    /** What the published schemas judge: of lists, each entry. */
    private static final Map<String, String> JUDGES =
            Map.of("requests", "request.json", "services", "service.json", "definition", "service-definition.json");

    private Contract() {}

    static void holds(String name, String json) {
        assertThat(own(name).validate(json, InputFormat.JSON)).as(json).isEmpty();
        String judge = JUDGES.get(name);
        if (judge != null && Files.isDirectory(PUBLISHED)) {
            JsonNode answer = JsonMapper.shared().readTree(json);
            Schema schema = SCHEMAS.computeIfAbsent(judge, Contract::published);
            if (answer.isArray()) {
                answer.forEach(
                        each -> assertThat(schema.validate(each)).as(judge).isEmpty());
            } else {
                assertThat(schema.validate(answer)).as(judge).isEmpty();
            }
        }
    }

    private static Schema own(String name) {
        return SCHEMAS.computeIfAbsent("own/" + name, _ -> {
            try (InputStream in = Contract.class.getResourceAsStream("/open311/schema/" + name + ".json")) {
                return REGISTRY.getSchema(Objects.requireNonNull(in, name));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static Schema published(String file) {
        try {
            return REGISTRY.getSchema(Files.readString(PUBLISHED.resolve(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
