package tr.bel.acikkapi.channel.talk;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import tr.bel.acikkapi.cases.Intake;
import tr.bel.acikkapi.staff.StaffMember;

/** A form that was opened in a conversation that is over: another person stands there now, and what was written of the first is not theirs. */
@Component
class EarlierTalk {

    private final Intake intake;
    private final TalkPages pages;

    EarlierTalk(Intake intake, TalkPages pages) {
        this.intake = intake;
        this.pages = pages;
    }

    /** Whether this form is of none of the matters of this conversation. One that became a case was pressed twice. */
    boolean has(Conversation talk, TalkForm form) {
        return key(form)
                .filter(k -> !k.equals(talk.matter()))
                .filter(k -> intake.known(talk.key(k)).isEmpty())
                .isPresent();
    }

    /** 409, with everything that was typed: nothing is saved and nothing is lost. */
    String refuse(
            StaffedDoor door,
            StaffMember clerk,
            TalkForm form,
            BindingResult errors,
            HttpServletResponse response,
            Model model) {
        errors.reject("talk.error.otherTalk");
        response.setStatus(HttpStatus.CONFLICT.value());
        return pages.show(door, clerk, form, false, model);
    }

    /** The key of the matter form; empty where it says none of ours. */
    static Optional<UUID> key(TalkForm form) {
        String matter = form.matter();
        try {
            return matter == null ? Optional.empty() : Optional.of(UUID.fromString(matter));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }
}
