package tr.bel.acikkapi.channel.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import tr.bel.acikkapi.cases.CaseView;
import tr.bel.acikkapi.feedback.ClosingQuestions;

/** Who follows a case here and has no mail with the link is asked "Başka bir arzunuz var mı?" all the same. */
@Controller
class ClosingController {

    private final Grants grants;
    private final ClosingQuestions questions;

    ClosingController(Grants grants, ClosingQuestions questions) {
        this.grants = grants;
        this.questions = questions;
    }

    @PostMapping("/takip/{number}/son-soru")
    String ask(@PathVariable String number, HttpServletRequest request) {
        CaseView file = grants.required(number, request);
        return "redirect:" + questions.link(file.id()).orElse("/takip/" + file.number());
    }
}
