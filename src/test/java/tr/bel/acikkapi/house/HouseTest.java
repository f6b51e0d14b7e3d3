package tr.bel.acikkapi.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import tr.bel.acikkapi.AcikKapiApplication;

/** The walls between the rooms. {@code -Dmodules=write} renews the picture in docs/modules. */
class HouseTest {

    private static final Path PICTURE = Path.of("docs/modules/rooms.puml");
    private final ApplicationModules rooms = ApplicationModules.of(AcikKapiApplication.class);

    @Test
    void a_room_uses_only_the_rooms_it_is_allowed_to() {
        rooms.verify();
    }

    @Test
    void the_picture_of_the_rooms_is_the_one_in_the_documentation() throws IOException {
        String drawn = draw();
        if ("write".equals(System.getProperty("modules"))) {
            Files.createDirectories(PICTURE.getParent());
            Files.writeString(PICTURE, drawn);
        }
        assertThat(House.read(PICTURE))
                .as("renew with ./mvnw -q test -Dtest=HouseTest -Dmodules=write")
                .isEqualTo(drawn);
    }

    /** Our own drawing, sorted, since the library's order of arrows is not always the same. */
    private String draw() {
        var lines = new TreeSet<String>();
        rooms.stream().forEach(room -> {
            lines.add("component [" + room.getIdentifier() + "]");
            room.getDirectDependencies(rooms)
                    .uniqueModules()
                    .map(other -> "[" + room.getIdentifier() + "] --> [" + other.getIdentifier() + "]")
                    .forEach(lines::add);
        });
        return lines.stream().collect(Collectors.joining("\n", "@startuml\n", "\n@enduml\n"));
    }
}
