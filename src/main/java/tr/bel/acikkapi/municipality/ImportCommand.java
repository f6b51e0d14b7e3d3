package tr.bel.acikkapi.municipality;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.ExitCodeGenerator;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.shared.Actor;
import tr.bel.acikkapi.shared.Language;
import tr.bel.acikkapi.shared.Refusal;

/**
 * The importer for the operator's terminal: {@code java -jar acikkapi.jar --acikkapi.municipality.check=file:/srv/belediye/}, then
 * {@code --acikkapi.municipality.import-from=…}, optionally {@code --acikkapi.municipality.missing=deactivate}. Prints the report and ends
 * the process.
 */
@Component
@Order(0)
class ImportCommand implements ApplicationRunner {

    private final StartFiles start;
    private final FileFolder folder;
    private final ImportFiles importer;
    private final ConfigurableApplicationContext context;

    ImportCommand(StartFiles start, FileFolder folder, ImportFiles importer, ConfigurableApplicationContext context) {
        this.start = start;
        this.folder = folder;
        this.importer = importer;
        this.context = context;
    }

    @Override
    public void run(ApplicationArguments args) {
        String check = start.check();
        String importFrom = start.importFrom();
        if (check != null) {
            end(check, report(check, false), false);
        } else if (importFrom != null) {
            end(importFrom, report(importFrom, true), true);
        }
    }

    @Nullable
    ImportReport report(String location, boolean store) {
        List<SourceFile> files = folder.files(location);
        if (files.isEmpty()) {
            return null;
        }
        return store ? importer.run(files, start.missing(), Actor.system("import-command")) : importer.check(files);
    }

    private void end(String location, @Nullable ImportReport report, boolean storing) {
        boolean good = report != null && (storing ? report.stored() : !report.hasErrors());
        ReportText text = new ReportText(Language.TR);
        System.out.println(
                report == null ? text.say(Refusal.of("municipality.report.nothing", location)) : text.of(report));
        ExitCodeGenerator code = () -> good ? 0 : 1;
        System.exit(SpringApplication.exit(context, code));
    }
}
