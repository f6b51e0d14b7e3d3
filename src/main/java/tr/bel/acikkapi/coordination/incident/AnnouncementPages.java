package tr.bel.acikkapi.coordination.incident;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.server.ResponseStatusException;
import tr.bel.acikkapi.coordination.Attempt;
import tr.bel.acikkapi.coordination.OutcomeChoices;
import tr.bel.acikkapi.coordination.incident.IncidentFiles.Announced;
import tr.bel.acikkapi.coordination.incident.IncidentFiles.Listeners;
import tr.bel.acikkapi.shell.Choice;

/** The two forms that speak to everybody: news, and the outcome. Beside each stands who will hear it, and by which medium. */
@Component
class AnnouncementPages {

    /** So many are told while the reader waits; the loop of a node tells the others. */
    private static final int AT_ONCE = 50;

    private final IncidentFiles files;
    private final TellCases tell;
    private final OutcomeChoices outcomes;

    AnnouncementPages(IncidentFiles files, TellCases tell, OutcomeChoices outcomes) {
        this.files = files;
        this.tell = tell;
        this.outcomes = outcomes;
    }

    /**
     * What the page shows.
     *
     * @param outcomes to choose from; empty for news
     * @param overtaken whether somebody announced or ended it since the form was opened
     */
    record AnnouncementView(
            IncidentRow row,
            List<Listeners> listeners,
            long everybody,
            List<Announced> earlier,
            List<Choice> outcomes,
            boolean overtaken) {}

    IncidentRow open(long id) {
        return files.byId(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    String news(long id, boolean overtaken, Model model) {
        return show(id, List.of(), overtaken, model, "incident/AnnouncementPage");
    }

    String outcome(long id, boolean overtaken, Model model) {
        return show(id, outcomes.all(), overtaken, model, "incident/ResolutionPage");
    }

    private String show(long id, List<Choice> choices, boolean overtaken, Model model, String page) {
        List<Listeners> listeners = files.listeners(id);
        model.addAttribute(
                "view",
                new AnnouncementView(
                        open(id),
                        listeners,
                        listeners.stream().mapToLong(Listeners::count).sum(),
                        files.announcements(id),
                        choices,
                        overtaken));
        return page;
    }

    /** Takes a refusal or an overtaken form down for the page; false where it is done and the first are being told. */
    boolean goesBack(Attempt attempt, BindingResult typed, @Nullable String field, HttpServletResponse response) {
        return switch (attempt) {
            case Attempt.Done() -> {
                tell.some(AT_ONCE);
                yield false;
            }
            case Attempt.Refused(var why) -> {
                if (field == null) {
                    typed.reject(why.key(), why.args().toArray(), null);
                } else {
                    typed.rejectValue(field, why.key(), why.args().toArray(), null);
                }
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield true;
            }
            case Attempt.Overtaken() -> {
                response.setStatus(HttpStatus.CONFLICT.value());
                yield true;
            }
        };
    }
}
