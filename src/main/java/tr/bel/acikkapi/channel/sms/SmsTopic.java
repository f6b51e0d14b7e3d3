package tr.bel.acikkapi.channel.sms;

import org.springframework.stereotype.Component;
import tr.bel.acikkapi.live.LiveTopic;
import tr.bel.acikkapi.staff.Permission;
import tr.bel.acikkapi.staff.StaffMember;

/** A message came, went, or has to be looked at. */
@Component
class SmsTopic implements LiveTopic {

    static final String NAME = "sms";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean mayHear(StaffMember member) {
        return member.may(Permission.TAKE_APPLICATIONS);
    }
}
