package tr.bel.acikkapi.channel.agent;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** The doors with telephones, by their address. */
@Component
class TelephoneDoors {

    private final List<TelephoneDoor> doors;

    TelephoneDoors(List<TelephoneDoor> doors) {
        this.doors = List.copyOf(doors);
    }

    /** @throws ResponseStatusException 404 where there is none of this name */
    TelephoneDoor at(String word) {
        return doors.stream()
                .filter(d -> d.address().equals("/" + word))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
