package tr.bel.acikkapi.channel.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tr.bel.acikkapi.cases.CaseFact;

/** What happens to a case is either told to its applicant or kept in the house, and somebody has decided which. */
class FollowedCaseTest {

    @Test
    void every_fact_of_the_house_is_told_or_kept_and_none_both() {
        Set<String> facts = new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("tr.bel.acikkapi")
                        .stream()
                        .filter(type -> type.isAssignableTo(CaseFact.class) && !type.isInterface())
                        .map(FollowedCaseTest::eventName)
                        .collect(Collectors.toSet());
        Set<String> decided = Stream.concat(FollowedCase.TOLD.stream(), FollowedCase.KEPT.stream())
                .collect(Collectors.toSet());
        assertThat(decided).containsExactlyInAnyOrderElementsOf(facts);
        assertThat(FollowedCase.TOLD).doesNotContainAnyElementsOf(FollowedCase.KEPT);
    }

    private static String eventName(JavaClass type) {
        String room = type.getPackageName();
        return room.substring(room.lastIndexOf('.') + 1) + "." + type.getSimpleName();
    }
}
