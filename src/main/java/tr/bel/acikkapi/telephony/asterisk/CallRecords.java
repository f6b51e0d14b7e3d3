package tr.bel.acikkapi.telephony.asterisk;

import java.io.IOException;
import java.util.List;
import tr.bel.acikkapi.telephony.Sighting;

/** What the exchange wrote down by itself, whether we listened or not. */
interface CallRecords {

    /** Of an exchange whose records nobody can reach. */
    CallRecords NONE = _ -> 0;

    /** Takes what was written of one call. */
    @FunctionalInterface
    interface Reader {
        void read(List<Sighting> ofOneCall);
    }

    /**
     * Reads what is new since the last time.
     *
     * @return how many lines
     * @throws IOException where the records cannot be read now; nothing is lost by it
     */
    int readNew(Reader reader) throws IOException;
}
