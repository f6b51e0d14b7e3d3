package tr.bel.acikkapi.open311.hooks;

import java.util.List;
import java.util.Locale;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tr.bel.acikkapi.open311.FaceForPartners;
import tr.bel.acikkapi.open311.PublicChange;

/** Writes down what is to be delivered, in the transaction of the change. */
@Component
class TellHooks {

    private final Hooks hooks;
    private final Deliveries deliveries;
    private final FaceForPartners faces;
    private final HookBell bell;

    TellHooks(Hooks hooks, Deliveries deliveries, FaceForPartners faces, HookBell bell) {
        this.hooks = hooks;
        this.deliveries = deliveries;
        this.faces = faces;
        this.bell = bell;
    }

    /** What a partner subscribes to: {@code request.received}, … */
    static String eventName(PublicChange.Kind kind) {
        return "request." + kind.name().toLowerCase(Locale.ROOT);
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(PublicChange change) {
        String event = eventName(change.kind());
        List<Long> listening = hooks.listeningTo(event);
        if (listening.isEmpty()) {
            return;
        }
        faces.json(change.caseId(), event).ifPresent(body -> {
            listening.forEach(hook -> deliveries.put(hook, change.caseId(), event, body));
            bell.afterCommit();
        });
    }
}
