package tr.bel.acikkapi.channel.mayorcalls;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.databind.json.JsonMapper;
import tr.bel.acikkapi.citizen.ApplicantDetails;
import tr.bel.acikkapi.citizen.Applicants;
import tr.bel.acikkapi.municipality.Names;
import tr.bel.acikkapi.shared.Phone;
import tr.bel.acikkapi.staff.Colleagues;
import tr.bel.acikkapi.staff.StaffMember;
import tr.bel.acikkapi.telephony.DialView;
import tr.bel.acikkapi.telephony.Dialling;

/** Gathers the screen of one call. */
@Component
class CallPages {

    private final SessionPages sessions;
    private final Calls calls;
    private final WriteBrief write;
    private final Applicants applicants;
    private final Colleagues colleagues;
    private final Names names;
    private final Dialling dialling;
    private final JsonMapper json;
    private final Clock clock;
    private final ZoneId zone;

    CallPages(
            SessionPages sessions,
            Calls calls,
            WriteBrief write,
            Applicants applicants,
            Colleagues colleagues,
            Names names,
            Dialling dialling,
            JsonMapper json,
            Clock clock,
            ZoneId zone) {
        this.sessions = sessions;
        this.calls = calls;
        this.write = write;
        this.applicants = applicants;
        this.colleagues = colleagues;
        this.names = names;
        this.dialling = dialling;
        this.json = json;
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * What the screen shows.
     *
     * @param phone whole, for who holds the call: the look was recorded
     * @param dial to call by a key; absent for who does not hold the call
     * @param holder the name of whoever writes, where that is somebody else
     * @param overtaken whether what was just sent came from a page that somebody else had taken over
     */
    record CallView(
            Session session,
            Brief brief,
            Call call,
            @Nullable Phone phone,
            @Nullable DialView dial,
            List<GivenPromise> promises,
            @Nullable String holder,
            boolean overtaken,
            LocalDate today,
            LocalDate lastDay) {}

    Call find(long session, long call, StaffMember reader) {
        sessions.find(session, reader);
        return calls.find(session, call).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** Keeps what is typed, for whoever opens the page next. */
    boolean keep(Call call, CallForm form, StaffMember writer) {
        return calls.keep(call, form.seen(), writer.username(), json.writeValueAsString(form));
    }

    /** The reader writes from now on, with what they had typed on a page that was overtaken before; false where it was too late. */
    boolean takeOver(Call call, CallForm typed, StaffMember writer) {
        if (!calls.takeOver(call, writer.username())) {
            return false;
        }
        calls.find(call.sessionId(), call.id())
                .ifPresent(now -> calls.keep(
                        now,
                        now.version(),
                        writer.username(),
                        json.writeValueAsString(draft(now).with(typed))));
        return true;
    }

    private CallForm draft(Call call) {
        String draft = call.draft();
        return draft == null ? CallForm.empty() : json.readValue(draft, CallForm.class);
    }

    /** The screen as it was left. */
    String show(Call call, StaffMember reader, HttpServletResponse response, Model model) {
        model.addAttribute("form", draft(call));
        return show(call, reader, false, response, model);
    }

    /** The screen with the form that is in the model. */
    String show(Call call, StaffMember reader, boolean overtaken, HttpServletResponse response, Model model) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        Session session = sessions.find(call.sessionId(), reader);
        Listing listing = sessions.listing(call.sessionId(), call.listingId());
        boolean mine = call.heldBy().equals(reader.username());
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        model.addAttribute(
                "view",
                new CallView(
                        session,
                        write.of(listing),
                        call,
                        mine ? phone(call).orElse(null) : null,
                        mine ? dialling.view(reader.username(), DialController.subject(call.id())) : null,
                        calls.promises(call.id()),
                        mine ? null : colleagues.displayName(call.heldBy()),
                        overtaken,
                        today,
                        today.plusYears(1)));
        model.addAttribute(
                "subjectName",
                Optional.ofNullable((CallForm) model.getAttribute("form"))
                        .map(f -> f.subject() == null || f.subject().isBlank()
                                ? f.subjectText()
                                : names.subject(f.subject()))
                        .orElse(""));
        return "mayorcalls/CallPage";
    }

    private Optional<Phone> phone(Call call) {
        return applicants.details(call.applicantId()).map(ApplicantDetails::phone);
    }
}
