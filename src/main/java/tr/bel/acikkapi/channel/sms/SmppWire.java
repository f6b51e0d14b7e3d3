package tr.bel.acikkapi.channel.sms;

import java.io.IOException;
import java.util.Locale;
import java.util.function.Consumer;
import org.jsmpp.InvalidResponseException;
import org.jsmpp.PDUException;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.Alphabet;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.GeneralDataCoding;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.SMSCDeliveryReceipt;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.extra.ResponseTimeoutException;
import org.jsmpp.session.SMPPSession;
import tr.bel.acikkapi.connections.Connected;
import tr.bel.acikkapi.shared.SmsAlphabet;
import tr.bel.acikkapi.shared.SmsBytes;

/** An open session with a message centre. */
final class SmppWire implements SmsWire, Connected {

    private static final int HEADER_FOLLOWS = 0x40;
    private static final int OCTETS = 256;
    private static final int HOURS_A_DAY = 24;

    private final SMPPSession session;
    private final String sender;
    private final int window;
    private final int validityHours;
    private final Consumer<SmsWire> closed;

    SmppWire(SMPPSession session, String sender, int window, int validityHours, Consumer<SmsWire> closed) {
        this.session = session;
        this.sender = sender;
        this.window = window;
        this.validityHours = validityHours;
        this.closed = closed;
    }

    @Override
    public String source() {
        return SmppConnector.KIND;
    }

    @Override
    public boolean isOpen() {
        return session.getSessionState().isTransmittable();
    }

    @Override
    public boolean isAlive() {
        return session.getSessionState().isBound();
    }

    @Override
    public int window() {
        return window;
    }

    @Override
    public boolean takesWhole() {
        return false;
    }

    @Override
    public Submitted submit(Part part) {
        if (!isOpen()) {
            return new Submitted.Closed();
        }
        byte[] header = header(part);
        byte[] text = SmsBytes.write(part.alphabet(), part.text());
        byte[] message = new byte[header.length + text.length];
        System.arraycopy(header, 0, message, 0, header.length);
        System.arraycopy(text, 0, message, header.length, text.length);
        try {
            return new Submitted.Taken(session.submitShortMessage(
                            "",
                            senderType(),
                            senderType() == TypeOfNumber.ALPHANUMERIC
                                    ? NumberingPlanIndicator.UNKNOWN
                                    : NumberingPlanIndicator.ISDN,
                            sender,
                            TypeOfNumber.INTERNATIONAL,
                            NumberingPlanIndicator.ISDN,
                            Numbers.international(part.number()),
                            new ESMClass(header.length > 0 ? HEADER_FOLLOWS : 0),
                            (byte) 0,
                            (byte) 0,
                            null,
                            validity(),
                            new RegisteredDelivery(SMSCDeliveryReceipt.SUCCESS_FAILURE),
                            (byte) 0,
                            new GeneralDataCoding(
                                    part.alphabet() == SmsAlphabet.UCS2 ? Alphabet.ALPHA_UCS2 : Alphabet.ALPHA_DEFAULT),
                            (byte) 0,
                            message)
                    .getMessageId());
        } catch (NegativeResponseException e) {
            return refused(e.getCommandStatus());
        } catch (PDUException e) {
            return new Submitted.Refused(e.getClass().getSimpleName());
        } catch (ResponseTimeoutException | InvalidResponseException | IOException e) {
            return new Submitted.Unknown(e.getClass().getSimpleName());
        }
    }

    /** What a negative answer means for the message: try again, or never. */
    static Submitted refused(int status) {
        String code = String.format(Locale.ROOT, "SMPP 0x%02X", status);
        return switch (status) {
            case SMPPConstant.STAT_ESME_RTHROTTLED,
                    SMPPConstant.STAT_ESME_RMSGQFUL,
                    SMPPConstant.STAT_ESME_RSYSERR,
                    SMPPConstant.STAT_ESME_RX_T_APPN,
                    SMPPConstant.STAT_ESME_RSUBMITFAIL -> new Submitted.Busy(code);
            default -> new Submitted.Refused(code);
        };
    }

    private static byte[] header(Part part) {
        boolean turkish = part.alphabet() == SmsAlphabet.TURKISH;
        boolean joined = part.total() > 1;
        if (!turkish && !joined) {
            return new byte[0];
        }
        int length = (joined ? 5 : 0) + (turkish ? 3 : 0);
        byte[] header = new byte[length + 1];
        int at = 0;
        header[at++] = (byte) length;
        if (joined) {
            header[at++] = 0x00;
            header[at++] = 3;
            header[at++] = (byte) (part.reference() % OCTETS);
            header[at++] = (byte) part.total();
            header[at++] = (byte) part.sequence();
        }
        if (turkish) {
            header[at++] = 0x24;
            header[at++] = 1;
            header[at] = 1;
        }
        return header;
    }

    private TypeOfNumber senderType() {
        return sender.matches("\\d+") ? TypeOfNumber.UNKNOWN : TypeOfNumber.ALPHANUMERIC;
    }

    /** From now on, as days and hours (SMPP 3.4, 7.1.1). */
    private String validity() {
        return String.format(
                Locale.ROOT,
                "0000%02d%02d0000000R",
                Math.min(99, validityHours / HOURS_A_DAY),
                validityHours % HOURS_A_DAY);
    }

    @Override
    public void close() {
        closed.accept(this);
        session.unbindAndClose();
    }
}
