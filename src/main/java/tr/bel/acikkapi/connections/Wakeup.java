package tr.bel.acikkapi.connections;

import org.springframework.stereotype.Component;
import tr.bel.acikkapi.database.WorkBell;

/** Rung when settings change, so that they hold at once on this node; other nodes see it when they look. */
@Component
class Wakeup extends WorkBell {}
