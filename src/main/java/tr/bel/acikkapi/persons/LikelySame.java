package tr.bel.acikkapi.persons;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.citizen.Persons;
import tr.bel.acikkapi.shared.TurkishText;

/**
 * Finds who else an applicant may be. The candidates come from four indexes (identity number, telephone, e-mail, sound of the name), never
 * more than some twenty of each; the judgement is made here. A name alone says nothing: many are called Mehmet Yılmaz.
 */
@Component
class LikelySame {

    /** Of one way; a sound that more have is a name that too many bear. */
    private static final int MOST = 20;

    /** Of one applicant; whoever resembles more has been suggested to them already. */
    private static final int KEPT = 5;

    private final Persons persons;
    private final JdbcClient jdbc;

    LikelySame(Persons persons, JdbcClient jdbc) {
        this.persons = persons;
        this.jdbc = jdbc;
    }

    /** An applicant who may be the same person, and what speaks for it. */
    record Likely(long applicantId, Set<Sign> signs) {

        int score() {
            return Sign.score(signs);
        }
    }

    private record Known(
            long id,
            @Nullable String name,
            @Nullable String phone,
            @Nullable String email,
            @Nullable String postalAddress,
            @Nullable String fingerprint,
            long person) {

        boolean hasOtherId(Known other) {
            return fingerprint != null && other.fingerprint != null && !fingerprint.equals(other.fingerprint);
        }
    }

    /** The surest of every other person, surest first; none who was kept apart, none with another identity number. */
    List<Likely> of(long applicantId) {
        Map<Long, Known> found = found(candidates(applicantId));
        Known me = Objects.requireNonNull(found.get(applicantId));
        Map<Long, Set<String>> homes = homes(found.keySet());
        Map<Long, Likely> surest = new HashMap<>();
        for (Known other : found.values()) {
            Set<Sign> signs = signs(me, other, homes);
            if (other.person() != me.person() && !me.hasOtherId(other) && isEnough(signs, me)) {
                surest.merge(
                        other.person(),
                        new Likely(other.id(), signs),
                        (a, b) -> a.score() > b.score() || (a.score() == b.score() && a.applicantId() < b.applicantId())
                                ? a
                                : b);
            }
        }
        Set<Long> mine = persons.members(applicantId);
        return surest.values().stream()
                .sorted(Comparator.comparingInt(Likely::score)
                        .reversed()
                        .thenComparing(Comparator.comparingLong(Likely::applicantId)))
                .filter(l -> !speaksAgainst(mine, persons.members(l.applicantId())))
                .limit(KEPT)
                .toList();
    }

    /** What speaks for and against two persons being one, whether it is enough or not; of each, their latest records are looked at. */
    Set<Sign> between(SortedSet<Long> ones, SortedSet<Long> others) {
        List<Long> left = latest(ones);
        List<Long> right = latest(others);
        Map<Long, Known> found =
                found(Stream.concat(left.stream(), right.stream()).toList());
        Map<Long, Set<String>> homes = homes(found.keySet());
        Set<Sign> signs = EnumSet.noneOf(Sign.class);
        for (Long one : left) {
            for (Long other : right) {
                signs.addAll(
                        signs(Objects.requireNonNull(found.get(one)), Objects.requireNonNull(found.get(other)), homes));
            }
        }
        if (signs.contains(Sign.SAME_NAME)) {
            signs.remove(Sign.NEAR_NAME);
        }
        if (signs.contains(Sign.SAME_NAME) || signs.contains(Sign.NEAR_NAME)) {
            signs.remove(Sign.OTHER_NAME);
        }
        return signs;
    }

    private static List<Long> latest(SortedSet<Long> members) {
        return members.reversed().stream().limit(MOST).toList();
    }

    private boolean speaksAgainst(Collection<Long> ones, Collection<Long> others) {
        return persons.areKeptApart(ones, others) || persons.haveDifferentIds(ones, others);
    }

    private static Set<Sign> signs(Known me, Known other, Map<Long, Set<String>> homes) {
        Set<Sign> signs = EnumSet.noneOf(Sign.class);
        put(signs, me.fingerprint() != null && me.fingerprint().equals(other.fingerprint()), Sign.SAME_NATIONAL_ID);
        put(signs, me.phone() != null && me.phone().equals(other.phone()), Sign.SAME_PHONE);
        put(signs, me.email() != null && me.email().equalsIgnoreCase(other.email()), Sign.SAME_EMAIL);
        put(signs, isSameLine(me.postalAddress(), other.postalAddress()), Sign.SAME_ADDRESS);
        boolean neighbours =
                !Collections.disjoint(homes.getOrDefault(me.id(), Set.of()), homes.getOrDefault(other.id(), Set.of()));
        put(signs, neighbours, Sign.SAME_NEIGHBOURHOOD);
        switch (Names.compare(me.name(), other.name())) {
            case SAME -> signs.add(Sign.SAME_NAME);
            case NEAR -> signs.add(Sign.NEAR_NAME);
            case OTHER -> signs.add(Sign.OTHER_NAME);
            case UNKNOWN -> {}
        }
        return signs;
    }

    /** The rules, in words: docs/adr/0009-persons.md. */
    private static boolean isEnough(Set<Sign> signs, Known me) {
        if (signs.contains(Sign.SAME_NATIONAL_ID)) {
            return true;
        }
        if (signs.contains(Sign.OTHER_NAME)) {
            return false;
        }
        boolean named = signs.contains(Sign.SAME_NAME) || signs.contains(Sign.NEAR_NAME);
        boolean reached = signs.contains(Sign.SAME_PHONE) || signs.contains(Sign.SAME_EMAIL);
        boolean placed = signs.contains(Sign.SAME_NEIGHBOURHOOD) || signs.contains(Sign.SAME_ADDRESS);
        return reached || (named && placed && Names.isWhole(me.name()));
    }

    private static void put(Set<Sign> signs, boolean holds, Sign sign) {
        if (holds) {
            signs.add(sign);
        }
    }

    private static boolean isSameLine(@Nullable String one, @Nullable String other) {
        return one != null
                && other != null
                && TurkishText.fold(TurkishText.tidyLine(one)).equals(TurkishText.fold(TurkishText.tidyLine(other)));
    }

    private Collection<Long> candidates(long applicantId) {
        Set<Long> ids = new HashSet<>(jdbc.sql("""
            with me as materialized (select * from citizen.applicant where id = :me)
            (select a.id from citizen.applicant a where a.national_id_fingerprint = (select national_id_fingerprint from me) limit :most)
            union (select a.id from citizen.applicant a where a.phone = (select phone from me) limit :most)
            union (select a.id from citizen.applicant a where a.email = (select email from me) limit :most)
            """)
                .param("me", applicantId)
                .param("most", MOST)
                .query(Long.class)
                .list());
        List<Long> sounding = jdbc.sql("""
            select a.id from citizen.applicant a
            where a.name_folded is not null
                and citizen.name_key(a.name_folded) = (select citizen.name_key(name_folded) from citizen.applicant where id = :me)
            order by a.id desc limit :most
            """)
                .param("me", applicantId)
                .param("most", MOST + 1)
                .query(Long.class)
                .list();
        if (sounding.size() <= MOST) {
            ids.addAll(sounding);
        }
        ids.add(applicantId);
        return ids;
    }

    private Map<Long, Known> found(Collection<Long> ids) {
        return jdbc.sql("""
            select a.id, a.name, a.phone, a.email, a.postal_address, encode(a.national_id_fingerprint, 'hex') as fingerprint,
                coalesce(m.person_id, a.id) as person
            from citizen.applicant a left join citizen.person_member m on m.applicant_id = a.id where a.id in (:ids)
            """).param("ids", ids).query(Known.class).list().stream()
                .collect(Collectors.toMap(Known::id, k -> k));
    }

    /** The neighbourhoods that each applied about lately; hidden cases tell nothing. */
    private Map<Long, Set<String>> homes(Collection<Long> ids) {
        Map<Long, Set<String>> homes = new HashMap<>();
        jdbc.sql("""
            select a.id, c.neighbourhood from citizen.applicant a cross join lateral (
                select f.neighbourhood from cases.case_file f
                where f.applicant_id = a.id and f.neighbourhood is not null and not f.identity_hidden order by f.id desc limit 20) c
            where a.id in (:ids)
            """).param("ids", ids).query(rs -> {
            homes.computeIfAbsent(rs.getLong("id"), _ -> new HashSet<>()).add(rs.getString("neighbourhood"));
        });
        return homes;
    }
}
