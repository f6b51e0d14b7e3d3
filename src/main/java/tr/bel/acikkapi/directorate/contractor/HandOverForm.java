package tr.bel.acikkapi.directorate.contractor;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is handed over, as it is typed. */
record HandOverForm(String contractor, String days, String words, Set<String> photos) {

    HandOverForm(
            @Nullable String contractor, @Nullable String days, @Nullable String words, @Nullable Set<String> photos) {
        this.contractor = contractor == null ? "" : contractor;
        this.days = days == null ? "" : days.strip();
        this.words = words == null ? "" : words;
        this.photos = photos == null ? Set.of() : Set.copyOf(photos);
    }

    HandOver.Order order() {
        return new HandOver.Order(
                number(contractor),
                (int) Math.min(number(days), Integer.MAX_VALUE),
                words.strip(),
                photos.stream().map(HandOverForm::number).sorted().toList());
    }

    private static long number(String typed) {
        return typed.matches("\\d{1,18}") ? Long.parseLong(typed) : 0;
    }
}
