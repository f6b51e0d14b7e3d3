package tr.bel.acikkapi.feedback;

import java.util.List;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.cases.CaseFiles;
import tr.bel.acikkapi.citizen.Medium;
import tr.bel.acikkapi.staff.StaffMember;

/** The letters that a clerk has open for printing. */
@Component
class LetterBatch {

    private final Paperwork paperwork;
    private final LetterSheets sheets;
    private final CaseFiles files;

    LetterBatch(Paperwork paperwork, LetterSheets sheets, CaseFiles files) {
        this.paperwork = paperwork;
        this.sheets = sheets;
        this.files = files;
    }

    /**
     * A letter of the batch.
     *
     * @param number of its case
     */
    record Letter(String number, LetterSheets.Sheet sheet) {}

    /** Those of these that the clerk may read and has open now. */
    List<Letter> of(List<Long> ids, StaffMember clerk) {
        return ids.stream()
                .distinct()
                .flatMap(id -> paperwork.find(id, Medium.LETTER, clerk).stream())
                .flatMap(m -> paperwork
                        .applicant(m, clerk.username())
                        .map(to ->
                                new Letter(files.byId(m.caseId()).orElseThrow().number(), sheets.of(m, to)))
                        .stream())
                .toList();
    }
}
