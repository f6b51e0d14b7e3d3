package tr.bel.acikkapi.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/**
 * Telephones at one port of loopback that do what a test says and when it says it: ring, answer, refuse, hold, call somebody else, give on
 * with a consultation (RFC 3515 REFER with RFC 3891 Replaces). As much of SIP (RFC 3261) as a real exchange asks for: UDP without loss, no
 * passwords, no sound.
 */
public final class SipTelephones implements AutoCloseable {

    private static final int MOST_BYTES = 65_535;
    private static final long PATIENCE_MILLIS = 10_000;
    private static final Pattern USER = Pattern.compile("sip:([^@;>]+)@");
    private static final Pattern TAG = Pattern.compile(";tag=([^;>\\s]+)");

    private final DatagramSocket socket;
    private final InetSocketAddress exchange;
    private final Map<String, Leg> legs = new ConcurrentHashMap<>();
    private final Deque<Leg> ringing = new ArrayDeque<>();
    private final AtomicInteger number = new AtomicInteger();

    /** @param port where the exchange knows them */
    public SipTelephones(int port, int exchangePort) throws IOException {
        InetAddress here = InetAddress.getLoopbackAddress();
        this.socket = new DatagramSocket(port, here);
        this.exchange = new InetSocketAddress(here, exchangePort);
        Thread.ofVirtual().name("telephones").start(this::listen);
    }

    /** Waits until this telephone (or, at the telephone company, this number) rings. */
    public Leg rings(String extension) {
        AtomicReference<@Nullable Leg> found = new AtomicReference<>();
        await(extension + " rings", () -> {
            synchronized (ringing) {
                Leg leg = ringing.stream()
                        .filter(l -> l.own.equals(extension))
                        .findFirst()
                        .orElse(null);
                found.set(leg);
                return leg != null && ringing.remove(leg);
            }
        });
        return Objects.requireNonNull(found.get());
    }

    /** Whether nobody rings here now. */
    public boolean areSilent() {
        synchronized (ringing) {
            return ringing.isEmpty();
        }
    }

    /** This telephone calls; its owner waits for the answer with {@link Leg#awaitAnswered}. */
    public Leg call(String own, String to) {
        Leg leg = new Leg(own, "call" + number.incrementAndGet() + "-" + socket.getLocalPort() + "@test");
        leg.local = "<sip:" + own + "@127.0.0.1>;tag=" + leg.tag;
        leg.target = "sip:" + to + "@127.0.0.1:" + exchange.getPort();
        leg.remote = "<" + leg.target + ">";
        legs.put(leg.id, leg);
        leg.request("INVITE", sound("sendrecv"));
        return leg;
    }

    /** Nobody is on the line any more, and nobody rings. */
    public void hangUpAll() {
        legs.values().forEach(Leg::hangUp);
        synchronized (ringing) {
            ringing.clear();
        }
    }

    private void listen() {
        byte[] space = new byte[MOST_BYTES];
        while (!socket.isClosed()) {
            DatagramPacket packet = new DatagramPacket(space, space.length);
            try {
                socket.receive(packet);
            } catch (IOException closed) {
                return;
            }
            Words words = new Words(new String(packet.getData(), 0, packet.getLength(), StandardCharsets.UTF_8));
            if (words.first().startsWith("SIP/2.0")) {
                Leg leg = legs.get(words.of("Call-ID"));
                if (leg != null) {
                    leg.answered(words);
                }
            } else if (!words.first().isBlank()) {
                asked(words);
            }
        }
    }

    private void asked(Words words) {
        Leg leg = legs.get(words.of("Call-ID"));
        String method = words.first().split(" ", 2)[0];
        if (leg == null && method.equals("INVITE")) {
            Matcher user = USER.matcher(words.first());
            leg = new Leg(user.find() ? user.group(1) : "", words.of("Call-ID"));
            leg.rung(words);
            legs.put(leg.id, leg);
            synchronized (ringing) {
                ringing.add(leg);
            }
            return;
        }
        switch (method) {
            case "ACK" -> {}
            case "INVITE" -> send(reply(words, "200 OK", "", sound("sendrecv")));
            case "CANCEL" -> {
                send(reply(words, "200 OK", "", ""));
                if (leg != null) {
                    leg.cancelled();
                }
            }
            default -> {
                send(reply(words, "200 OK", "", ""));
                if (leg != null) {
                    leg.heard(method);
                }
            }
        }
    }

    /** @param tag put to whom the request goes to, where it has none; may be empty */
    private String reply(Words to, String status, String tag, String body) {
        String whom = to.of("To");
        String marked = tag.isEmpty() || whom.contains(";tag=") ? whom : whom + ";tag=" + tag;
        StringBuilder text = new StringBuilder("SIP/2.0 " + status + "\r\n");
        to.all("Via").forEach(via -> text.append("Via: ").append(via).append("\r\n"));
        text.append("From: " + to.of("From") + "\r\nTo: " + marked + "\r\nCall-ID: " + to.of("Call-ID") + "\r\nCSeq: "
                + to.of("CSeq") + "\r\nContact: <sip:phone@127.0.0.1:" + socket.getLocalPort() + ">\r\n");
        return withBody(text, body);
    }

    private static String withBody(StringBuilder head, String body) {
        if (!body.isEmpty()) {
            head.append("Content-Type: application/sdp\r\n");
        }
        return head.append("Content-Length: " + body.length() + "\r\n\r\n" + body)
                .toString();
    }

    /** @param direction {@code sendonly} holds the other side, {@code sendrecv} talks (RFC 3264 8.4) */
    private String sound(String direction) {
        return "v=0\r\no=phone 1 " + number.incrementAndGet()
                + " IN IP4 127.0.0.1\r\ns=-\r\nc=IN IP4 127.0.0.1\r\nt=0 0\r\n"
                + "m=audio 9 RTP/AVP 8\r\na=rtpmap:8 PCMA/8000\r\na=" + direction + "\r\n";
    }

    private void send(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        try {
            socket.send(new DatagramPacket(bytes, bytes.length, exchange));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void await(String what, BooleanSupplier done) {
        Awaitility.await(what)
                .pollInterval(Duration.ofMillis(20))
                .atMost(Duration.ofMillis(PATIENCE_MILLIS))
                .until(done::getAsBoolean);
    }

    @Override
    public void close() {
        socket.close();
    }

    /** What stands in a message. */
    private record Words(String text) {

        String first() {
            return text.split("\r\n", 2)[0];
        }

        String of(String name) {
            List<String> all = all(name);
            return all.isEmpty() ? "" : all.getFirst();
        }

        List<String> all(String name) {
            List<String> found = new ArrayList<>();
            for (String line : text.split("\r\n\r\n", 2)[0].split("\r\n", -1)) {
                if (line.regionMatches(true, 0, name + ":", 0, name.length() + 1)) {
                    found.add(line.substring(name.length() + 1).strip());
                }
            }
            return found;
        }
    }

    /** One call at one telephone. */
    public final class Leg {

        private final String own;
        private final String id;
        private final String tag = "t" + number.incrementAndGet();
        private String local = "";
        private String remote = "";
        private String target = "";
        private int sequence;
        private @Nullable Words invitation;
        private volatile int status;
        private volatile boolean over;

        private Leg(String own, String id) {
            this.own = own;
            this.id = id;
        }

        private void rung(Words invite) {
            invitation = invite;
            local = invite.of("To") + ";tag=" + tag;
            remote = invite.of("From");
            target = contact(invite);
            send(reply(invite, "180 Ringing", tag, ""));
        }

        /** The number that is shown as the caller's. */
        public String from() {
            Matcher user = USER.matcher(remote);
            return user.find() ? user.group(1) : "";
        }

        /** The receiver is lifted. */
        public Leg answer() {
            send(reply(invited(), "200 OK", tag, sound("sendrecv")));
            status = 200;
            return this;
        }

        /** @param with {@code 486 Busy Here}, {@code 603 Decline} */
        public void refuse(String with) {
            send(reply(invited(), with, tag, ""));
            over = true;
        }

        private Words invited() {
            return Objects.requireNonNull(invitation);
        }

        /** Lets the other side wait with music. */
        public void hold() {
            request("INVITE", sound("sendonly"));
        }

        /** Talks again. */
        public void resume() {
            request("INVITE", sound("sendrecv"));
        }

        /** Connects the other side of this call with the other side of that one, and is out of both. */
        public void giveOn(Leg consultation) {
            Matcher theirs = TAG.matcher(consultation.remote);
            String tags = "%3Bto-tag%3D" + (theirs.find() ? theirs.group(1) : "") + "%3Bfrom-tag%3D" + consultation.tag;
            request(
                    "REFER",
                    "",
                    "Refer-To: <" + consultation.target + "?Replaces=" + consultation.id.replace("@", "%40") + tags
                            + ">\r\nReferred-By: <sip:" + own + "@127.0.0.1>\r\n");
        }

        /** Ends this call. */
        public void hangUp() {
            if (over) {
                return;
            }
            over = true;
            if (status == 200) {
                request("BYE", "");
            } else if (invitation != null) {
                send(reply(invited(), "480 Temporarily Unavailable", tag, ""));
            }
        }

        /** Waits until the other side answered. */
        public Leg awaitAnswered() {
            await(own + " is answered", () -> status == 200);
            return this;
        }

        /** Waits until this call is over, whoever ended it. */
        public void awaitOver() {
            await("the call of " + own + " is over", () -> over);
        }

        /** How the other side answered: 200, 486; 0 before. */
        public int status() {
            return status;
        }

        private synchronized void request(String method, String body) {
            request(method, body, "");
        }

        private synchronized void request(String method, String body, String more) {
            sequence++;
            send(text(method, sequence, body, more));
        }

        private String text(String method, int nr, String body, String more) {
            StringBuilder head = new StringBuilder(method + " " + target + " SIP/2.0\r\nVia: SIP/2.0/UDP 127.0.0.1:"
                    + socket.getLocalPort() + ";branch=z9hG4bK" + tag + "-" + nr + method.charAt(0) + "\r\nFrom: "
                    + local
                    + "\r\nTo: " + remote + "\r\nCall-ID: " + id + "\r\nCSeq: " + nr + " " + method
                    + "\r\nContact: <sip:"
                    + own + "@127.0.0.1:" + socket.getLocalPort() + ">\r\nMax-Forwards: 70\r\n" + more);
            return withBody(head, body);
        }

        private void answered(Words words) {
            String[] sequenced = words.of("CSeq").split(" ", 2);
            int code = Integer.parseInt(words.first().split(" ", 3)[1]);
            if (!sequenced[1].equals("INVITE") || code < 200) {
                return;
            }
            remote = words.of("To");
            if (code < 300) {
                target = contact(words);
                send(text("ACK", Integer.parseInt(sequenced[0]), "", ""));
            } else {
                send(text("ACK", Integer.parseInt(sequenced[0]), "", "").replace("A\r\nFrom", "I\r\nFrom"));
                over = over || status == 0;
            }
            status = status == 200 ? status : code;
        }

        private void cancelled() {
            if (status == 0) {
                send(reply(invited(), "487 Request Terminated", tag, ""));
            }
            over = true;
            synchronized (ringing) {
                ringing.remove(this);
            }
        }

        private void heard(String method) {
            over = over || method.equals("BYE");
        }

        private String contact(Words words) {
            Matcher address = Pattern.compile("<([^>]+)>").matcher(words.of("Contact"));
            return address.find() ? address.group(1) : target;
        }
    }
}
