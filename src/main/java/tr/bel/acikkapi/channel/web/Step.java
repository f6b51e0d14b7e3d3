package tr.bel.acikkapi.channel.web;

import java.util.List;
import java.util.stream.Stream;

/** The questions of an application, one a page, in order. */
enum Step {
    MATTER("/basvuru/ne-oldu"),
    /** Only where the subject asks something of its own. */
    QUESTIONS("/basvuru/sorular"),
    PLACE("/basvuru/yer"),
    PHOTOS("/basvuru/fotograf"),
    PERSON("/basvuru/kim"),
    REPLY("/basvuru/haber"),
    REVIEW("/basvuru/ozet");

    private final String path;

    Step(String path) {
        this.path = path;
    }

    String path() {
        return path;
    }

    /** The pages that this application is asked, in order. */
    static List<Step> of(Asked asked) {
        return Stream.of(values())
                .filter(s -> s != QUESTIONS || asked.hasQuestions())
                .toList();
    }

    /** The question so many further on, or back; the first and the last stay where they are. */
    Step plus(int steps) {
        return values()[Math.clamp((long) List.of(values()).indexOf(this) + steps, 0, values().length - 1)];
    }
}
