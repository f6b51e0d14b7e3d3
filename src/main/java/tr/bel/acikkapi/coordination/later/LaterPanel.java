package tr.bel.acikkapi.coordination.later;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tr.bel.acikkapi.cases.CasePanel;
import tr.bel.acikkapi.cases.CaseView;
import tr.bel.acikkapi.coordination.CoordinationAct;
import tr.bel.acikkapi.shared.Refusal;
import tr.bel.acikkapi.staff.Colleagues;
import tr.bel.acikkapi.staff.Permission;
import tr.bel.acikkapi.staff.StaffMember;

/** On the page of a case: what is about to be done to it, and what the reader wanted and did not get. */
@Component
class LaterPanel implements CasePanel {

    private final LaterActs later;
    private final Map<CoordinationAct, DeferrableAct<?>> acts;
    private final Colleagues colleagues;
    private final JsonMapper json;

    LaterPanel(LaterActs later, List<DeferrableAct<?>> acts, Colleagues colleagues, JsonMapper json) {
        this.later = later;
        this.acts = acts.stream().collect(Collectors.toMap(DeferrableAct::act, Function.identity()));
        this.colleagues = colleagues;
        this.json = json;
    }

    /** What the fragment shows. */
    record PanelView(String number, @Nullable WaitingView waiting, List<FailedView> failed) {}

    /**
     * What is about to be done.
     *
     * @param titleKey of the act's name
     * @param who their name
     */
    record WaitingView(long id, String titleKey, String who, boolean mine, Instant until) {}

    /**
     * What could not be done.
     *
     * @param words that were written for it; may be empty
     * @param again where the form is, with everything that was typed; absent where the act is not possible now
     */
    record FailedView(
            long id,
            String titleKey,
            Refusal why,
            String words,
            @Nullable String again) {}

    @Override
    public int order() {
        return 1;
    }

    @Override
    public Optional<Panel> on(CaseView file, StaffMember viewer) {
        if (!viewer.may(Permission.COORDINATE)) {
            return Optional.empty();
        }
        WaitingView waiting =
                later.waiting(file.id()).map(act -> waiting(act, file, viewer)).orElse(null);
        List<FailedView> failed = later.failed(file.id(), viewer.username()).stream()
                .flatMap(act -> failed(act, file).stream())
                .toList();
        return waiting == null && failed.isEmpty()
                ? Optional.empty()
                : Optional.of(new Panel("coordination/LaterFragment", new PanelView(file.number(), waiting, failed)));
    }

    private WaitingView waiting(LaterAct act, CaseView file, StaffMember viewer) {
        return new WaitingView(
                act.id(),
                act.act().sheet(file).title(),
                colleagues.displayName(act.username()),
                act.username().equals(viewer.username()),
                act.dueAt());
    }

    private Optional<FailedView> failed(LaterAct wanted, CaseView file) {
        Refusal why = wanted.refusal();
        DeferrableAct<?> act = acts.get(wanted.act());
        if (why == null || act == null) {
            return Optional.empty();
        }
        var sheet = wanted.act().sheet(file);
        return Optional.of(new FailedView(
                wanted.id(),
                sheet.title(),
                why,
                words(act, wanted.form()),
                wanted.act().mayBeDoneTo(file) ? sheet.address() : null));
    }

    private <F> String words(DeferrableAct<F> act, String form) {
        return act.words(json.readValue(form, act.form()));
    }
}
