package tr.bel.acikkapi.municipality;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import tr.bel.acikkapi.shared.TurkishText;

/** The files of a municipality by their fixed names, in the order in which they are read: what is referred to comes first. */
enum FileKind {
    DIRECTORATES("directorates.csv", "mudurlukler.csv"),
    SUBJECT_GROUPS("subject_groups.csv", "konu-gruplari.csv"),
    SUBJECTS("subjects.csv", "konular.csv"),
    QUESTIONS("questions.csv", "konu-sorulari.csv"),
    /** Optional beside the map: the complete list, so that what the map lacks is noticed. */
    NEIGHBOURHOOD_LIST("neighbourhoods.csv", "mahalleler.csv"),
    NEIGHBOURHOODS("neighbourhoods.geojson", "mahalleler.geojson"),
    HOLIDAYS("holidays.csv", "tatiller.csv"),
    ADMINISTRATIVE_LEAVE("administrative_leave.csv", "idari-izinler.csv"),
    WORKING_HOURS("working_hours.csv", "calisma-saatleri.csv");

    /** What a browser or a file manager adds to the second file of one name: "konular (2).csv", "konular - Kopya.csv". */
    private static final Pattern COPY = Pattern.compile("\\s*\\(\\d+\\)(?=\\.)|\\s*-\\s*(kopya|copy)(?=\\.)");

    private final String fileName;
    private final String turkishName;

    FileKind(String fileName, String turkishName) {
        this.fileName = fileName;
        this.turkishName = turkishName;
    }

    public String fileName() {
        return fileName;
    }

    /** The name under which the present state is downloaded, and may come back. */
    public String turkishName() {
        return turkishName;
    }

    /** By either name as people send it: in any case, with or without Turkish letters, as a numbered copy. */
    static Optional<FileKind> byName(String name) {
        String wanted = key(name);
        return Arrays.stream(values())
                .filter(k ->
                        key(k.fileName).equals(wanted) || key(k.turkishName).equals(wanted))
                .findFirst();
    }

    private static String key(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        return COPY.matcher(TurkishText.fold(last)).replaceAll("").replaceAll("[^a-z0-9.]", "");
    }
}
