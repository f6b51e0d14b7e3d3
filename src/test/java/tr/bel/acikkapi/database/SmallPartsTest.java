package tr.bel.acikkapi.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmallPartsTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path temp;

    @ParameterizedTest
    @CsvSource({
        "Linux, amd64, postgres-linux-x86_64.txz",
        "LINUX, AMD64, postgres-linux-x86_64.txz",
        "Linux, aarch64, postgres-linux-arm_64.txz",
        "Mac OS X, x86_64, postgres-darwin-x86_64.txz",
        "Mac OS X, aarch64, postgres-darwin-arm_64.txz",
        "Windows 11, amd64, postgres-windows-x86_64.txz",
        "WINDOWS 11, AMD64, postgres-windows-x86_64.txz"
    })
    void every_platform_has_its_archive(String os, String machine, String archive) {
        assertThat(PostgresBinaries.archiveName(os, machine)).isEqualTo(archive);
    }

    @ParameterizedTest
    @CsvSource({
        "id, id",
        "applicantId, applicant_id",
        "nationalIdFingerprint, national_id_fingerprint",
        "followUpOf, follow_up_of"
    })
    void a_property_has_its_column_on_a_turkish_machine_too(String property, String column) {
        assertThat(ColumnNames.of(property)).isEqualTo(column);
    }

    @Test
    void a_folder_has_one_lock_and_it_names_its_owner() throws Exception {
        Path file = temp.resolve("acikkapi.lock");
        assertThat(FolderLock.owner(file)).isEqualTo("none");
        try (FolderLock first = FolderLock.tryTake(file).orElseThrow()) {
            assertThat(first).isNotNull();
            assertThat(FolderLock.tryTake(file)).isEmpty();
            assertThat(FolderLock.owner(file))
                    .isEqualTo(Long.toString(ProcessHandle.current().pid()));
        }
        try (FolderLock again = FolderLock.tryTake(file).orElseThrow()) {
            assertThat(again).isNotNull();
        }
    }

    @Test
    void a_postmaster_file_cut_off_by_a_crash_is_read_as_nobody() throws Exception {
        assertThat(PostmasterFile.in(temp)).isEmpty();
        Files.writeString(temp.resolve("postmaster.pid"), "");
        assertThat(PostmasterFile.in(temp).orElseThrow().pid()).isZero();
        PostmasterFile.markDead(temp);
        assertThat(PostmasterFile.in(temp)).isEmpty();
    }

    @Test
    void a_postmaster_file_whose_number_was_inherited_keeps_all_but_the_number() throws Exception {
        Files.writeString(
                temp.resolve("postmaster.pid"), "1\n/data\n1700000000\n5432\n\n127.0.0.1\n  77  5\nready   \n");
        PostmasterFile.markDead(temp);
        PostmasterFile file = PostmasterFile.in(temp).orElseThrow();
        assertThat(file.isNumberTaken()).isFalse();
        assertThat(file.isReady()).isTrue();
        assertThat(file.port()).isEqualTo(5432);
        assertThat(Files.readString(temp.resolve("postmaster.pid"))).contains("  77  5");
    }
}
