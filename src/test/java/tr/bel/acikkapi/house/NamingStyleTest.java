package tr.bel.acikkapi.house;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

class NamingStyleTest {

    private static final int MOST_ENDPOINTS = 3;
    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("tr.bel.acikkapi");

    @Test
    void names_say_what_a_thing_is_and_not_that_it_is_a_thing() {
        Pattern empty = Pattern.compile(".*(Service|Manager|Impl|Dto|DTO|Util|Utils|Helper)");
        assertThat(OURS.stream()
                        .map(JavaClass::getSimpleName)
                        .filter(n -> empty.matcher(n).matches()))
                .isEmpty();
    }

    @Test
    void controllers_are_called_so_kept_inside_and_small() {
        classes()
                .that(are(describe("controllers", c -> isController(c))))
                .should()
                .haveSimpleNameEndingWith("Controller")
                .andShould()
                .bePackagePrivate()
                .andShould(haveFewEndpoints())
                .check(OURS);
    }

    @Test
    void time_is_asked_of_a_clock_that_a_test_can_turn() {
        var rule = noClasses().should().callMethod(Clock.class, "systemDefaultZone");
        for (Class<?> type : List.of(
                Instant.class, LocalDate.class, LocalDateTime.class, ZonedDateTime.class, OffsetDateTime.class)) {
            rule = rule.orShould().callMethod(type, "now");
        }
        rule.check(OURS);
    }

    @Test
    void nothing_but_a_command_prints_to_the_console() {
        noClasses()
                .that()
                .haveSimpleNameNotEndingWith("Command")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .check(OURS);
    }

    @Test
    void upper_and_lower_case_always_name_their_language() {
        noClasses()
                .should()
                .callMethod(String.class, "toLowerCase")
                .orShould()
                .callMethod(String.class, "toUpperCase")
                .check(OURS);
    }

    @Test
    void rows_are_asked_for_as_a_list_since_a_stream_that_nobody_closes_keeps_its_connection() {
        noClasses()
                .should()
                .callMethod(JdbcClient.MappedQuerySpec.class, "stream")
                .check(OURS);
    }

    @Test
    void every_package_says_what_it_is_for_and_is_null_marked() {
        List<Path> silent = House.files(House.JAVA, ".java").stream()
                .map(Path::getParent)
                .distinct()
                .filter(folder -> !Files.exists(folder.resolve("package-info.java"))
                        || !House.read(folder.resolve("package-info.java")).contains("@NullMarked"))
                .toList();
        assertThat(silent).isEmpty();
    }

    private static boolean isController(JavaClass type) {
        return type.isAnnotatedWith(Controller.class) || type.isMetaAnnotatedWith(Controller.class);
    }

    private static ArchCondition<JavaClass> haveFewEndpoints() {
        return new ArchCondition<>("have at most " + MOST_ENDPOINTS + " endpoints") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                long endpoints = type.getMethods().stream()
                        .filter(m -> AnnotatedElementUtils.hasAnnotation(m.reflect(), RequestMapping.class))
                        .count();
                events.add(new SimpleConditionEvent(
                        type, endpoints <= MOST_ENDPOINTS, type.getName() + " has " + endpoints + " endpoints"));
            }
        };
    }
}
