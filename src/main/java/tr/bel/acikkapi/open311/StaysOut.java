package tr.bel.acikkapi.open311;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.moderation.Blocks;
import tr.bel.acikkapi.moderation.PartnerKeys;
import tr.bel.acikkapi.moderation.QuickDoor;
import tr.bel.acikkapi.municipality.Municipality;
import tr.bel.acikkapi.shared.Kind;

/** Whether a partner, or the person for whom it writes, is blocked for a while; the partner is told until when and what stays open. */
@Component
class StaysOut implements PartnerKeys {

    private final Blocks blocks;
    private final ApiKeys keys;
    private final RequestFields fields;
    private final Municipality house;

    StaysOut(Blocks blocks, ApiKeys keys, RequestFields fields, Municipality house) {
        this.blocks = blocks;
        this.keys = keys;
        this.fields = fields;
        this.house = house;
    }

    @Override
    public List<Partner> inForce() {
        return keys.all().stream()
                .filter(key -> key.withdrawnAt() == null)
                .map(key -> new Partner(key.id(), key.partner()))
                .toList();
    }

    /** Refuses a note in the case of somebody else; what was asked of the partner's own cases may always be answered. */
    void refuse(ApiKey sender) {
        blocks.onPartner(QuickDoor.OPEN311, Kind.COMPLAINT, sender.id()).ifPresent(until -> {
            throw Refused.blocked("open311.error.blocked.partner", fields.time(until), house.phone());
        });
    }

    /** Refuses what may not come through this door now; a request for information always may. */
    void refuse(Application application, ApiKey sender) {
        Kind kind = application.subject().kind();
        Optional<Instant> partner = blocks.onPartner(QuickDoor.OPEN311, kind, sender.id());
        if (partner.isPresent()) {
            throw Refused.blocked("open311.error.blocked.partner", fields.time(partner.get()), house.phone());
        }
        Optional<Instant> person = blocks.on(QuickDoor.OPEN311, kind, application.person());
        if (person.isPresent()) {
            throw Refused.blocked(
                    "open311.error.blocked.person", fields.time(person.get()), house.phone(), house.web());
        }
    }
}
