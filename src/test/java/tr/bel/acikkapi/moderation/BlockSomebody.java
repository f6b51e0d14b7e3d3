package tr.bel.acikkapi.moderation;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.springframework.context.ApplicationContext;
import tr.bel.acikkapi.moderation.Blocks.Whom;
import tr.bel.acikkapi.shared.Phone;

/** For tests of doors: somebody is blocked for some days. */
public final class BlockSomebody {

    private BlockSomebody() {}

    public static void withPhone(ApplicationContext beans, String phone, QuickDoor door) {
        block(beans, Blocks.phone(Phone.parse(phone).orElseThrow()), door);
    }

    public static void partner(ApplicationContext beans, long key) {
        block(beans, Blocks.partner(key), QuickDoor.OPEN311);
    }

    private static void block(ApplicationContext beans, String mark, QuickDoor door) {
        beans.getBean(Blocks.class)
                .block(
                        new Whom("birisi", List.of(mark)),
                        Set.of(door),
                        "Kapıyı kötüye kullandı.",
                        beans.getBean(Clock.class).instant().plus(Duration.ofDays(5)),
                        "deniz");
    }
}
