package tr.bel.acikkapi.feedback;

import java.util.List;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.cases.CaseActs;
import tr.bel.acikkapi.cases.CaseView;
import tr.bel.acikkapi.staff.Permission;
import tr.bel.acikkapi.staff.StaffMember;

/** "Başka bir arzunuz var mı?" was asked, and its answer may come to whoever has the case before them. */
@Component
class FeedbackActs implements CaseActs {

    private static final int ORDER = 64;

    private final ClosingQuestions questions;

    FeedbackActs(ClosingQuestions questions) {
        this.questions = questions;
    }

    @Override
    public List<Act> on(CaseView file, StaffMember viewer) {
        boolean asked = viewer.may(Permission.GIVE_FEEDBACK)
                && AnswerQuestion.isAsked(file.status())
                && questions.isOpen(file.id());
        return asked ? List.of(new Act("feedback.taken.act", "O", address(file), false, ORDER)) : List.of();
    }

    private static String address(CaseView file) {
        return "/basvurular/" + file.number() + "/son-soru";
    }
}
