package tr.bel.acikkapi.staff;

import java.util.Optional;
import org.springframework.stereotype.Component;

@Component
class AdministratorLanding implements Landing {

    @Override
    public int order() {
        return 90;
    }

    @Override
    public Optional<String> of(StaffMember member) {
        return member.may(Permission.ADMINISTER) ? Optional.of("/yonetim/hesaplar") : Optional.empty();
    }
}
