package tr.bel.acikkapi.staff;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/** Somebody who works with the system. Never deleted: histories name them. */
@Table(schema = "staff", name = "account")
class Account {

    @Id
    @Nullable
    Long id;

    @Version
    @Nullable
    Integer version;

    String username = "";
    String displayName = "";

    @Nullable
    String email;

    @Nullable
    String passwordHash;

    String roles = "";

    @Nullable
    String directorate;

    boolean active = true;
    boolean mustChangePassword;
    Instant createdAt = Instant.EPOCH;

    Set<Role> roleSet() {
        EnumSet<Role> set = EnumSet.noneOf(Role.class);
        Arrays.stream(roles.split(",", -1))
                .filter(r -> !r.isEmpty())
                .map(Role::valueOf)
                .forEach(set::add);
        return set;
    }

    void setRoles(Collection<Role> chosen) {
        roles = chosen.stream().sorted().map(Role::name).collect(Collectors.joining(","));
    }

    StaffMember member() {
        if (id == null) {
            throw new IllegalStateException("an account that is not kept yet cannot sign in");
        }
        return new StaffMember(id, username, displayName, roleSet(), directorate, mustChangePassword);
    }
}
