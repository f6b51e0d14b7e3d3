package tr.bel.acikkapi.coordination.rules;

import org.springframework.stereotype.Component;
import tr.bel.acikkapi.database.WorkBell;

/** Wakes the loop of the rules when a case came in. */
@Component
class RulesBell extends WorkBell {}
