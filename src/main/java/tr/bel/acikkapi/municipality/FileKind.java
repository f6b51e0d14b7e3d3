package tr.bel.acikkapi.municipality;

import java.util.Arrays;
import java.util.Optional;

/** The files of a municipality by their fixed names, in the order in which they are read: what is referred to comes first. */
enum FileKind {
    DIRECTORATES("directorates.csv"),
    SUBJECT_GROUPS("subject_groups.csv"),
    SUBJECTS("subjects.csv"),
    /** Optional beside the map: the complete list, so that what the map lacks is noticed. */
    NEIGHBOURHOOD_LIST("neighbourhoods.csv"),
    NEIGHBOURHOODS("neighbourhoods.geojson"),
    HOLIDAYS("holidays.csv"),
    ADMINISTRATIVE_LEAVE("administrative_leave.csv"),
    WORKING_HOURS("working_hours.csv");

    private final String fileName;

    FileKind(String fileName) {
        this.fileName = fileName;
    }

    String fileName() {
        return fileName;
    }

    static Optional<FileKind> byName(String name) {
        return Arrays.stream(values()).filter(k -> k.fileName.equals(name)).findFirst();
    }
}
