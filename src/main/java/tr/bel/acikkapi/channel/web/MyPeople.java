package tr.bel.acikkapi.channel.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.citizen.ApplicantDetails;
import tr.bel.acikkapi.citizen.Applicants;
import tr.bel.acikkapi.shared.PersonName;
import tr.bel.acikkapi.shared.TurkishText;

/** Who applied with the telephone or mailbox that the visitor has shown to be theirs: a family may share one, so by name. */
@Component
class MyPeople {

    private final Visit visit;
    private final Applicants applicants;

    MyPeople(Visit visit, Applicants applicants) {
        this.visit = visit;
        this.applicants = applicants;
    }

    /**
     * Applicants of one name.
     *
     * @param id the latest of them
     * @param name as it was last given; empty where none was
     * @param details of the latest
     */
    record Me(long id, String name, SortedSet<Long> applicants, ApplicantDetails details) {}

    /** The one who applied last first. */
    List<Me> of(HttpServletRequest request) {
        Map<String, SortedSet<Long>> byName = new LinkedHashMap<>();
        Map<Long, ApplicantDetails> known = new LinkedHashMap<>();
        for (long id : new TreeSet<>(visit.applicants(request)).descendingSet()) {
            applicants.details(id).ifPresent(details -> {
                known.put(id, details);
                byName.computeIfAbsent(TurkishText.fold(name(details)), _ -> new TreeSet<>())
                        .add(id);
            });
        }
        List<Me> people = new ArrayList<>();
        byName.values().forEach(ids -> {
            ApplicantDetails latest = Objects.requireNonNull(known.get(ids.last()));
            people.add(new Me(ids.last(), name(latest), ids, latest));
        });
        return people;
    }

    Optional<Me> one(long id, HttpServletRequest request) {
        return of(request).stream().filter(me -> me.applicants().contains(id)).findFirst();
    }

    private static String name(ApplicantDetails details) {
        PersonName name = details.name();
        return name == null ? "" : name.full();
    }
}
