package tr.bel.acikkapi.moderation;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A door at which an application takes a minute and nobody looks at its sender; only these can be closed to somebody. The desk, the
 * telephone and paper never are.
 */
public enum QuickDoor {
    WEB,
    OPEN311;

    static Set<QuickDoor> read(String names) {
        Set<QuickDoor> doors = EnumSet.noneOf(QuickDoor.class);
        for (String name : names.split(",", -1)) {
            for (QuickDoor door : values()) {
                if (door.name().equals(name.strip())) {
                    doors.add(door);
                }
            }
        }
        return doors;
    }

    static String write(Set<QuickDoor> doors) {
        return doors.stream().sorted().map(Enum::name).collect(Collectors.joining(","));
    }
}
