package tr.bel.acikkapi.testing;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The axe of its own jar, put into a page once and not for every look as its builder does: half a megabyte each time. */
final class Axe {

    private static final String SCRIPT = read();

    private static final String LOOK = """
        async rules => {
          const found = await axe.run(document, { resultTypes: ['violations'], ...(rules.length ? { runOnly: rules } : {}) });
          return found.violations.map(rule => `${rule.id}: ${rule.help}\\n`
            + rule.nodes.map(node => `    ${node.target} ${node.failureSummary}`).join('\\n')).join('\\n');
        }\
        """;

    private Axe() {}

    /** @param rules only these; none for all */
    static void run(Page page, String... rules) {
        if (!(boolean) page.evaluate("'axe' in window")) {
            page.evaluate(SCRIPT);
        }
        String report = (String) page.evaluate(LOOK, List.of(rules));
        if (!report.isEmpty()) {
            throw new AssertionError("axe on " + page.url() + "\n" + report);
        }
    }

    private static String read() {
        try (InputStream in = Axe.class.getResourceAsStream("/axe.min.js")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
