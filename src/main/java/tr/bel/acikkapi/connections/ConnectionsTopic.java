package tr.bel.acikkapi.connections;

import org.springframework.stereotype.Component;
import tr.bel.acikkapi.live.LiveTopic;
import tr.bel.acikkapi.staff.Permission;
import tr.bel.acikkapi.staff.StaffMember;

/** A line was opened, lost or changed. */
@Component
class ConnectionsTopic implements LiveTopic {

    static final String NAME = "connections";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean mayHear(StaffMember member) {
        return member.may(Permission.ADMINISTER);
    }
}
