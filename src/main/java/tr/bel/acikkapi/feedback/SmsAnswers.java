package tr.bel.acikkapi.feedback;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tr.bel.acikkapi.contact.ContactStart;
import tr.bel.acikkapi.contact.Contacts;
import tr.bel.acikkapi.contact.Phase;
import tr.bel.acikkapi.feedback.AnswerQuestion.Said;
import tr.bel.acikkapi.feedback.ClosingQuestions.Answer;
import tr.bel.acikkapi.shared.Phone;
import tr.bel.acikkapi.shared.Refusal;
import tr.bel.acikkapi.shared.TurkishText;

/**
 * An SMS that answers "Başka bir arzunuz var mı?", for the door that receives them: HAYIR closes, EVET with words becomes an application of
 * its own, ÇÖZÜLMEDİ (or MEMNUN DEĞİLİM) with words opens the case again. It is the same act as on the page and on the telephone.
 */
@Component
public class SmsAnswers {

    /** What an answer may say beside its yes or no without anything being left for a person. */
    private static final Pattern THANKS =
            Pattern.compile("\\b(tesekkur\\w*|tsk\\w*|sagol\\w*|sag olun|allah razi olsun|eyvallah|ederi[mz]|cok|iyi"
                    + " (gunler|aksamlar)|kolay gelsin|elinize saglik|saygilar\\w*|yok|baska|arzum\\w*|bir sey\\w*|su"
                    + " an|simdilik|cozuldu|halloldu|tamam\\w*|oldu|yapildi|giderildi|sorun\\w*|evet|artik)\\b");

    private static final int A_FEW_LETTERS = 12;

    private final JdbcClient jdbc;
    private final AnswerQuestion answers;
    private final Contacts contacts;
    private final Clock clock;

    SmsAnswers(JdbcClient jdbc, AnswerQuestion answers, Contacts contacts, Clock clock) {
        this.jdbc = jdbc;
        this.answers = answers;
        this.contacts = contacts;
        this.clock = clock;
    }

    /** What became of it; the door writes back in its own words. */
    public sealed interface Result {

        /**
         * It is done.
         *
         * @param unheard whether more was said than the answer takes up, which a person should read
         */
        record Taken(String number, boolean unheard) implements Result {}

        /** More has to be said: a wish or a complaint without words, or something too long. */
        record Refused(String number, Refusal why) implements Result {}

        /** Several questions wait, and the text names none of them. */
        record Several(List<String> numbers) implements Result {}

        /** Nobody with this number was asked anything: not an answer, and to be treated as whatever else it is. */
        record NothingAsked() implements Result {}

        /** Asked, and answered with something else: not an answer, and to be treated as whatever else it is. */
        record NotUnderstood() implements Result {}
    }

    private record Asked(long question, long caseId, String number, long applicantId) {}

    /**
     * What a text says, whoever was asked.
     *
     * @param number of the case that it names
     */
    public record Meant(Answer answer, Optional<String> number) {}

    /** What the text would answer; empty where it is no answer, or names several cases. */
    public static Optional<Meant> meant(String text) {
        List<String> numbers = SmsMeaning.numbers(text);
        return numbers.size() > 1
                ? Optional.empty()
                : said(SmsMeaning.withoutNumber(text))
                        .map(s -> new Meant(s.answer(), numbers.stream().findFirst()));
    }

    /** @param from the number that the operator names, which nobody can type */
    @Transactional
    public Result take(Phone from, String text) {
        List<Asked> asked = asked(from);
        if (asked.isEmpty()) {
            return new Result.NothingAsked();
        }
        List<String> numbers = SmsMeaning.numbers(text);
        Optional<String> named = numbers.stream().findFirst();
        Optional<Said> said = said(SmsMeaning.withoutNumber(text));
        if (said.isEmpty() || numbers.size() > 1) {
            return new Result.NotUnderstood();
        }
        List<Asked> meant = asked.stream()
                .filter(a -> named.isEmpty() || a.number().equals(named.get()))
                .toList();
        if (meant.size() != 1) {
            return new Result.Several(asked.stream().map(Asked::number).toList());
        }
        return answer(meant.getFirst(), said.get());
    }

    /** Whether there is more than thanks and good wishes. */
    private static boolean isMore(String words) {
        String rest = THANKS.matcher(TurkishText.fold(words)).replaceAll(" ");
        return rest.codePoints().filter(Character::isLetter).count() > A_FEW_LETTERS;
    }

    private Result answer(Asked asked, Said said) {
        Optional<Refusal> refusal = answers.by(Way.SMS, asked.question(), asked.caseId(), said);
        if (refusal.isPresent()) {
            return new Result.Refused(asked.number(), refusal.get());
        }
        if (said.answer() != Answer.WISH) {
            long contact = contacts.open(
                    ContactStart.in(Way.SMS.door(), asked.applicantId(), Way.SMS.username(), clock.instant()));
            contacts.phase(contact, Phase.ASKED_ANYTHING_ELSE, asked.number());
            contacts.end(contact);
        }
        return new Result.Taken(asked.number(), said.answer() == Answer.NO && isMore(said.words()));
    }

    /** The first word says which; the others are what is wished, or what is not well. */
    static Optional<Said> said(String text) {
        return SmsMeaning.said(text);
    }

    /** The latest questions of this number's applicants that wait for an answer, the youngest first. */
    private List<Asked> asked(Phone from) {
        return jdbc.sql("""
            select q.id as question, c.id as case_id, c.number, a.id as applicant_id
            from citizen.applicant a join cases.case_file c on c.applicant_id = a.id
            join feedback.question q on q.case_id = c.id and q.answer is null
                and not exists (select 1 from feedback.question n where n.case_id = c.id and n.round > q.round)
            where a.phone = :phone and c.status in ('RESOLVED', 'ANSWERED', 'CLOSED')
            order by q.asked_at desc, q.id desc limit 20
            """).param("phone", from.e164()).query(Asked.class).list();
    }
}
