package tr.bel.acikkapi.directorate.contractor;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import tr.bel.acikkapi.cases.Attachments;
import tr.bel.acikkapi.cases.Attachments.AttachmentRow;
import tr.bel.acikkapi.cases.CaseFiles;
import tr.bel.acikkapi.cases.CaseView;
import tr.bel.acikkapi.database.Vault;
import tr.bel.acikkapi.directorate.AssignmentFiles;
import tr.bel.acikkapi.directorate.AssignmentView;
import tr.bel.acikkapi.directorate.WriteWorkOrder;
import tr.bel.acikkapi.municipality.Municipality;
import tr.bel.acikkapi.shell.Choice;
import tr.bel.acikkapi.shell.QrCode;
import tr.bel.acikkapi.staff.StaffMember;

/** The officer's page of an assignment that a contractor works on, or shall. */
@Component
class HandOverPages {

    private final CaseFiles files;
    private final AssignmentFiles assignments;
    private final ContractorLinks links;
    private final Contractors contractors;
    private final Attachments attachments;
    private final WriteWorkOrder words;
    private final Municipality municipality;
    private final Vault vault;
    private final Clock clock;

    HandOverPages(
            CaseFiles files,
            AssignmentFiles assignments,
            ContractorLinks links,
            Contractors contractors,
            Attachments attachments,
            WriteWorkOrder words,
            Municipality municipality,
            Vault vault,
            Clock clock) {
        this.files = files;
        this.assignments = assignments;
        this.links = links;
        this.contractors = contractors;
        this.attachments = attachments;
        this.words = words;
        this.municipality = municipality;
        this.vault = vault;
        this.clock = clock;
    }

    /** A case and the reader's assignment in it. */
    record Target(CaseView file, AssignmentView assignment) {}

    /**
     * What the page shows.
     *
     * @param now the link that is good; absent where there is none
     * @param before those that are not, the latest first
     * @param choices contractors to choose from
     * @param photos of the applicant, which may be marked
     */
    record HandOverView(
            String number,
            @Nullable String subject,
            boolean open,
            @Nullable LinkView now,
            List<LinkView> before,
            List<Choice> choices,
            List<AttachmentRow> photos) {}

    /**
     * A link as the officer sees it.
     *
     * @param address to send to the firm; absent where it is good no more, or was made with a key that has been renewed since
     */
    record LinkView(
            ContractorLink link,
            String state,
            @Nullable String address,
            @Nullable QrCode qr) {}

    Target target(String number, StaffMember who) {
        CaseView file = files.byNumber(number, who.sight()).orElseThrow(ContractorPages::unknown);
        return new Target(file, assignments.latest(file.id(), who).orElseThrow(ContractorPages::unknown));
    }

    /** A link of this assignment. */
    ContractorLink link(long id, Target target) {
        return links.ofAssignment(target.assignment().id()).stream()
                .filter(l -> l.id() == id)
                .findFirst()
                .orElseThrow(ContractorPages::unknown);
    }

    /** The form begins with the words of the citizen without what tells who said them. */
    HandOverForm begin(Target target) {
        return new HandOverForm("", "14", words.words(target.file()), null);
    }

    String show(Target target, HandOverForm form, Model model) {
        Instant now = clock.instant();
        List<LinkView> all = links.ofAssignment(target.assignment().id()).stream()
                .map(l -> view(l, now))
                .toList();
        model.addAttribute("form", form);
        model.addAttribute(
                "view",
                new HandOverView(
                        target.file().number(),
                        target.file().subject(),
                        target.assignment().status().isOpen(),
                        all.stream()
                                .filter(l -> l.link().state(now).isLive())
                                .findFirst()
                                .orElse(null),
                        all.stream().filter(l -> !l.link().state(now).isLive()).toList(),
                        contractors.of(target.assignment().directorate()).stream()
                                .filter(Contractor::active)
                                .map(c -> Choice.of(String.valueOf(c.id()), c.firm()))
                                .toList(),
                        attachments.ofCase(target.file().id()).stream()
                                .filter(a -> a.isPicture() && !a.evidence())
                                .toList()));
        return "contractor/HandOverPage";
    }

    private LinkView view(ContractorLink link, Instant now) {
        ContractorLink.State state = link.state(now);
        LinkToken token = LinkToken.of(link.nonce(), vault);
        boolean good = state.isLive()
                && links.byToken(token).filter(l -> l.id() == link.id()).isPresent();
        String address = good ? municipality.web() + WorkPageController.ADDRESS + "/" + token.value() : null;
        return new LinkView(link, state.name(), address, address == null ? null : QrCode.of(address));
    }
}
