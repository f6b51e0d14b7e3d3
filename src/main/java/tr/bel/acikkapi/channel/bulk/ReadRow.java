package tr.bel.acikkapi.channel.bulk;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tr.bel.acikkapi.cases.Priority;
import tr.bel.acikkapi.cases.Submission;
import tr.bel.acikkapi.citizen.ApplicantDetails;
import tr.bel.acikkapi.citizen.Medium;
import tr.bel.acikkapi.municipality.Subject;
import tr.bel.acikkapi.shared.EmailAddress;
import tr.bel.acikkapi.shared.Kind;
import tr.bel.acikkapi.shared.Language;
import tr.bel.acikkapi.shared.NationalId;
import tr.bel.acikkapi.shared.PersonName;
import tr.bel.acikkapi.shared.Phone;
import tr.bel.acikkapi.shared.Place;
import tr.bel.acikkapi.shared.TurkishText;

/** Reads one row by the mapping; every cell that cannot be understood is a fault of the row. */
final class ReadRow {

    static final int LONGEST_REFERENCE = 150;
    private static final int LONGEST_LINE = 300;

    private static final Map<String, Kind> KINDS = Map.ofEntries(
            Map.entry("istek", Kind.REQUEST),
            Map.entry("talep", Kind.REQUEST),
            Map.entry("sikayet", Kind.COMPLAINT),
            Map.entry("oneri", Kind.SUGGESTION),
            Map.entry("gorus", Kind.SUGGESTION),
            Map.entry("bilgi edinme", Kind.INFORMATION),
            Map.entry("ihbar", Kind.TIP_OFF),
            Map.entry("tesekkur", Kind.THANKS));
    private static final Map<String, Priority> PRIORITIES =
            Map.of("dusuk", Priority.LOW, "olagan", Priority.NORMAL, "yuksek", Priority.HIGH, "acil", Priority.URGENT);
    private static final Set<String> OPEN = Set.of(
            "acik",
            "yeni",
            "islemde",
            "beklemede",
            "bekliyor",
            "devam ediyor",
            "inceleniyor",
            "open",
            "new",
            "in progress");
    private static final Set<String> CLOSED = Set.of(
            "kapali",
            "kapandi",
            "kapatildi",
            "sonuclandi",
            "tamamlandi",
            "cozuldu",
            "bitti",
            "iptal",
            "reddedildi",
            "closed",
            "resolved",
            "done",
            "cancelled");
    private static final Map<String, Language> LANGUAGES = Map.of(
            "turkce", Language.TR,
            "ingilizce", Language.EN,
            "english", Language.EN,
            "arapca", Language.AR,
            "arabic", Language.AR);

    private final Places places;
    private final Mapping mapping;
    private final List<String> titles;
    private final Clock clock;
    private final ZoneId zone;
    private final List<Fault> faults = new ArrayList<>();
    private List<String> cells = List.of();

    ReadRow(Places places, Mapping mapping, List<String> titles, Clock clock, ZoneId zone) {
        this.places = places;
        this.mapping = mapping;
        this.titles = List.copyOf(titles);
        this.clock = clock;
        this.zone = zone;
    }

    /** Looks the codes of the house up. */
    interface Places {
        Optional<Subject> subject(String codeOrName);

        Optional<String> neighbourhood(String codeOrName);
    }

    /**
     * What a row says: fit, or its faults.
     */
    record Reading(@Nullable Incoming incoming, List<Fault> faults) {
        Reading {
            faults = List.copyOf(faults);
        }
    }

    Reading read(List<String> row) {
        cells = row;
        faults.clear();
        String reference = line(Field.EXTERNAL_REFERENCE, LONGEST_REFERENCE).orElse("");
        if (reference.isEmpty()) {
            fault(Field.EXTERNAL_REFERENCE, "bulk.fault.missing");
        }
        Optional<Subject> subject = subject();
        Optional<Instant> receivedAt = receivedAt();
        Incoming incoming = new Incoming(
                reference,
                text(),
                receivedAt.orElse(null),
                subject.map(Subject::code).orElse(null),
                subject.map(Subject::sensitive).orElse(false),
                word(Field.KIND, Kind.class, KINDS)
                        .orElse(subject.map(s -> s.kind()).orElse(Kind.REQUEST)),
                place(),
                null,
                word(Field.PRIORITY, Priority.class, PRIORITIES).orElse(Priority.NORMAL),
                endedAt(receivedAt).orElse(null),
                Language.TR);
        Language language = word(Field.LANGUAGE, Language.class, LANGUAGES).orElse(Language.TR);
        ApplicantDetails applicant = applicant(language).orElse(null);
        return faults.isEmpty()
                ? new Reading(
                        new Incoming(
                                incoming.reference(),
                                incoming.text(),
                                incoming.receivedAt(),
                                incoming.subject(),
                                incoming.sensitive(),
                                incoming.kind(),
                                incoming.place(),
                                applicant,
                                incoming.priority(),
                                incoming.endedAt(),
                                language),
                        List.of())
                : new Reading(null, faults);
    }

    private String text() {
        String text = cell(Field.TEXT).orElse("");
        if (text.isEmpty()) {
            fault(Field.TEXT, "bulk.fault.missing");
        } else if (text.length() > Submission.LONGEST_TEXT) {
            fault(Field.TEXT, "bulk.fault.tooLong", Submission.LONGEST_TEXT);
        }
        return text;
    }

    private Optional<Instant> receivedAt() {
        Optional<String> day = cell(Field.RECEIVED_AT);
        if (day.isEmpty()) {
            return Optional.empty();
        }
        String written = day.get() + cell(Field.RECEIVED_TIME).map(t -> " " + t).orElse("");
        Optional<Instant> at = mapping.dates().parse(written, zone);
        if (at.isEmpty()) {
            fault(Field.RECEIVED_AT, "bulk.fault.date");
        } else if (at.get().isAfter(clock.instant())) {
            fault(Field.RECEIVED_AT, "bulk.fault.future");
        }
        return at;
    }

    /** When it was closed, where the row says that it was: by its status, or by a closing date alone. */
    private Optional<Instant> endedAt(Optional<Instant> receivedAt) {
        Optional<String> status = cell(Field.STATUS).map(TurkishText::fold);
        if (status.isPresent() && !OPEN.contains(status.get()) && !CLOSED.contains(status.get())) {
            fault(Field.STATUS, "bulk.fault.STATUS");
        }
        Optional<String> day = cell(Field.ENDED_AT);
        Optional<Instant> at = day.flatMap(written -> mapping.dates().parse(written, zone));
        if (day.isPresent() && at.isEmpty()) {
            fault(Field.ENDED_AT, "bulk.fault.ENDED_AT");
        } else if (at.filter(clock.instant()::isBefore).isPresent()) {
            fault(Field.ENDED_AT, "bulk.fault.future");
        } else if (at.filter(a -> receivedAt.filter(a::isBefore).isPresent()).isPresent()) {
            fault(Field.ENDED_AT, "bulk.fault.endedTooEarly");
        }
        boolean closed = status.map(CLOSED::contains).orElse(day.isPresent());
        return closed ? at.or(() -> receivedAt).or(() -> Optional.of(clock.instant())) : Optional.empty();
    }

    private Optional<Subject> subject() {
        Optional<String> value = cell(Field.SUBJECT);
        String mapped = value.map(mapping.subjects()::get).orElse(null);
        if (value.isEmpty() || (mapped != null && mapped.isEmpty())) {
            return Optional.empty();
        }
        Optional<Subject> subject = places.subject(mapped == null ? value.get() : mapped);
        if (subject.isEmpty()) {
            fault(Field.SUBJECT, "bulk.fault.subject");
        }
        return subject;
    }

    private Place place() {
        Optional<String> neighbourhood = cell(Field.NEIGHBOURHOOD);
        Optional<String> code = neighbourhood.flatMap(places::neighbourhood);
        if (neighbourhood.isPresent() && code.isEmpty()) {
            fault(Field.NEIGHBOURHOOD, "bulk.fault.neighbourhood");
        }
        return new Place(
                code.orElse(null),
                line(Field.ADDRESS, LONGEST_LINE).orElse(null),
                line(Field.LANDMARK, LONGEST_LINE).orElse(null),
                null);
    }

    private Optional<ApplicantDetails> applicant(Language language) {
        PersonName name = parsed(Field.NAME, PersonName::parse).orElse(null);
        Phone phone = parsed(Field.PHONE, Phone::parse).orElse(null);
        EmailAddress email = parsed(Field.EMAIL, EmailAddress::parse).orElse(null);
        NationalId nationalId = parsed(Field.NATIONAL_ID, NationalId::parse).orElse(null);
        if (name == null && phone == null && email == null && nationalId == null) {
            return Optional.empty();
        }
        // Nobody here was given our number and code, so nobody follows the case by them: without any way a person has
        // to find one.
        Medium medium = email != null ? Medium.EMAIL : Medium.CALL;
        return Optional.of(new ApplicantDetails(name, nationalId, phone, email, null, medium, language));
    }

    private <T> Optional<T> parsed(Field field, Function<String, Optional<T>> parse) {
        Optional<String> written = cell(field);
        Optional<T> read = written.flatMap(parse);
        if (written.isPresent() && read.isEmpty()) {
            fault(field, "bulk.fault." + field.name());
        }
        return read;
    }

    /** A word of a short list: the machine's own name, or what people say. */
    private <E extends Enum<E>> Optional<E> word(Field field, Class<E> type, Map<String, E> said) {
        return parsed(field, written -> {
            String folded = TurkishText.fold(written);
            for (E each : type.getEnumConstants()) {
                if (TurkishText.fold(each.name()).equals(folded)) {
                    return Optional.of(each);
                }
            }
            return Optional.ofNullable(said.get(folded));
        });
    }

    private Optional<String> line(Field field, int longest) {
        Optional<String> line = cell(field).map(TurkishText::tidyLine);
        if (line.isPresent() && line.get().length() > longest) {
            fault(field, "bulk.fault.tooLong", longest);
        }
        return line;
    }

    private Optional<String> cell(Field field) {
        return mapping.column(field)
                .map(titles::indexOf)
                .filter(i -> i >= 0 && i < cells.size())
                .map(cells::get)
                .map(String::strip)
                .filter(s -> !s.isEmpty());
    }

    private void fault(Field field, String key, Object... args) {
        faults.add(Fault.of(mapping.column(field).orElse(""), key, args));
    }
}
