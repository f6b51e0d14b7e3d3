package tr.bel.acikkapi.channel.sms;

import com.cloudhopper.smpp.SmppConstants;
import com.cloudhopper.smpp.SmppServerConfiguration;
import com.cloudhopper.smpp.SmppServerHandler;
import com.cloudhopper.smpp.SmppServerSession;
import com.cloudhopper.smpp.SmppSessionConfiguration;
import com.cloudhopper.smpp.impl.DefaultSmppServer;
import com.cloudhopper.smpp.impl.DefaultSmppSessionHandler;
import com.cloudhopper.smpp.pdu.BaseBind;
import com.cloudhopper.smpp.pdu.BaseBindResp;
import com.cloudhopper.smpp.pdu.DeliverSm;
import com.cloudhopper.smpp.pdu.PduRequest;
import com.cloudhopper.smpp.pdu.PduResponse;
import com.cloudhopper.smpp.pdu.SubmitSm;
import com.cloudhopper.smpp.pdu.SubmitSmResp;
import com.cloudhopper.smpp.type.Address;
import com.cloudhopper.smpp.type.SmppChannelException;
import com.cloudhopper.smpp.type.SmppInvalidArgumentException;
import com.cloudhopper.smpp.type.SmppProcessingException;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import tr.bel.acikkapi.shared.SmsAlphabet;
import tr.bel.acikkapi.shared.SmsBytes;
import tr.bel.acikkapi.shared.SmsText;

/**
 * A message centre on loopback, made of a library that is no relative of ours. What is not acknowledged it brings again, as operators do,
 * also after the line was cut; what it takes it reports as delivered.
 */
final class MessageCentre implements AutoCloseable {

    static final String USER = "belediye";
    static final String PASSWORD = "parola1";

    private static final int WINDOW = 20;
    private static final int ANSWER_MILLIS = 10_000;

    private final int port;
    private final BlockingQueue<DeliverSm> toDeliver = new LinkedBlockingQueue<>();
    private final List<Thread> couriers = new ArrayList<>();
    private final List<Taken> taken = new CopyOnWriteArrayList<>();
    private final AtomicInteger ids = new AtomicInteger(0x10000);
    private final AtomicInteger undelivered = new AtomicInteger();
    private final AtomicInteger broughtAgain = new AtomicInteger();
    private final AtomicInteger reference = new AtomicInteger();
    private @Nullable DefaultSmppServer server;
    private volatile @Nullable SmppServerSession session;
    private final AtomicInteger throttled = new AtomicInteger();
    private volatile String refused = "";
    private volatile String failing = "";
    private volatile boolean reportFirst;
    private volatile boolean running = true;

    /** A part that was submitted. */
    record Taken(String id, String number, int coding, boolean headed, String octets) {}

    MessageCentre() {
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        open();
        for (int i = 0; i < WINDOW; i++) {
            couriers.add(Thread.ofVirtual().name("courier").start(this::deliverAll));
        }
    }

    int port() {
        return port;
    }

    List<Taken> taken() {
        return List.copyOf(taken);
    }

    /** How many messages had to be brought again. */
    int broughtAgain() {
        return broughtAgain.get();
    }

    /** Answers so many submissions with "too fast". */
    void throttle(int submissions) {
        throttled.set(submissions);
    }

    /** Refuses this number for good. */
    void refuse(String number) {
        refused = number;
    }

    /** Takes messages to this number and reports that they did not arrive. */
    void failTo(String number) {
        failing = number;
    }

    /** Reports before it answers. */
    void reportFirst() {
        reportFirst = true;
    }

    /** Brings a message from a telephone, in the parts and letters that a telephone would use. */
    void bring(String from, String text) {
        List<DeliverSm> parts = parts(from, SmsText.of(text), true);
        undelivered.addAndGet(parts.size());
        toDeliver.addAll(parts.reversed());
    }

    /** Brings octets as they are. */
    void bring(String from, byte coding, boolean headed, byte[] octets) {
        undelivered.incrementAndGet();
        toDeliver.add(piece(from, coding, headed, octets));
    }

    /** Whether everything that it has to bring was acknowledged. */
    boolean isEmpty() {
        return undelivered.get() == 0;
    }

    /** Cuts the line as a cable is cut, and is away for a moment. */
    void cut() {
        close(server);
        open();
    }

    private List<DeliverSm> parts(String from, SmsText sms, boolean headed) {
        List<DeliverSm> all = new ArrayList<>();
        int group = reference.incrementAndGet() & 0xFF;
        boolean turkish = sms.alphabet() == SmsAlphabet.TURKISH;
        for (int i = 0; i < sms.count(); i++) {
            byte[] joined =
                    sms.count() > 1 ? new byte[] {0, 3, (byte) group, (byte) sms.count(), (byte) (i + 1)} : new byte[0];
            byte[] shifted = turkish ? new byte[] {0x24, 1, 1} : new byte[0];
            int length = joined.length + shifted.length;
            byte[] header = length == 0 ? new byte[0] : join(new byte[] {(byte) length}, joined, shifted);
            byte[] octets =
                    join(header, SmsBytes.write(sms.alphabet(), sms.parts().get(i)));
            byte coding = (byte) (sms.isWide() ? 8 : 0);
            all.add(piece(from, coding, headed && length > 0, octets));
        }
        return all;
    }

    private static byte[] join(byte[]... pieces) {
        byte[] all = new byte[Arrays.stream(pieces).mapToInt(p -> p.length).sum()];
        int at = 0;
        for (byte[] piece : pieces) {
            System.arraycopy(piece, 0, all, at, piece.length);
            at += piece.length;
        }
        return all;
    }

    private static DeliverSm piece(String from, byte coding, boolean headed, byte[] octets) {
        DeliverSm pdu = new DeliverSm();
        pdu.setSourceAddress(new Address((byte) 1, (byte) 1, from));
        pdu.setDestAddress(new Address((byte) 0, (byte) 1, "4440153"));
        pdu.setDataCoding(coding);
        pdu.setEsmClass((byte) (headed ? 0x40 : 0));
        try {
            pdu.setShortMessage(octets);
        } catch (SmppInvalidArgumentException e) {
            throw new IllegalArgumentException(e);
        }
        return pdu;
    }

    private void deliverAll() {
        while (running) {
            try {
                DeliverSm pdu = toDeliver.take();
                if (deliver(pdu)) {
                    undelivered.decrementAndGet();
                } else {
                    broughtAgain.incrementAndGet();
                    Thread.sleep(5);
                    toDeliver.add(pdu);
                }
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private boolean deliver(DeliverSm pdu) throws InterruptedException {
        SmppServerSession to = session;
        if (to == null || !to.isBound()) {
            return false;
        }
        try {
            pdu.removeSequenceNumber();
            var answer = to.sendRequestPdu(pdu, ANSWER_MILLIS, false);
            return answer.await(ANSWER_MILLIS)
                    && answer.isSuccess()
                    && answer.getResponse().getCommandStatus() == SmppConstants.STATUS_OK;
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception lineIsGone) {
            return false;
        }
    }

    private void open() {
        SmppServerConfiguration configuration = new SmppServerConfiguration();
        configuration.setHost("127.0.0.1");
        configuration.setPort(port);
        configuration.setMaxConnectionSize(10);
        configuration.setDefaultWindowSize(WINDOW * 2);
        configuration.setReuseAddress(true);
        DefaultSmppServer opened = new DefaultSmppServer(configuration, new Door());
        try {
            opened.start();
        } catch (SmppChannelException e) {
            throw new IllegalStateException(e);
        }
        server = opened;
    }

    private void close(@Nullable DefaultSmppServer closing) {
        SmppServerSession open = session;
        session = null;
        if (open != null) {
            open.close();
        }
        if (closing != null) {
            closing.destroy();
        }
    }

    @Override
    public void close() {
        running = false;
        couriers.forEach(Thread::interrupt);
        close(server);
    }

    /** Who may bind. */
    private final class Door implements SmppServerHandler {

        @Override
        public void sessionBindRequested(
                Long id, SmppSessionConfiguration configuration, @SuppressWarnings("rawtypes") BaseBind bind)
                throws SmppProcessingException {
            if (!USER.equals(configuration.getSystemId()) || !PASSWORD.equals(configuration.getPassword())) {
                throw new SmppProcessingException(SmppConstants.STATUS_INVPASWD);
            }
        }

        @Override
        public void sessionCreated(Long id, SmppServerSession created, BaseBindResp response) {
            created.serverReady(new Desk(created));
            session = created;
        }

        @Override
        public void sessionDestroyed(Long id, SmppServerSession destroyed) {
            // A line that is gone is not bound any more, see deliver().
        }
    }

    /** Takes what is submitted. */
    private final class Desk extends DefaultSmppSessionHandler {

        private final SmppServerSession own;

        private Desk(SmppServerSession own) {
            this.own = own;
        }

        @Override
        public @Nullable PduResponse firePduRequestReceived(@SuppressWarnings("rawtypes") PduRequest request) {
            if (!(request instanceof SubmitSm submit)) {
                return request.createResponse();
            }
            SubmitSmResp response = submit.createResponse();
            String number = submit.getDestAddress().getAddress();
            if (throttled.getAndUpdate(n -> Math.max(0, n - 1)) > 0) {
                response.setCommandStatus(SmppConstants.STATUS_THROTTLED);
                return response;
            }
            if (number.equals(refused)) {
                response.setCommandStatus(SmppConstants.STATUS_INVDSTADR);
                return response;
            }
            int id = ids.incrementAndGet();
            String hex = Integer.toHexString(id).toUpperCase(Locale.ROOT);
            response.setMessageId(hex);
            taken.add(new Taken(
                    hex,
                    number,
                    submit.getDataCoding(),
                    (submit.getEsmClass() & 0x40) != 0,
                    HexFormat.of().formatHex(submit.getShortMessage())));
            if (reportFirst) {
                report(id, number);
            } else {
                Thread.ofVirtual().start(() -> report(id, number));
            }
            return response;
        }

        /** In decimal, where the answer was in hexadecimal: some do. */
        private void report(int id, String number) {
            boolean bad = number.equals(failing);
            String text = String.format(
                    Locale.ROOT,
                    "id:%010d sub:001 dlvrd:%s submit date:2611260900 done date:2611260901 stat:%s err:%s text:",
                    id,
                    bad ? "000" : "001",
                    bad ? "UNDELIV" : "DELIVRD",
                    bad ? "034" : "000");
            DeliverSm pdu = piece(number, (byte) 0, false, text.getBytes(StandardCharsets.US_ASCII));
            pdu.setEsmClass((byte) 4);
            undelivered.incrementAndGet();
            toDeliver.add(pdu);
        }

        @Override
        public void fireChannelUnexpectedlyClosed() {
            own.destroy();
        }
    }
}
