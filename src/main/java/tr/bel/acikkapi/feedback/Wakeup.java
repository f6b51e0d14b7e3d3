package tr.bel.acikkapi.feedback;

import org.springframework.stereotype.Component;
import tr.bel.acikkapi.database.WorkBell;

/** Wakes the loop that sends. */
@Component
class Wakeup extends WorkBell {}
