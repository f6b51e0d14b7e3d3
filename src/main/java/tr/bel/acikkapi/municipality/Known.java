package tr.bel.acikkapi.municipality;

import java.util.Set;

/** The codes that are in the database already, which a file may refer to. */
record Known(Set<String> directorates, Set<String> groups, Set<String> subjects) {

    static final Known NOTHING = new Known(Set.of(), Set.of(), Set.of());

    Known {
        directorates = Set.copyOf(directorates);
        groups = Set.copyOf(groups);
        subjects = Set.copyOf(subjects);
    }
}
