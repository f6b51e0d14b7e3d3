package tr.bel.acikkapi.channel.sms;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.cases.CasePanel;
import tr.bel.acikkapi.cases.CaseView;
import tr.bel.acikkapi.staff.Permission;
import tr.bel.acikkapi.staff.StaffMember;

/** The short messages of a case on its page. */
@Component
class SmsPanel implements CasePanel {

    private static final int ORDER = 45;

    private final Threads threads;

    SmsPanel(Threads threads) {
        this.threads = threads;
    }

    /** @param mayOpen whether the reader may open the whole thread */
    record PanelView(List<Threads.Bubble> bubbles, boolean mayOpen) {}

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<Panel> on(CaseView file, StaffMember viewer) {
        boolean mayRead = viewer.may(Permission.TAKE_APPLICATIONS) || viewer.may(Permission.GIVE_FEEDBACK);
        List<Threads.Bubble> bubbles = mayRead ? threads.ofCase(file.id()) : List.of();
        return bubbles.isEmpty()
                ? Optional.empty()
                : Optional.of(new Panel(
                        "sms/PanelFragment", new PanelView(bubbles, viewer.may(Permission.TAKE_APPLICATIONS))));
    }
}
