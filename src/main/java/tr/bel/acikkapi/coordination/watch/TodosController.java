package tr.bel.acikkapi.coordination.watch;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tr.bel.acikkapi.shell.Flash;
import tr.bel.acikkapi.staff.Colleagues;
import tr.bel.acikkapi.staff.StaffMember;

/** Everybody's own list of what they have to see to. */
@Controller
class TodosController {

    static final String ADDRESS = "/yapilacaklar";

    private static final int PAGE = 50;

    private final Todos todos;
    private final Colleagues colleagues;

    TodosController(Todos todos, Colleagues colleagues) {
        this.todos = todos;
        this.colleagues = colleagues;
    }

    /**
     * What the page shows.
     *
     * @param next the id to go on after, where there is more
     */
    record TodosView(List<Line> lines, @Nullable Long next) {
        TodosView {
            lines = List.copyOf(lines);
        }
    }

    /**
     * A line of it.
     *
     * @param by the name of who wanted it; absent where an event did
     * @param closable whether it is closed by hand
     */
    record Line(Todo todo, @Nullable String by, boolean closable) {}

    @GetMapping(ADDRESS)
    String page(
            @RequestParam(name = "sonra") Optional<Long> after,
            @AuthenticationPrincipal StaffMember reader,
            Model model) {
        List<Todo> found = todos.of(reader, after, PAGE + 1);
        List<Todo> shown = found.subList(0, Math.min(PAGE, found.size()));
        Map<String, String> people = colleagues.displayNames(
                shown.stream().map(Todo::createdBy).filter(Objects::nonNull).toList());
        model.addAttribute(
                "view",
                new TodosView(
                        shown.stream().map(t -> line(t, people)).toList(),
                        found.size() > PAGE ? shown.getLast().id() : null));
        return "watch/TodosPage";
    }

    @PostMapping(ADDRESS + "/{id}")
    String done(@PathVariable long id, @AuthenticationPrincipal StaffMember who, RedirectAttributes redirect) {
        redirect.addFlashAttribute(
                Flash.NAME, todos.done(id, who) ? Flash.done("watch.todos.closed") : Flash.problem("watch.todos.gone"));
        return "redirect:" + ADDRESS;
    }

    private static Line line(Todo todo, Map<String, String> people) {
        String by = todo.createdBy();
        return new Line(todo, by == null ? null : people.getOrDefault(by, by), Todo.Kind.BY_HAND.contains(todo.kind()));
    }
}
