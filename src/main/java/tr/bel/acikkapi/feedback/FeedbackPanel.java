package tr.bel.acikkapi.feedback;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.cases.CasePanel;
import tr.bel.acikkapi.cases.CaseView;
import tr.bel.acikkapi.staff.Permission;
import tr.bel.acikkapi.staff.StaffMember;

/** All messages to the applicant, on the page of the case. */
@Component
class FeedbackPanel implements CasePanel {

    private static final int ORDER = 50;

    private final Outbox outbox;
    private final FeedbackReturned returned;
    private final DeliveryReports reports;
    private final MessageWords words;
    private final Survey survey;

    FeedbackPanel(
            Outbox outbox, FeedbackReturned returned, DeliveryReports reports, MessageWords words, Survey survey) {
        this.outbox = outbox;
        this.returned = returned;
        this.reports = reports;
        this.words = words;
        this.survey = survey;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<Panel> on(CaseView file, StaffMember viewer) {
        List<Message> all = outbox.ofCase(file.id());
        if (all.isEmpty()) {
            return Optional.empty();
        }
        List<DeliveryReports.Line> told = reports.ofCase(file.id());
        List<MessagesView.Line> lines = all.stream()
                .map(m -> new MessagesView.Line(
                        m,
                        words.state(m),
                        words.proof(m),
                        words.trouble(m.trouble()),
                        Marks.hide(withoutGreeting(m.body())),
                        DecideMessage.isOpen(m, all),
                        returned.isPossible(m, all),
                        together(m),
                        told.stream().filter(r -> r.messageId() == m.id()).toList()))
                .toList();
        boolean speaks = viewer.may(Permission.GIVE_FEEDBACK);
        List<Survey.Line> surveys = speaks ? survey.ofCase(file.id()) : List.of();
        return Optional.of(new Panel("feedback/MessagesFragment", new MessagesView(lines, surveys, speaks)));
    }

    private @Nullable String together(Message m) {
        Long carrier = m.carriedBy();
        return carrier == null
                ? null
                : outbox.byId(carrier)
                        .map(c -> words.text("feedback.occasion." + c.occasion()))
                        .orElse(null);
    }

    /** The greeting is the applicant's name in full. */
    private static String withoutGreeting(String body) {
        int end = body.indexOf("\n\n");
        return end < 0 ? body : body.substring(end + 2);
    }
}
