package tr.bel.acikkapi.open311.hooks;

import org.springframework.stereotype.Component;
import tr.bel.acikkapi.database.WorkBell;

/** Wakes the loop when there is something to deliver. */
@Component
class HookBell extends WorkBell {}
