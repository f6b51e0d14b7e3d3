package tr.bel.acikkapi.municipality;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.shared.Actor;
import tr.bel.acikkapi.shared.Language;

/**
 * Loads the first data while the house starts, before any door opens: from {@code acikkapi.municipality.load}, and the holidays and
 * hours of the country where that folder has none. Files with errors stop the start: a house that does not know its directorates would
 * misroute everything.
 */
@Component
class LoadAtStart implements InitializingBean {

    private static final Logger LOG = LoggerFactory.getLogger(LoadAtStart.class);
    private static final Actor BY = Actor.system("load-at-start");

    private final StartFiles start;
    private final FileFolder folder;
    private final ImportFiles importer;

    LoadAtStart(StartFiles start, FileFolder folder, ImportFiles importer) {
        this.start = start;
        this.folder = folder;
        this.importer = importer;
    }

    @Override
    public void afterPropertiesSet() {
        List<SourceFile> files = new ArrayList<>();
        String location = start.load();
        if (location != null && !location.isBlank()) {
            files.addAll(folder.files(location));
            if (files.isEmpty()) {
                throw new IllegalStateException(
                        "acikkapi.municipality.load names a folder without any known file: " + location);
            }
        }
        Set<FileKind> own = files.stream().map(SourceFile::kind).collect(Collectors.toSet());
        folder.files(FileFolder.COUNTRY).stream()
                .filter(f -> !own.contains(f.kind()))
                .forEach(files::add);
        ImportReport report = importer.runFirst(files, BY);
        if (report.hasErrors()) {
            throw new IllegalStateException(
                    "The municipality's files were not loaded:\n" + new ReportText(Language.TR).of(report));
        }
        if (report.stored()) {
            LOG.info("Municipality loaded:\n{}", new ReportText(Language.TR).of(report));
        }
    }
}
