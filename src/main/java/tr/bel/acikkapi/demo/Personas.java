package tr.bel.acikkapi.demo;

import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tr.bel.acikkapi.staff.NewAccount;
import tr.bel.acikkapi.staff.Role;

/** The invented people of Çınarova, the same in the demonstration, in tests and in the documentation. */
public enum Personas {
    AYSE("ayse", "Ayşe Yılmaz", null, Role.DESK_CLERK),
    SELIN("selin", "Selin Acar", null, Role.CALL_AGENT),
    SEVGI("sevgi", "Sevgi Tunç", null, Role.SWITCHBOARD_OPERATOR),
    ZEYNEP("zeynep", "Zeynep Kaya", null, Role.COORDINATOR),
    BURAK("burak", "Burak Şahin", null, Role.COORDINATOR),
    LEYLA("leyla", "Leyla Akın", null, Role.HEAD_COORDINATOR),
    MEHMET("mehmet", "Mehmet Demir", "fen-isleri", Role.DIRECTORATE_OFFICER),
    FATMA("fatma", "Fatma Çelik", "fen-isleri", Role.DIRECTORATE_MANAGER),
    ISMAIL("ismail", "İsmail Uçar", "fen-isleri", Role.FIELD_OFFICER),
    HASAN("hasan", "Hasan Işık", "park-bahceler", Role.DIRECTORATE_OFFICER),
    CEM("cem", "Cem Aydın", "su-kanalizasyon", Role.DIRECTORATE_OFFICER),
    ELIF("elif", "Elif Kurt", "temizlik-isleri", Role.DIRECTORATE_OFFICER),
    GULSAH("gulsah", "Gülşah Öz", "zabita", Role.DIRECTORATE_OFFICER),
    NIL("nil", "Nil Ersoy", null, Role.PRESS_OFFICER),
    OYA("oya", "Oya Güneş", null, Role.PRIVATE_OFFICE),
    TAHSIN("tahsin", "Tahsin Ulusoy", null, Role.MAYOR),
    KEMAL("kemal", "Kemal Doğan", null, Role.MANAGEMENT),
    DENIZ("deniz", "Deniz Aksoy", null, Role.ADMINISTRATOR),
    AYLIN("aylin", "Aylin Tan", null, Role.AUDITOR);

    private final String username;
    private final String displayName;
    private final @Nullable String directorate;
    private final Role role;

    Personas(String username, String displayName, @Nullable String directorate, Role role) {
        this.username = username;
        this.displayName = displayName;
        this.directorate = directorate;
        this.role = role;
    }

    public String username() {
        return username;
    }

    public String displayName() {
        return displayName;
    }

    /** Who works in this directorate. */
    static String officerOf(String directorate) {
        return Arrays.stream(values())
                .filter(p -> directorate.equals(p.directorate))
                .findFirst()
                .map(Personas::username)
                .or(() -> Officers.all().stream()
                        .filter(o -> o.directorate().equals(directorate))
                        .findFirst()
                        .map(Officers.Officer::username))
                .orElseThrow(() -> new IllegalStateException("nobody of the demonstration works in " + directorate));
    }

    /** An account without a password: it is entered from the list on the sign-in page, which only the demonstration has. */
    NewAccount account() {
        return new NewAccount(username, displayName, null, Set.of(role), directorate, null, false);
    }
}
