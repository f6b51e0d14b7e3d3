package tr.bel.acikkapi.channel.web;

import org.springframework.stereotype.Component;
import tr.bel.acikkapi.municipality.Questionnaire;
import tr.bel.acikkapi.municipality.Subject;
import tr.bel.acikkapi.municipality.Subjects;

/** Finds out what a draft is asked for. */
@Component
class Asking {

    private final Subjects subjects;
    private final DraftPhotos photos;
    private final WebSettings settings;

    Asking(Subjects subjects, DraftPhotos photos, WebSettings settings) {
        this.subjects = subjects;
        this.photos = photos;
        this.settings = settings;
    }

    Asked of(Draft draft) {
        return of(draft, draft.content());
    }

    /** @param content what stands in the draft by now */
    Asked of(Draft draft, DraftContent content) {
        return new Asked(
                settings.media(),
                questions(content.matter().subjectCode()),
                photos.of(draft.id()).size());
    }

    /** Before anything is kept: what a subject would ask. */
    Asked about(String subject) {
        return new Asked(settings.media(), questions(subject), 0);
    }

    private Questionnaire questions(String subject) {
        return subjects.byCode(subject)
                .filter(Subject::active)
                .map(s -> subjects.questions(s.code()))
                .orElse(Questionnaire.EMPTY);
    }
}
