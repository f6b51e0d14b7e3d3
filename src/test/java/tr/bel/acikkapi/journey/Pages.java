package tr.bel.acikkapi.journey;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.util.pattern.PathPatternParser;

/** The addresses that answer a GET, read from the controllers. */
final class Pages {

    /** What is no page by itself, and why. */
    private static final Map<String, String> NO_PAGE = Map.ofEntries(
            Map.entry("/harita/mahalleler.geojson", "data of the map"),
            Map.entry("/seffaflik/{table:aylar|konular|mahalleler|kapilar}.csv", "a file to take home"),
            Map.entry("/robots.txt", "for machines"),
            Map.entry("/acik-veri/{month:20\\d{2}-(?:0[1-9]|1[0-2])}.csv", "a file to take home"),
            Map.entry("/yonetim/belediye/{name:[a-z-]+[.][a-z]+}", "a file to take home"),
            Map.entry("/yonetim/aktarim/{id}/rapor.csv", "a file to take home"),
            Map.entry("/mektuplar/baski.pdf", "a file for the printer"),
            Map.entry("/yonetim/aktarim/{id}/ilerleme", "a piece of the page of the import"),
            Map.entry("/basvuru/makbuz/{number}/kare-kod.svg", "a picture"),
            Map.entry("/basvuru/fotograf/{id}", "a picture"),
            Map.entry("/takip/{number}/ekler/{id}", "a picture"),
            Map.entry("/yanit/{token}/ekler/{id}", "a picture"),
            Map.entry("/yanit/{token}/ekler/{id}/kucuk", "a picture"),
            Map.entry("/takip/{number}/ekler/{id}/kucuk", "a picture"),
            Map.entry("/basvurular/{number}/ekler/{id}", "a picture"),
            Map.entry("/basvurular/{number}/ekler/{id}/kucuk", "a picture"),
            Map.entry("/yuklenici/{token:[0-9a-v]{32}}/fotograf/{id:\\d{1,18}}", "a picture"),
            Map.entry("/basvuru/mahalle", "a piece of the page of the place"),
            Map.entry("/takip/{number}/{code}", "leads on to the case"),
            Map.entry("/koordinasyon/konular", "a piece of a form"),
            Map.entry("/canli", "a stream of news"),
            Map.entry("/baskan-aramalari/konular", "a piece of a form"),
            Map.entry("/kisiler/{id}/es", "leads on to the comparison"),
            Map.entry("/{door}/konu", "a piece of a conversation"),
            Map.entry("/{door}/konular", "a piece of a conversation"),
            Map.entry("/{door}/mahalleler", "a piece of a conversation"),
            Map.entry("/ilk-kurulum", "not in the demonstration: FirstAdministratorJourney looks at it"),
            Map.entry("/ev", "leads on to where somebody's day begins"),
            Map.entry("/basvurularim/verilerim", "behind a code: MyApplicationsJourney looks at it"),
            Map.entry("/basvurularim/verilerim/istek", "behind a code: MyApplicationsJourney looks at it"),
            Map.entry("/basvurularim/haber", "behind a code: MyApplicationsJourney looks at it"),
            Map.entry("/telefon/arama/{call:\\d{1,18}}", "a piece of the pages from which people are called"),
            Map.entry("/cagri/kayit/{call:\\d{1,18}}", "only of a call with a recording: RecordingsTest looks at it"),
            Map.entry("/cagri/kayit/{call:\\d{1,18}}/ses/{listening:\\d{1,18}}", "a sound"),
            Map.entry("/basvuru/devam", "leads on to the step where the application stands"));

    private Pages() {}

    /** The patterns of pages that none of these addresses belongs to. */
    static List<String> forgotten(Collection<String> seen) {
        PathPatternParser parser = new PathPatternParser();
        List<PathContainer> paths = seen.stream()
                .map(path -> PathContainer.parsePath(path.replaceFirst("\\?.*", "")))
                .toList();
        return new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("tr.bel.acikkapi")
                        .stream()
                        .filter(type -> type.isAnnotatedWith(Controller.class))
                        .filter(type -> !type.getSimpleName().startsWith("Gallery")) // GalleryTest looks at those
                        .map(JavaClass::reflect)
                        .flatMap(Pages::patterns)
                        .filter(pattern -> !NO_PAGE.containsKey(pattern))
                        .filter(pattern -> paths.stream().noneMatch(parser.parse(pattern)::matches))
                        .sorted()
                        .toList();
    }

    private static Stream<String> patterns(Class<?> controller) {
        RequestMapping all = AnnotatedElementUtils.findMergedAnnotation(controller, RequestMapping.class);
        String start = all == null ? "" : all.path()[0];
        return Arrays.stream(controller.getDeclaredMethods()).flatMap(method -> patterns(start, method));
    }

    private static Stream<String> patterns(String start, Method method) {
        GetMapping get = AnnotatedElementUtils.findMergedAnnotation(method, GetMapping.class);
        if (get == null) {
            return Stream.empty();
        }
        return get.path().length == 0
                ? Stream.of(start)
                : Arrays.stream(get.path()).map(path -> start + path);
    }
}
