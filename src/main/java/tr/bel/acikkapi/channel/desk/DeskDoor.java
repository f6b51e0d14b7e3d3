package tr.bel.acikkapi.channel.desk;

import org.springframework.stereotype.Component;
import tr.bel.acikkapi.contact.Door;

/** The desk as a door of the house. */
@Component
class DeskDoor implements Door {

    static final String CODE = "desk";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String icon() {
        return "person-standing";
    }
}
