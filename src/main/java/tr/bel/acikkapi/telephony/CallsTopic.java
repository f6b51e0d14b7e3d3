package tr.bel.acikkapi.telephony;

import org.springframework.stereotype.Component;
import tr.bel.acikkapi.live.LiveTopic;
import tr.bel.acikkapi.staff.Permission;
import tr.bel.acikkapi.staff.StaffMember;

/** News of calls, agents and call-backs; what is told is the id of a call, or {@code agents} or {@code call-backs}. */
@Component
class CallsTopic implements LiveTopic {

    static final String NAME = "calls";
    static final String AGENTS = "agents";
    static final String CALL_BACKS = "call-backs";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean mayHear(StaffMember member) {
        return member.may(Permission.TAKE_APPLICATIONS)
                || member.may(Permission.CONNECT_CALLS)
                || member.may(Permission.LEAD_CALL_CENTRE)
                || member.may(Permission.COORDINATE);
    }
}
