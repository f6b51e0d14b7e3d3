package tr.bel.acikkapi.privacy;

import org.springframework.stereotype.Component;
import tr.bel.acikkapi.database.WorkBell;

/** Wakes the loop of this room when an erasure was granted. */
@Component
class Bell extends WorkBell {}
