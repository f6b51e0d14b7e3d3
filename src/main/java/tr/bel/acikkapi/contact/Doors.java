package tr.bel.acikkapi.contact;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The doors that this house has; templates know it as {@code @doors}. */
@Component("doors")
public class Doors {

    private final Map<String, Door> byCode;

    Doors(List<Door> doors) {
        this.byCode = doors.stream().collect(Collectors.toUnmodifiableMap(Door::code, Function.identity()));
    }

    /** The symbol of a door; a plain door for one that is no longer there. */
    public String icon(String code) {
        Door door = byCode.get(code);
        return door == null ? "door-open" : door.icon();
    }

    /** The codes of all doors. */
    public List<String> codes() {
        return byCode.keySet().stream().sorted().toList();
    }

    /** The key of the door's name. */
    public String label(String code) {
        return byCode.containsKey(code) ? code + ".door" : "contact.door.unknown";
    }
}
