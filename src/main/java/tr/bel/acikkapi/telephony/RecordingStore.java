package tr.bel.acikkapi.telephony;

import java.io.IOException;
import java.util.Optional;
import org.springframework.core.io.Resource;

/** Where an exchange keeps its recordings; a room below publishes a bean of this. */
public interface RecordingStore {

    /** The source of the calls whose recordings these are. */
    String source();

    /**
     * The sound of a recording.
     *
     * @param reference as the exchange named it
     * @return empty where it is not there any more
     * @throws IOException where the exchange does not answer
     */
    Optional<Resource> open(String reference) throws IOException;
}
