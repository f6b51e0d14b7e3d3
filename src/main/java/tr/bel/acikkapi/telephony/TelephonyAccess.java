package tr.bel.acikkapi.telephony;

import static tr.bel.acikkapi.staff.Permission.HEAR_RECORDINGS;
import static tr.bel.acikkapi.staff.Permission.TAKE_APPLICATIONS;

import java.util.List;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.staff.AccessRule;
import tr.bel.acikkapi.staff.AccessRules;

/** Who may ask for a recording; whether they may hear this one, {@link Recordings} says. How a call goes on, who ordered it asks. */
@Component
class TelephonyAccess implements AccessRules {

    @Override
    public List<AccessRule> rules() {
        return List.of(
                AccessRule.permitted(Recordings.ADDRESS + "**", HEAR_RECORDINGS, TAKE_APPLICATIONS),
                AccessRule.signedIn(DialledController.ADDRESS + "/**"));
    }
}
