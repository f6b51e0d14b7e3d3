package tr.bel.acikkapi.open311;

import org.springframework.stereotype.Component;
import tr.bel.acikkapi.contact.Door;

@Component
class Open311Door implements Door {

    static final String CODE = "open311";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String icon() {
        return "diagram-3";
    }
}
