package tr.bel.acikkapi.municipality;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.web.multipart.MultipartFile;
import tr.bel.acikkapi.shared.Refusal;

/**
 * What a browser sent, told apart by the files' names.
 *
 * @param files one of a kind
 * @param refusals why others are not among them
 */
record SentFiles(List<SourceFile> files, List<Refusal> refusals) {

    static SentFiles of(List<MultipartFile> parts) {
        Map<FileKind, SourceFile> known = new EnumMap<>(FileKind.class);
        List<Refusal> refusals = new ArrayList<>();
        for (MultipartFile part : parts) {
            String name = part.getOriginalFilename();
            if (name == null || name.isBlank()) {
                continue; // a form without a chosen file
            }
            Optional<FileKind> kind = FileKind.byName(name);
            if (kind.isEmpty()) {
                refusals.add(Refusal.of("municipality.upload.unknownName", name));
                continue;
            }
            SourceFile file = new SourceFile(kind.get(), name, bytes(part));
            SourceFile first = known.putIfAbsent(kind.get(), file);
            if (first != null) {
                refusals.add(Refusal.of("municipality.upload.twice", first.name(), name));
            }
        }
        if (known.isEmpty() && refusals.isEmpty()) {
            refusals.add(Refusal.of("municipality.upload.nothing"));
        }
        return new SentFiles(List.copyOf(known.values()), List.copyOf(refusals));
    }

    /** These, and of the earlier ones those of another kind: whoever corrects one file of five sends only that one again. */
    List<SourceFile> over(List<SourceFile> earlier) {
        Map<FileKind, SourceFile> all = new EnumMap<>(FileKind.class);
        earlier.forEach(f -> all.put(f.kind(), f));
        files.forEach(f -> all.put(f.kind(), f));
        return List.copyOf(all.values());
    }

    private static byte[] bytes(MultipartFile part) {
        try {
            return part.getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
