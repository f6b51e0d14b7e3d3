package tr.bel.acikkapi.channel.sms;

import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.cases.CaseFiles;
import tr.bel.acikkapi.cases.CaseView;
import tr.bel.acikkapi.channel.sms.Conversations.Conversation;
import tr.bel.acikkapi.citizen.ApplicantDetails;
import tr.bel.acikkapi.citizen.Applicants;
import tr.bel.acikkapi.citizen.ProvedContacts;
import tr.bel.acikkapi.shared.CaseNumber;
import tr.bel.acikkapi.shared.Language;
import tr.bel.acikkapi.shared.Outcome;
import tr.bel.acikkapi.shared.Phone;

/**
 * Tells how it stands with a case, to the number of its applicant only: case numbers can be guessed, and a number may have been given by
 * mistake. Who has not proved it yet is asked to.
 */
@Component
class TellStatus {

    private static final int LONGEST = 200;

    private final CaseFiles files;
    private final Replies replies;
    private final Applicants applicants;
    private final ProvedContacts proved;
    private final ProveNumbers prove;
    private final MessageSource messages;
    private final JdbcClient jdbc;

    TellStatus(
            CaseFiles files,
            Replies replies,
            Applicants applicants,
            ProvedContacts proved,
            ProveNumbers prove,
            MessageSource messages,
            JdbcClient jdbc) {
        this.files = files;
        this.replies = replies;
        this.applicants = applicants;
        this.proved = proved;
        this.prove = prove;
        this.messages = messages;
        this.jdbc = jdbc;
    }

    /** The case, where the number's owner may hear of it; otherwise the same words as for one that is not there. */
    Optional<Long> tell(Conversation talk, long incoming, Phone from, CaseNumber number) {
        Optional<CaseView> file = jdbc.sql("""
            select c.id from cases.case_file c join citizen.applicant a on a.id = c.applicant_id
            where c.number = :number and a.phone = :phone
            """)
                .param("number", number.toString())
                .param("phone", from.e164())
                .query(Long.class)
                .optional()
                .flatMap(files::byId)
                .filter(f -> isTheirs(f, from));
        if (file.isEmpty()) {
            replies.to(talk, incoming, null, "sms.reply.unknown", number.toString());
            return Optional.empty();
        }
        CaseView found = file.get();
        String state =
                messages.getMessage("cases.publicStatus." + found.status().publicStatus(), null, Language.TR.locale());
        String words = found.outcome().map(Outcome::explanation).orElse("");
        String brief = words.length() > LONGEST ? words.substring(0, LONGEST - 1) + "." : words;
        replies.to(talk, incoming, found.id(), "sms.reply.status", found.number(), state, brief);
        return Optional.of(found.id());
    }

    private boolean isTheirs(CaseView file, Phone from) {
        Optional<ApplicantDetails> applicant =
                Optional.ofNullable(file.applicantId()).flatMap(applicants::details);
        boolean theirs =
                applicant.filter(a -> proved.isProved(from.e164(), a.name())).isPresent();
        if (!theirs) {
            applicant.ifPresent(prove::askNow);
        }
        return theirs;
    }
}
