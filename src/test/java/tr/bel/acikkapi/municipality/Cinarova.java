package tr.bel.acikkapi.municipality;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.io.DefaultResourceLoader;

/** The invented town as its files say it, without a database. */
final class Cinarova {

    static final ZoneId ISTANBUL = ZoneId.of("Europe/Istanbul");

    private Cinarova() {}

    static List<SourceFile> files() {
        FileFolder folder = new FileFolder(new DefaultResourceLoader());
        List<SourceFile> files = new ArrayList<>(folder.files("classpath:municipality/cinarova/"));
        files.addAll(folder.files(FileFolder.COUNTRY));
        return files;
    }

    static ReadFiles read() {
        return new ReadFiles(files(), Known.NOTHING);
    }

    static Snapshot snapshot() {
        Content c = read().content();
        return new Snapshot(
                1, c.directorates(), c.groups(), c.subjects(), c.questions(), c.neighbourhoods(), calendar());
    }

    static WorkingCalendar calendar() {
        Content c = read().content();
        return new WorkingCalendar(ISTANBUL, c.hours(), c.holidays(), c.leaves());
    }
}
