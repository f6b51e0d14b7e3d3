package tr.bel.acikkapi.cases;

import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.shared.CaseNumber;
import tr.bel.acikkapi.shared.TurkishText;
import tr.bel.acikkapi.staff.Permission;
import tr.bel.acikkapi.staff.StaffMember;

/**
 * Search over number, text, place, name and telephone, right for Turkish in both spellings: both sides are folded, so that "cukur", "ışık", "IŞIK"
 * and "isik" find the same cases; words are prefixes, so that endings do not matter; a final k, t or p also meets its softened form
 * (sokak, sokağı); where whole words find nothing, likeness of letters does (misspellings).
 */
@Component
public class SearchCases {

    private static final int SHORTEST_LIKENESS = 4;

    private static final int SHORTEST_PHONE = 7;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final ZoneId zone;

    SearchCases(JdbcClient jdbc, Clock clock, ZoneId zone) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * What was found.
     *
     * @param approximate whether the words were only similar
     * @param next the id to go on before, where there is more
     */
    public record Found(List<CaseRow> rows, boolean approximate, Optional<Long> next) {

        public Found {
            rows = List.copyOf(rows);
        }
    }

    /**
     * Searches among what the reader may see, newest first.
     *
     * @param before only cases with a smaller id: the keyset of the next page
     * @param limit rows of a page
     */
    public Found search(String query, StaffMember reader, Optional<Long> before, int limit) {
        String tidy = TurkishText.tidyLine(query);
        Optional<CaseNumber> number = CaseNumber.parse(tidy).or(() -> ofThisYear(tidy));
        if (number.isPresent()) {
            return page(
                    List.of("c.number = :number"),
                    Map.of("number", number.get().toString()),
                    reader,
                    before,
                    limit,
                    false);
        }
        String folded = TurkishText.fold(tidy);
        String tsquery = tsquery(folded);
        if (tsquery.isEmpty()) {
            return new Found(List.of(), false, Optional.empty());
        }
        Map<String, Object> params = new HashMap<>(Map.of("tsquery", tsquery));
        List<String> ways = new ArrayList<>(List.of("c.words @@ to_tsquery('simple', :tsquery)"));
        if (reader.may(Permission.SEE_ALL_CASES) && reader.may(Permission.REVEAL_IDENTITY)) {
            params.put(Discretion.PARAM, Discretion.knowsAll(reader));
            ways.add(Discretion.SQL + " and c.applicant_id in (select p.id from citizen.applicant p where "
                    + personCondition(tidy, folded, params) + ")");
        }
        Found exact = page(ways, params, reader, before, limit, false);
        if (!exact.rows().isEmpty() || before.isPresent() || folded.length() < SHORTEST_LIKENESS) {
            return exact;
        }
        return page(List.of(":likeness <% c.folded"), Map.of("likeness", folded), reader, before, limit, true);
    }

    /** Each way to a case has an index of its own; with "or" between them none would be used. */
    private Found page(
            List<String> ways,
            Map<String, Object> params,
            StaffMember reader,
            Optional<Long> before,
            int limit,
            boolean approximate) {
        CaseFiles.Scope scope = CaseFiles.Scope.of(reader.sight());
        String found = ways.stream()
                .map(way -> "(select c.id from cases.case_file c where " + way + " and " + scope.where()
                        + " and c.id < :before order by c.id desc limit :limit)")
                .collect(Collectors.joining(" union "));
        List<CaseRow> rows = jdbc.sql("select " + CaseRow.COLUMNS + " from (" + found
                        + ") found join cases.case_file c using (id) order by c.id desc limit :limit")
                .params(params)
                .params(scope.params())
                .param("before", before.orElse(Long.MAX_VALUE))
                .param("limit", limit + 1)
                .query(CaseRow.class)
                .list();
        if (rows.size() <= limit) {
            return new Found(rows, approximate, Optional.empty());
        }
        List<CaseRow> shown = rows.subList(0, limit);
        return new Found(shown, approximate, Optional.of(shown.getLast().id()));
    }

    /** Every word as a prefix, all of them required. */
    static String tsquery(String folded) {
        return Arrays.stream(folded.split("[^\\p{L}\\p{N}]+"))
                .filter(w -> !w.isEmpty())
                .map(SearchCases::wordQuery)
                .collect(Collectors.joining(" & "));
    }

    private static String wordQuery(String word) {
        String softened = softened(word);
        return softened.isEmpty() ? word + ":*" : "(" + word + ":* | " + softened + ":*)";
    }

    private static String softened(String word) {
        if (word.length() < 4) {
            return "";
        }
        String stem = word.substring(0, word.length() - 1);
        return switch (word.charAt(word.length() - 1)) {
            case 'k' -> stem + "g";
            case 't' -> stem + "d";
            case 'p' -> stem + "b";
            default -> "";
        };
    }

    /** "67": what people call this year's 2026-000067. */
    private Optional<CaseNumber> ofThisYear(String tidy) {
        return tidy.matches("0*[1-9]\\d{0,5}")
                ? Optional.of(new CaseNumber(clock.instant().atZone(zone).getYear(), Long.parseLong(tidy)))
                : Optional.empty();
    }

    /** By at least seven digits of a telephone, or by name. */
    private static String personCondition(String tidy, String folded, Map<String, Object> params) {
        String digits = tidy.replaceAll("\\D", "");
        if (digits.length() < SHORTEST_PHONE || tidy.chars().anyMatch(Character::isLetter)) {
            return nameCondition(folded, params);
        }
        params.put("phone", "%" + digits.replaceFirst("^(90|0)(?=\\d{7})", "") + "%");
        return "p.phone like :phone";
    }

    private static String nameCondition(String folded, Map<String, Object> params) {
        List<String> conditions = new ArrayList<>();
        for (String word : folded.split(" ", -1)) {
            String param = "name" + conditions.size();
            conditions.add("' ' || p.name_folded like :" + param);
            params.put(
                    param, "% " + word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%");
        }
        return String.join(" and ", conditions);
    }
}
