package tr.bel.acikkapi.channel.sms;

import tr.bel.acikkapi.shared.SmsAlphabet;

/** An open line on which messages go out. */
interface SmsWire {

    /** Kept with the ids that it gives: they are its own. */
    String source();

    boolean isOpen();

    /** How many parts may be under way at the same time. */
    int window();

    /** Whether the other side cuts long texts itself: then a message goes as one. */
    boolean takesWhole();

    /** Hands one part over and waits for the answer, within half a minute. */
    Submitted submit(Part part);

    /**
     * One part as it goes out.
     *
     * @param reference the same for all parts of a message
     * @param number E.164
     */
    record Part(long reference, int sequence, int total, String number, SmsAlphabet alphabet, String text) {

        @Override
        public String toString() {
            return reference + " " + sequence + "/" + total;
        }
    }

    /** What the other side said. Words are for staff and name no person. */
    sealed interface Submitted {

        /** It has it. */
        record Taken(String providerId) implements Submitted {}

        /** Not now: too fast, or its queue is full. */
        record Busy(String why) implements Submitted {}

        /** Never, this message. */
        record Refused(String why) implements Submitted {}

        /** The line was closed; it was not even tried. */
        record Closed() implements Submitted {}

        /** It was handed over, and the answer never came. */
        record Unknown(String why) implements Submitted {}
    }
}
