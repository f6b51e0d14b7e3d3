package tr.bel.acikkapi.directorate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import tr.bel.acikkapi.cases.Attachments.AttachmentRow;
import tr.bel.acikkapi.cases.CheckedAttachment;
import tr.bel.acikkapi.municipality.Proof;

class ShownTest {

    private static final Instant ASKED = Instant.parse("2026-11-24T09:00:00Z");
    private static final CheckedAttachment PHOTO =
            new CheckedAttachment("sonra.jpg", "image/jpeg", new byte[] {1}, 1, 1, null);
    private static final CheckedAttachment PAPER =
            new CheckedAttachment("tutanak.pdf", "application/pdf", new byte[] {1}, null, null, null);

    @Test
    void a_photo_is_a_picture_of_this_work_and_no_paper() {
        assertThat(Shown.of(List.of(), ASKED).satisfies(Proof.PHOTO)).isFalse();
        assertThat(Shown.of(List.of(), ASKED).with(List.of(PAPER)).satisfies(Proof.PHOTO))
                .isFalse();
        assertThat(Shown.of(List.of(), ASKED).with(List.of(PHOTO)).satisfies(Proof.PHOTO))
                .isTrue();
        assertThat(Shown.of(List.of(row("image/jpeg", true, 60)), ASKED).satisfies(Proof.PHOTO))
                .as("another directorate's, or a contractor's")
                .isTrue();
        assertThat(Shown.of(List.of(row("image/jpeg", true, -60)), ASKED).satisfies(Proof.PHOTO))
                .as("of work before this")
                .isFalse();
    }

    @Test
    void before_and_after_are_two_pictures_of_which_the_applicants_may_be_one() {
        Shown applicants = Shown.of(List.of(row("image/jpeg", false, -60)), ASKED);
        assertThat(applicants.satisfies(Proof.BEFORE_AND_AFTER)).isFalse();
        assertThat(applicants.with(List.of(PHOTO)).satisfies(Proof.BEFORE_AND_AFTER))
                .isTrue();
        assertThat(Shown.of(List.of(), ASKED).with(List.of(PHOTO)).satisfies(Proof.BEFORE_AND_AFTER))
                .isFalse();
        assertThat(Shown.of(List.of(), ASKED).with(List.of(PHOTO, PHOTO)).satisfies(Proof.BEFORE_AND_AFTER))
                .isTrue();
    }

    @Test
    void a_document_is_a_paper_or_a_picture() {
        assertThat(Shown.of(List.of(), ASKED).satisfies(Proof.DOCUMENT)).isFalse();
        assertThat(Shown.of(List.of(), ASKED).with(List.of(PAPER)).satisfies(Proof.DOCUMENT))
                .isTrue();
        assertThat(Shown.of(List.of(), ASKED).satisfies(Proof.NONE)).isTrue();
    }

    private static AttachmentRow row(String type, boolean evidence, long seconds) {
        return new AttachmentRow(1, "foto.jpg", type, 1, null, null, evidence, null, true, ASKED.plusSeconds(seconds));
    }
}
