package tr.bel.acikkapi.channel.mayorcalls;

import org.springframework.stereotype.Component;
import tr.bel.acikkapi.contact.Door;

/** The mayor's telephone as a door of the house. */
@Component
class MayorCallsDoor implements Door {

    static final String CODE = "mayorcalls";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String icon() {
        return "telephone-outbound";
    }
}
