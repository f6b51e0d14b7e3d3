package tr.bel.acikkapi.database;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/** Folders as wholes. */
final class Folders {

    private Folders() {}

    /** Deletes a folder with all in it; links are deleted, never followed. What vanishes meanwhile is as good as deleted. */
    static void deleteTree(Path folder) throws IOException {
        for (int tries = 0; Files.exists(folder, java.nio.file.LinkOption.NOFOLLOW_LINKS); tries++) {
            try {
                Files.walkFileTree(folder, new Deleting());
            } catch (DirectoryNotEmptyException | NoSuchFileException somebodyStillWrites) {
                if (tries == 100) {
                    throw somebodyStillWrites;
                }
            }
        }
    }

    private static final class Deleting extends SimpleFileVisitor<Path> {
        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            Files.deleteIfExists(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException failure) throws IOException {
            if (failure != null) {
                throw failure;
            }
            Files.deleteIfExists(directory);
            return FileVisitResult.CONTINUE;
        }
    }
}
