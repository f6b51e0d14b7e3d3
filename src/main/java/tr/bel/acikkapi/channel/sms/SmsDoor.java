package tr.bel.acikkapi.channel.sms;

import org.springframework.stereotype.Component;
import tr.bel.acikkapi.contact.Door;

@Component
class SmsDoor implements Door {

    static final String CODE = "sms";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String icon() {
        return "chat-dots";
    }
}
