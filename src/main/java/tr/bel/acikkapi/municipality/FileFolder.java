package tr.bel.acikkapi.municipality;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;
import org.springframework.stereotype.Component;

/** Finds the files of a municipality in a folder by their fixed names; those that are absent are left out. */
@Component
class FileFolder {

    /** What every municipality of the country shares: holidays and the usual hours. */
    static final String COUNTRY = "classpath:municipality/turkiye/";

    private final ResourceLoader resources;

    FileFolder(ResourceLoader resources) {
        this.resources = resources;
    }

    List<SourceFile> files(String location) {
        String folder = location.endsWith("/") ? location : location + "/";
        List<SourceFile> files = new ArrayList<>();
        for (FileKind kind : FileKind.values()) {
            Resource resource = resources.getResource(folder + kind.fileName());
            if (resource.exists()) {
                files.add(new SourceFile(kind, kind.fileName(), bytes(resource)));
            }
        }
        return files;
    }

    private static byte[] bytes(Resource resource) {
        try {
            return resource.getContentAsByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("a file of the municipality cannot be read: " + resource, e);
        }
    }
}
