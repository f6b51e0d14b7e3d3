package tr.bel.acikkapi.open311;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.cases.CheckedAttachment;
import tr.bel.acikkapi.municipality.Neighbourhood;
import tr.bel.acikkapi.municipality.Neighbourhoods;
import tr.bel.acikkapi.municipality.Question;
import tr.bel.acikkapi.municipality.Questionnaire;
import tr.bel.acikkapi.municipality.Subject;
import tr.bel.acikkapi.municipality.Subjects;
import tr.bel.acikkapi.shared.GeoPoint;
import tr.bel.acikkapi.shared.Language;
import tr.bel.acikkapi.shared.Place;
import tr.bel.acikkapi.shared.Refusal;

/** Reads a request that a partner sends. All that is wrong is told at once. */
@Component
class ReadApplication {

    /** The most characters of a description, by the contract. */
    static final int LONGEST_DESCRIPTION = 4_000;

    private static final int LONGEST_LINE = 400;
    private static final Pattern MARKUP = Pattern.compile("</?[A-Za-z][A-Za-z0-9]*(\\s[^<>]*)?/?>|<!--|<!\\[CDATA\\[");

    private final Services services;
    private final Neighbourhoods neighbourhoods;
    private final Subjects subjects;
    private final ReadAttributes readAttributes;
    private final ReadPhotos photos;
    private final MessageSource messages;

    ReadApplication(
            Services services,
            Neighbourhoods neighbourhoods,
            Subjects subjects,
            ReadAttributes readAttributes,
            ReadPhotos photos,
            MessageSource messages) {
        this.services = services;
        this.neighbourhoods = neighbourhoods;
        this.subjects = subjects;
        this.readAttributes = readAttributes;
        this.photos = photos;
        this.messages = messages;
    }

    /** @throws Refused 400 with everything that is missing or wrong */
    Application of(HttpServletRequest request, Parameters said) {
        List<Refusal> wrong = new ArrayList<>();
        Optional<Subject> subject = subject(said, wrong);
        Place place = place(said, wrong);
        String description = words(said, "description", LONGEST_DESCRIPTION, wrong);
        String mediaUrl = mediaUrl(said, wrong);
        Questionnaire asked = subject.map(s -> subjects.questions(s.code())).orElse(Questionnaire.EMPTY);
        ReadAttributes.Attributes attributes = readAttributes.of(request, asked, wrong);
        Language language = Language.of(LocaleContextHolder.getLocale());
        var person = ReadPerson.of(said, language, wrong);
        List<CheckedAttachment> pictures = wrong.isEmpty() ? photos.of(request, wrong) : List.of();
        if (wrong.isEmpty() && asked.demands(Question.Type.PHOTO) && pictures.isEmpty() && mediaUrl == null) {
            wrong.add(Refusal.of("open311.error.photo.missing"));
        }
        if (!wrong.isEmpty() || subject.isEmpty()) {
            throw Refused.bad(wrong);
        }
        return new Application(
                subject.get(),
                description.isEmpty() ? subject.get().name(language) : description,
                place,
                person.orElse(null),
                language,
                attributes.answers(),
                pictures,
                mediaUrl,
                reference(said, "account_id"),
                reference(said, "device_id"),
                attributes.others(),
                SameWords.key(request, pictures));
    }

    private Optional<Subject> subject(Parameters said, List<Refusal> wrong) {
        String code = said.line("service_code");
        Optional<Subject> found = services.offered(code);
        if (code.isEmpty()) {
            wrong.add(Refusal.of("open311.error.service.missing"));
        } else if (found.isEmpty()) {
            wrong.add(Refusal.of("open311.error.service.unknown", cut(code)));
        }
        return found;
    }

    /** A point in no neighbourhood is a place like any other. */
    private Place place(Parameters said, List<Refusal> wrong) {
        String latitude = said.line("lat");
        String longitude = said.line("long");
        String address = said.line("address_string");
        String addressId = said.line("address_id");
        Optional<GeoPoint> point = Parameters.point(latitude, longitude);
        if (point.isEmpty() && !(latitude.isEmpty() && longitude.isEmpty())) {
            wrong.add(Refusal.of("open311.error.place.point"));
        } else if (point.isEmpty() && address.isEmpty() && addressId.isEmpty()) {
            wrong.add(Refusal.of("open311.error.place.missing"));
        }
        if (address.length() > LONGEST_LINE || addressId.length() > LONGEST_LINE) {
            wrong.add(Refusal.of("open311.error.tooLong", "address_string", LONGEST_LINE));
        }
        String neighbourhood =
                point.flatMap(neighbourhoods::at).map(Neighbourhood::code).orElse(null);
        String kept = !address.isEmpty() || addressId.isEmpty() ? address : text("open311.addressId", addressId);
        return new Place(neighbourhood, kept, null, point.orElse(null));
    }

    /** Plain words up to a length; markup is told of, not taken out of what somebody said. */
    static String words(Parameters said, String name, int longest, List<Refusal> wrong) {
        String words = said.lines(name);
        if (words.codePointCount(0, words.length()) > longest) {
            wrong.add(Refusal.of("open311.error.tooLong", name, longest));
        }
        if (MARKUP.matcher(words).find()) {
            wrong.add(Refusal.of("open311.error.markup", name));
        }
        return words;
    }

    static @Nullable String mediaUrl(Parameters said, List<Refusal> wrong) {
        String given = said.line("media_url");
        if (given.isEmpty()) {
            return null;
        }
        Optional<String> url = Parameters.url(given);
        if (url.isEmpty()) {
            wrong.add(Refusal.of("open311.error.mediaUrl"));
        }
        return url.orElse(null);
    }

    private static @Nullable String reference(Parameters said, String name) {
        String line = said.line(name);
        return line.isEmpty() ? null : cut(line);
    }

    private static String cut(String line) {
        return line.length() <= LONGEST_LINE ? line : line.substring(0, LONGEST_LINE);
    }

    private String text(String key, Object... args) {
        return Objects.requireNonNull(messages.getMessage(key, args, LocaleContextHolder.getLocale()));
    }
}
