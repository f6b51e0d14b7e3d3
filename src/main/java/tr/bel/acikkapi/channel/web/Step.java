package tr.bel.acikkapi.channel.web;

import java.util.List;

/** The questions of an application, one a page, in order. */
enum Step {
    MATTER("/basvuru/ne-oldu"),
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

    /** From 1. */
    int number() {
        return List.of(values()).indexOf(this) + 1;
    }

    /** The question so many further on, or back; the first and the last stay where they are. */
    Step plus(int steps) {
        return values()[Math.clamp(number() - 1L + steps, 0, values().length - 1)];
    }
}
