package tr.bel.acikkapi.coordination.bulk;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;
import tr.bel.acikkapi.cases.CaseFiles;
import tr.bel.acikkapi.cases.CaseView;
import tr.bel.acikkapi.cases.Intake;
import tr.bel.acikkapi.cases.Submission;
import tr.bel.acikkapi.channel.Persona;
import tr.bel.acikkapi.contact.ContactStart;
import tr.bel.acikkapi.contact.Contacts;
import tr.bel.acikkapi.shared.Actor;
import tr.bel.acikkapi.shared.Kind;

/** Zeynep at the triage desk: cases that she marks, and the forms that she sends. */
final class Marked {

    static final String BULK = "/koordinasyon/toplu";

    private static final AtomicInteger KEYS = new AtomicInteger();

    private final WebApplicationContext context;
    private final MockMvcTester pages;

    Marked(WebApplicationContext context) {
        this.context = context;
        this.pages = MockMvcTester.from(
                context, builder -> builder.apply(springSecurity()).build());
    }

    CaseView receive(String text) {
        Instant at = context.getBean(Clock.class).instant();
        var receipt = context.getBean(Intake.class)
                .receive(
                        "bulk:" + KEYS.incrementAndGet(),
                        () -> Submission.through(
                                        "desk",
                                        context.getBean(Contacts.class).open(ContactStart.in("desk", null, "ayse", at)),
                                        Kind.COMPLAINT,
                                        text,
                                        Actor.staff("ayse"),
                                        at)
                                .build());
        return context.getBean(CaseFiles.class).byId(receipt.caseId()).orElseThrow();
    }

    List<CaseView> receive(int count) {
        List<CaseView> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            all.add(receive("Sokak lambası yanmıyor."));
        }
        return all;
    }

    CaseView now(CaseView file) {
        return context.getBean(CaseFiles.class).byId(file.id()).orElseThrow();
    }

    /** How often an event happened to a case. */
    long count(CaseView file, String event) {
        return context.getBean(JdbcClient.class)
                .sql("select count(*) from cases.history where case_id = :id and event like :event")
                .param("id", file.id())
                .param("event", "%" + event + "%")
                .query(Long.class)
                .single();
    }

    /** Marks them; the address of the run. */
    String mark(List<CaseView> files) {
        String[] fields = files.stream()
                .flatMap(f -> List.of("secilen", f.number()).stream())
                .toArray(String[]::new);
        return address(send(Persona.ZEYNEP, BULK, fields)).replace("/islem", "");
    }

    static long id(String run) {
        return Long.parseLong(run.replaceFirst(".*/", ""));
    }

    /** Sends the form of an act, which becomes a preview. */
    MvcTestResult preview(String run, String act, String... fields) {
        List<String> all = new ArrayList<>(List.of("islem", act));
        all.addAll(Arrays.asList(fields));
        return send(Persona.ZEYNEP, run + "/islem", all.toArray(String[]::new));
    }

    MvcTestResult carryOut(String run, int preview) {
        return send(Persona.ZEYNEP, run + "/uygulama", "onizleme", String.valueOf(preview));
    }

    String page(String address) throws Exception {
        return open(Persona.ZEYNEP, address).getResponse().getContentAsString();
    }

    MvcTestResult open(Persona who, String address) {
        return pages.get().uri(address).with(who.signedIn()).exchange();
    }

    /** Sends a form; pairs of names and values. */
    MvcTestResult send(Persona who, String address, String... fields) {
        var request = pages.post().uri(address).with(who.signedIn()).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    static String address(MvcTestResult answer) {
        return Objects.requireNonNull(answer.getResponse().getRedirectedUrl());
    }
}
