package tr.bel.acikkapi.coordination;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.support.RequestContextUtils;
import tr.bel.acikkapi.cases.CaseFiles;
import tr.bel.acikkapi.cases.CasePages;
import tr.bel.acikkapi.cases.CaseView;
import tr.bel.acikkapi.cases.FreshEyes;
import tr.bel.acikkapi.cases.History;
import tr.bel.acikkapi.cases.HistoryLine;
import tr.bel.acikkapi.shared.Refusal;
import tr.bel.acikkapi.shell.Flash;
import tr.bel.acikkapi.staff.StaffMember;

/**
 * The forms of acts on a case, alike in every room: a page of its own, or a partial for the dialog beside the list. Done leads back to
 * where the reader came from; a refusal is 422 and an overtaken form 409, both with everything that was typed.
 */
@Component
public class ActPages {

    private static final String PAGE = "coordination/ActPage";
    /** What of an address leads back to the list that the reader came from. */
    private static final Set<String> KEPT =
            Set.of(DeskView.VIEW, Narrow.NEIGHBOURHOOD, Narrow.DOOR, Narrow.SUBJECT, "elde", "sonra");

    private static final String PARTIAL = "coordination/ActPartial";

    /** What may stand behind a desk's address. */
    private static final String VIEW = "(\\?[a-z]{4,8}=[a-z0-9._:-]{1,60}(&[a-z]{4,8}=[a-z0-9._:-]{1,60}){0,5})?";

    private static final String CASE = "\\d{4}-\\d{6}";

    private final History history;
    private final CaseFiles files;
    private final CasePages pages;
    private final FreshEyes eyes;

    ActPages(History history, CaseFiles files, CasePages pages, FreshEyes eyes) {
        this.eyes = eyes;
        this.history = history;
        this.files = files;
        this.pages = pages;
    }

    /**
     * One request for an act.
     *
     * @param target what the act changes, as it is now: the case, or a part of it
     */
    public record Call(
            Sheet sheet,
            CaseView file,
            Seen target,
            @Nullable Object choices,
            StaffMember who,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {

        /** The target in the version that stood on the form. */
        public Seen seen() {
            return new Seen(target.id(), number("version", -1));
        }

        int number(String parameter, int otherwise) {
            String sent = request.getParameter(parameter);
            return sent == null || !sent.matches("\\d{1,9}") ? otherwise : Integer.parseInt(sent);
        }
    }

    /** The empty form. */
    public String form(Call call, Object form) {
        call.model().addAttribute("form", form);
        return show(call, null);
    }

    /**
     * What follows an attempt.
     *
     * @param field that a refusal is shown at, where it belongs to one
     */
    public String answer(Call call, Attempt attempt, BindingResult typed, @Nullable String field) {
        return switch (attempt) {
            case Attempt.Done() -> done(call);
            case Attempt.Refused(Refusal why) -> {
                Object[] args = why.args().toArray();
                if (field == null) {
                    typed.reject(why.key(), args, null);
                } else {
                    typed.rejectValue(field, why.key(), args, null);
                }
                call.response().setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield show(call, null);
            }
            case Attempt.Overtaken() -> {
                call.response().setStatus(HttpStatus.CONFLICT.value());
                yield show(call, since(call));
            }
        };
    }

    /** The act is not possible in the state that the case is in now; the page that the reader comes back to shows what is. */
    public String notNow(Call call) {
        return leave(
                call,
                back(call),
                Flash.problem("coordination.act.notNow", call.file().number()));
    }

    /** This reader may not do it, and is told why before anything is typed. */
    public String notByYou(Call call, Refusal why) {
        return leave(call, back(call), Flash.problem(why.key()));
    }

    private String done(Call call) {
        boolean stays = files.byNumber(call.file().number(), call.who().sight())
                .filter(now -> now.status() == call.file().status())
                .isPresent();
        return leave(
                call,
                next(call, stays),
                Flash.done(call.sheet().done(), call.file().number()));
    }

    /**
     * It counts as done, and can be taken back.
     *
     * @param moves whether it takes the case out of its list
     */
    public String offer(Call call, Flash.Offer offer, boolean moves) {
        Flash told = Flash.done(call.sheet().done(), call.file().number()).offering(offer);
        return leave(call, next(call, !moves), told);
    }

    /**
     * Back at the desk, the case that stood next in its list ({@code siradaki}, said by the browser) is open where the act took this one
     * out of it, and this one where it did not.
     */
    private String next(Call call, boolean stays) {
        String back = back(call);
        String next = call.request().getParameter("siradaki");
        if (next == null || !call.sheet().home().equals(Desk.ADDRESS) || !back.startsWith(Desk.ADDRESS)) {
            return back;
        }
        String open = stays ? call.file().number() : next;
        return open.matches(CASE) ? choosing(back, open) : back;
    }

    /** Where a reader comes back to whose act changes nothing in the list: the desk as it was, with this case open, or the case's page. */
    public static String backTo(HttpServletRequest request, String number) {
        return cameFrom(request)
                .filter(address -> address.matches(Desk.ADDRESS + VIEW))
                .map(address -> choosing(address, number))
                .orElse("/basvurular/" + number);
    }

    private static String choosing(String list, String number) {
        return list + (list.contains("?") ? "&" : "?") + "secili=" + number;
    }

    private static String leave(Call call, String back, Flash told) {
        RequestContextUtils.getOutputFlashMap(call.request()).put(Flash.NAME, told);
        if (!inDialog(call.request())) {
            return "redirect:" + back;
        }
        RequestContextUtils.saveOutputFlashMap(back, call.request(), call.response());
        call.response().setHeader("HX-Redirect", back);
        return "coordination/DonePartial";
    }

    private String show(Call call, @Nullable List<HistoryLine> changes) {
        int lines = history.of(call.file().id()).size();
        call.model()
                .addAttribute(
                        "view",
                        new ActView(
                                call.sheet(),
                                call.file(),
                                call.target().version(),
                                lines,
                                back(call),
                                call.choices(),
                                changes,
                                eyes.of(call.file().id()).orElse(null)));
        return inDialog(call.request()) ? PARTIAL : PAGE;
    }

    private List<HistoryLine> since(Call call) {
        List<HistoryLine> all = pages.page(call.file(), call.who(), null).history();
        int seen = Math.clamp(call.number("seen", 0), 0, all.size());
        return all.subList(0, all.size() - seen);
    }

    private static boolean inDialog(HttpServletRequest request) {
        return request.getHeader("HX-Request") != null;
    }

    /** The desk with its view, or the case's own page; an address of our own in any case. */
    private static String back(Call call) {
        String page = "/basvurular/" + call.file().number();
        String sent = call.request().getParameter("back");
        String wanted = sent == null ? cameFrom(call.request()).orElse(page) : sent;
        return wanted.equals(page) || wanted.matches(call.sheet().home() + VIEW) ? wanted : page;
    }

    /** The page that the reader was on, without what it had chosen: the case leaves the list when the act is done. */
    private static Optional<String> cameFrom(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader("HX-Current-URL"))
                .or(() -> Optional.ofNullable(request.getHeader("Referer")))
                .flatMap(ActPages::withView);
    }

    private static Optional<String> withView(String address) {
        try {
            URI uri = URI.create(address);
            String query = uri.getQuery() == null ? "" : uri.getQuery();
            String kept = Arrays.stream(query.split("&", -1))
                    .filter(part -> KEPT.contains(part.replaceFirst("=.*", "")) && !part.endsWith("="))
                    .collect(Collectors.joining("&"));
            return Optional.ofNullable(uri.getPath()).map(path -> kept.isEmpty() ? path : path + "?" + kept);
        } catch (IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
    }
}
