package tr.bel.acikkapi.channel.desk;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import tr.bel.acikkapi.channel.talk.StaffedDoor;
import tr.bel.acikkapi.staff.StaffMember;

/** The desk as a door of the house. */
@Component
class DeskDoor implements StaffedDoor {

    static final String CODE = "desk";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String icon() {
        return "person-standing";
    }

    @Override
    public String address() {
        return "/masa";
    }

    @Override
    public String page(StaffMember member, Model model) {
        return "desk/DeskPage";
    }

    @Override
    public Optional<String> receipts() {
        return Optional.of("/masa/makbuz/");
    }
}
