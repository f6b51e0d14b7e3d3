package tr.bel.acikkapi.channel.web;

import org.springframework.stereotype.Component;
import tr.bel.acikkapi.contact.Door;

@Component
class WebDoor implements Door {

    static final String CODE = "web";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String icon() {
        return "globe";
    }
}
