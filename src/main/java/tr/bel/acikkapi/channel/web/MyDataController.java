package tr.bel.acikkapi.channel.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tr.bel.acikkapi.channel.web.MyPeople.Me;
import tr.bel.acikkapi.citizen.HeldFile;
import tr.bel.acikkapi.citizen.HeldRecord;
import tr.bel.acikkapi.privacy.HeldOfPerson;
import tr.bel.acikkapi.privacy.PrivacyRequests;

/** "Kişisel verilerim": what is held of whoever has shown that a telephone or mailbox is theirs; to see and to take along. */
@Controller
class MyDataController {

    static final String ADDRESS = "/basvurularim/verilerim";

    private static final int SHOWN = 50;

    private final Visit visit;
    private final MyPeople people;
    private final HeldOfPerson held;
    private final HeldWords words;
    private final PrivacyRequests requests;

    MyDataController(Visit visit, MyPeople people, HeldOfPerson held, HeldWords words, PrivacyRequests requests) {
        this.words = words;
        this.visit = visit;
        this.people = people;
        this.held = held;
        this.requests = requests;
    }

    /**
     * Records of one kind.
     *
     * @param records the latest, in order; all of them are in the file
     * @param count of all
     */
    record Kind(String label, List<HeldRecord> records, int count) {}

    /**
     * One person on the page.
     *
     * @param identity who they are, as it is kept with every application
     * @param kinds everything else
     */
    record Person(Me me, List<HeldRecord> identity, List<Kind> kinds, List<PrivacyRequests.Standing> claims) {}

    /** @param shown the contact point, masked */
    record MyDataView(String shown, List<Person> people) {
        MyDataView {
            people = List.copyOf(people);
        }
    }

    @GetMapping(ADDRESS)
    String show(HttpServletRequest request, Model model) {
        if (!visit.isOpen(request)) {
            return "redirect:/basvurularim";
        }
        List<Person> all = people.of(request).stream().map(this::person).toList();
        model.addAttribute("view", new MyDataView(visit.shown(request), all));
        return "web/MyDataPage";
    }

    private Person person(Me me) {
        Map<String, List<HeldRecord>> byKind = new LinkedHashMap<>();
        held.records(me.applicants())
                .forEach(r ->
                        byKind.computeIfAbsent(r.kind(), _ -> new ArrayList<>()).add(r));
        List<HeldRecord> identity = Optional.ofNullable(byKind.remove("citizen.held.person"))
                .orElse(List.of())
                .reversed();
        List<Kind> kinds = byKind.entrySet().stream()
                .map(e -> kind(e.getKey(), e.getValue()))
                .toList();
        return new Person(me, identity, kinds, requests.of(me.applicants()));
    }

    private static Kind kind(String label, List<HeldRecord> all) {
        return new Kind(label, all.subList(Math.max(0, all.size() - SHOWN), all.size()), all.size());
    }

    /** All of it as one file. A POST, since it is recorded that it was given, and no browser should fetch it unasked. */
    @PostMapping(ADDRESS + "/indir")
    void download(@RequestParam("kisi") long id, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Optional<Me> me = people.one(id, request);
        if (me.isEmpty()) {
            response.sendRedirect("/basvurularim");
            return;
        }
        HeldOfPerson.Disclosure told = held.disclose(me.get().applicants());
        List<HeldFile> files = new ArrayList<>(told.files());
        String read = words.of(told.records());
        files.addFirst(new HeldFile("verilerim.txt", () -> read.getBytes(StandardCharsets.UTF_8)));
        response.setContentType("application/zip");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("verilerim.zip")
                        .build()
                        .toString());
        try (ZipOutputStream zip = new ZipOutputStream(response.getOutputStream())) {
            for (HeldFile file : files) {
                zip.putNextEntry(new ZipEntry(file.name()));
                zip.write(file.content().get());
                zip.closeEntry();
            }
        }
    }
}
