package tr.bel.acikkapi.channel.talk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.cases.CaseFiles;
import tr.bel.acikkapi.cases.CaseRow;
import tr.bel.acikkapi.citizen.ApplicantCard;
import tr.bel.acikkapi.citizen.Applicants;
import tr.bel.acikkapi.contact.Contacts;
import tr.bel.acikkapi.staff.StaffMember;

/** Finds people and gathers what was before, of whichever record of the person. A case whose applicant wished to stay hidden leads nobody to its applicant. */
@Component
class People {

    private static final int MOST_FOUND = 9;
    private static final int PAST = 5;

    private final Applicants applicants;
    private final CaseFiles files;
    private final Contacts contacts;
    private final JdbcClient jdbc;

    People(Applicants applicants, CaseFiles files, Contacts contacts, JdbcClient jdbc) {
        this.applicants = applicants;
        this.files = files;
        this.contacts = contacts;
        this.jdbc = jdbc;
    }

    /** At most nine, so that each has a key. */
    List<TalkView.FoundPerson> find(@Nullable String query) {
        List<ApplicantCard> cards = query == null ? List.of() : applicants.find(query, MOST_FOUND);
        Map<Long, long[]> counts = counts(cards.stream().map(ApplicantCard::id).toList());
        List<TalkView.FoundPerson> found = new ArrayList<>();
        for (ApplicantCard card : cards) {
            long[] count = counts.getOrDefault(card.id(), new long[2]);
            found.add(new TalkView.FoundPerson(found.size() + 1, card, count[0], count[1]));
        }
        return found;
    }

    Optional<TalkView.Person> person(Conversation talk, StaffMember clerk) {
        Long id = talk.applicantId();
        return id == null
                ? Optional.empty()
                : applicants.card(id).map(card -> new TalkView.Person(card, past(id, talk, clerk), contacts(id, talk)));
    }

    private List<TalkView.PastCase> past(long applicantId, Conversation talk, StaffMember clerk) {
        List<CaseRow> now = files.ofContact(talk.contactId());
        return files.ofPerson(applicantId, clerk, PAST + now.size()).stream()
                .filter(row -> now.stream().noneMatch(each -> each.id() == row.id()))
                .limit(PAST)
                .map(row -> new TalkView.PastCase(row, row.attentionAt()))
                .toList();
    }

    private List<tr.bel.acikkapi.contact.ContactRow> contacts(long applicantId, Conversation talk) {
        return contacts.ofPerson(applicantId, PAST).stream()
                .filter(c -> c.id() != talk.contactId())
                .limit(3)
                .toList();
    }

    private Map<Long, long[]> counts(List<Long> ids) {
        Map<Long, long[]> counts = new HashMap<>();
        if (!ids.isEmpty()) {
            jdbc.sql("""
                select a.id as applicant_id, count(*) as all_of_them, count(*) filter (where c.ended_at is null) as open_ones
                from citizen.applicant a cross join lateral citizen.same_person(a.id) s(id)
                join cases.case_file c on c.applicant_id = s.id and not c.identity_hidden
                where a.id in (:ids) group by a.id
                """).param("ids", ids).query(rs -> {
                counts.put(rs.getLong("applicant_id"), new long[] {rs.getLong("all_of_them"), rs.getLong("open_ones")});
            });
        }
        return counts;
    }
}
