package tr.bel.acikkapi.persons;

import org.springframework.stereotype.Component;
import tr.bel.acikkapi.database.WorkBell;

/** Wakes the loop of this room when something new is known of an applicant. */
@Component
class Bell extends WorkBell {}
