package tr.bel.acikkapi.directorate.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;
import tr.bel.acikkapi.coordination.OutcomeForm;

/**
 * An honest outcome with photos of the work.
 *
 * @param before how it was
 * @param photos how it is, and papers
 */
record ConcludeForm(
        String code,
        String explanation,
        String plannedFor,
        String authority,
        @Nullable Boolean forApplicant,
        List<MultipartFile> before,
        List<MultipartFile> photos) {

    ConcludeForm(
            @Nullable String code,
            @Nullable String explanation,
            @Nullable String plannedFor,
            @Nullable String authority,
            @Nullable Boolean forApplicant,
            @Nullable List<MultipartFile> before,
            @Nullable List<MultipartFile> photos) {
        OutcomeForm outcome = new OutcomeForm(code, explanation, plannedFor, authority);
        this.code = outcome.code();
        this.explanation = outcome.explanation();
        this.plannedFor = outcome.plannedFor();
        this.authority = outcome.authority();
        this.forApplicant = forApplicant;
        this.before = chosen(before);
        this.photos = chosen(photos);
    }

    private static List<MultipartFile> chosen(@Nullable List<MultipartFile> files) {
        return files == null
                ? List.of()
                : files.stream().filter(f -> !f.isEmpty()).toList();
    }

    OutcomeForm outcome() {
        return new OutcomeForm(code, explanation, plannedFor, authority);
    }
}
