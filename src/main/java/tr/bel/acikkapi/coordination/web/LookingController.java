package tr.bel.acikkapi.coordination.web;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.server.ResponseStatusException;
import tr.bel.acikkapi.cases.CaseFiles;
import tr.bel.acikkapi.cases.CaseView;
import tr.bel.acikkapi.coordination.Desk;
import tr.bel.acikkapi.coordination.Looking;
import tr.bel.acikkapi.staff.StaffMember;

/** A browser says which case is on its screen. */
@Controller
class LookingController {

    private final CaseFiles files;
    private final Looking looking;

    LookingController(CaseFiles files, Looking looking) {
        this.files = files;
        this.looking = looking;
    }

    @PostMapping(Desk.ADDRESS + "/{number}/bakis")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void look(@PathVariable String number, @AuthenticationPrincipal StaffMember who) {
        CaseView file = files.byNumber(number, who.sight())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        looking.at(file.id(), file.number(), who.username());
    }
}
