package tr.bel.acikkapi.cases.web;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import tr.bel.acikkapi.cases.CaseFiles;
import tr.bel.acikkapi.cases.CasePages;
import tr.bel.acikkapi.cases.CaseView;
import tr.bel.acikkapi.staff.StaffMember;

/** The page of a case. */
@Controller
class CasePageController {

    private final CaseFiles files;
    private final CasePages pages;

    CasePageController(CaseFiles files, CasePages pages) {
        this.files = files;
        this.pages = pages;
    }

    @GetMapping("/basvurular/{number}")
    String page(@PathVariable String number, @AuthenticationPrincipal StaffMember reader, Model model) {
        CaseView file = files.byNumber(number, reader.sight())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("view", pages.page(file, reader, null));
        return "cases/CasePage";
    }
}
