package tr.bel.acikkapi.coordination.watch;

import java.util.OptionalLong;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.shell.MenuEntry;
import tr.bel.acikkapi.staff.StaffMember;

/** The to-do list in everybody's menu, with how much is on it. */
@Component
class TodosMenu implements MenuEntry {

    private static final int MOST = 100;

    private final Todos todos;

    TodosMenu(Todos todos) {
        this.todos = todos;
    }

    @Override
    public Section section() {
        return Section.WORK;
    }

    @Override
    public int order() {
        return 5;
    }

    @Override
    public String label() {
        return "watch.todos.title";
    }

    @Override
    public String icon() {
        return "list-check";
    }

    @Override
    public String href() {
        return TodosController.ADDRESS;
    }

    @Override
    public OptionalLong count(Authentication who) {
        return who.getPrincipal() instanceof StaffMember member
                ? OptionalLong.of(todos.count(member, MOST))
                : OptionalLong.empty();
    }
}
