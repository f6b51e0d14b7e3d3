package tr.bel.acikkapi.channel.sms;

import org.springframework.stereotype.Component;
import tr.bel.acikkapi.database.WorkBell;

/** Rung when there is a message to read. */
@Component
class IncomingBell extends WorkBell {}
