package tr.bel.acikkapi.channel.talk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.cases.CaseFiles;
import tr.bel.acikkapi.cases.CaseRow;
import tr.bel.acikkapi.citizen.ApplicantCard;
import tr.bel.acikkapi.citizen.Applicants;
import tr.bel.acikkapi.contact.Contacts;
import tr.bel.acikkapi.shared.Phone;
import tr.bel.acikkapi.staff.StaffMember;

/** Finds people and gathers what was before, of whichever record of the person. A case whose applicant wished to stay hidden leads nobody to its applicant. */
@Component
public class People {

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
        return found(query == null ? List.of() : applicants.find(query, MOST_FOUND));
    }

    /** Whoever gave this very telephone, the newest first; several people may share one. At most nine, so that each has a key. */
    public List<TalkView.FoundPerson> at(Phone phone) {
        return found(applicants.reachedAt(phone.e164()).stream()
                .sorted(Comparator.reverseOrder())
                .limit(MOST_FOUND)
                .flatMap(id -> applicants.card(id).stream())
                .toList());
    }

    /** The person who was found, with what was before. */
    public TalkView.Person person(TalkView.FoundPerson found, StaffMember reader) {
        long id = found.card().id();
        return new TalkView.Person(found.card(), past(id, List.of(), reader), contacts(id, 0));
    }

    /** Where the person's last case was: mostly where they live. */
    Optional<String> neighbourhood(long applicantId, StaffMember reader) {
        return files.ofPerson(applicantId, reader, PAST).stream()
                .map(CaseRow::neighbourhood)
                .flatMap(Stream::ofNullable)
                .findFirst();
    }

    /** {@link #neighbourhood(long, StaffMember)} of who is known already. */
    public static Optional<String> neighbourhood(TalkView.Person person) {
        return person.cases().stream()
                .map(past -> past.row().neighbourhood())
                .flatMap(Stream::ofNullable)
                .findFirst();
    }

    private List<TalkView.FoundPerson> found(List<ApplicantCard> cards) {
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
                : applicants
                        .card(id)
                        .map(card -> new TalkView.Person(
                                card,
                                past(id, files.ofContact(talk.contactId()), clerk),
                                contacts(id, talk.contactId())));
    }

    private List<TalkView.PastCase> past(long applicantId, List<CaseRow> now, StaffMember clerk) {
        return files.ofPerson(applicantId, clerk, PAST + now.size()).stream()
                .filter(row -> now.stream().noneMatch(each -> each.id() == row.id()))
                .limit(PAST)
                .map(row -> new TalkView.PastCase(row, row.attentionAt()))
                .toList();
    }

    private List<tr.bel.acikkapi.contact.ContactRow> contacts(long applicantId, long but) {
        return contacts.ofPerson(applicantId, PAST).stream()
                .filter(c -> c.id() != but)
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
