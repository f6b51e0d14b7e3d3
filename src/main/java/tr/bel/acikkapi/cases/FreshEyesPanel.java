package tr.bel.acikkapi.cases;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.staff.Colleagues;
import tr.bel.acikkapi.staff.StaffMember;

/** "Bu kez … dışında biri bakmalı", on the page of a case that was reopened. */
@Component
class FreshEyesPanel implements CasePanel {

    private final FreshEyes eyes;
    private final Colleagues colleagues;

    FreshEyesPanel(FreshEyes eyes, Colleagues colleagues) {
        this.eyes = eyes;
        this.colleagues = colleagues;
    }

    /**
     * What the fragment shows.
     *
     * @param who had concluded it, by name
     * @param you whether the reader is among them
     * @param words why it was reopened; absent where that was lawfully erased
     */
    record FreshEyesView(
            String who,
            boolean you,
            boolean byApplicant,
            @Nullable String words,
            Instant at) {}

    @Override
    public int order() {
        return 5;
    }

    @Override
    public Optional<Panel> on(CaseView file, StaffMember viewer) {
        return eyes.of(file.id()).map(o -> {
            Map<String, String> names = colleagues.displayNames(o.concludedBy());
            String who =
                    o.concludedBy().stream().map(u -> names.getOrDefault(u, u)).collect(Collectors.joining(", "));
            return new Panel(
                    "cases/FreshEyesFragment",
                    new FreshEyesView(who, o.concerns(viewer.username()), o.byApplicant(), o.words(), o.at()));
        });
    }
}
