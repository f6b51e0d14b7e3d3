package tr.bel.acikkapi.coordination;

import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tr.bel.acikkapi.cases.CaseFiles;
import tr.bel.acikkapi.cases.CaseView;
import tr.bel.acikkapi.shared.Outcome;
import tr.bel.acikkapi.staff.StaffMember;

/** Beside the field of an answer: what it lacks, while it is being written. Nothing of it is kept. */
@Controller
class SubstanceController {

    static final String ADDRESS = "/yanit-denetimi";

    private final CaseFiles files;
    private final JdbcClient jdbc;

    SubstanceController(CaseFiles files, JdbcClient jdbc) {
        this.files = files;
        this.jdbc = jdbc;
    }

    /** @param number of the case that is answered, where it is one */
    @PostMapping(ADDRESS)
    String look(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String explanation,
            @RequestParam(name = "basvuru", defaultValue = "") String number,
            @AuthenticationPrincipal StaffMember who,
            Model model) {
        String matter = files.byNumber(number, who.sight()).map(CaseView::text).orElse("");
        Outcome.Code meant = Arrays.stream(Outcome.Code.values())
                .filter(c -> c.name().equals(code))
                .findFirst()
                .orElse(Outcome.Code.DONE);
        List<Substance.Gap> gaps = Substance.gaps(meant, explanation, matter, others(explanation.strip(), number));
        model.addAttribute("gaps", gaps);
        return "coordination/SubstancePartial";
    }

    private int others(String explanation, String number) {
        return jdbc.sql("""
            select count(*) from (
                select from cases.case_file where md5(outcome_explanation) = md5(:told) and outcome_explanation = :told
                and number <> :number limit :most) as told
            """)
                .param("told", explanation)
                .param("number", number)
                .param("most", Substance.COPIED)
                .query(Integer.class)
                .single();
    }
}
