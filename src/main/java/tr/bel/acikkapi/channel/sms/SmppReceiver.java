package tr.bel.acikkapi.channel.sms;

import java.util.Arrays;
import java.util.HexFormat;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.AlertNotification;
import org.jsmpp.bean.DataSm;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.session.DataSmResult;
import org.jsmpp.session.MessageReceiverListener;
import org.jsmpp.session.Session;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.connections.Traffic;

/** What a message centre brings. It is told "taken" after the database has it, and "later" where that failed: then it brings it again. */
@Component
class SmppReceiver implements MessageReceiverListener {

    private static final Logger log = LoggerFactory.getLogger(SmppReceiver.class);

    private final TakeIn incoming;
    private final Reports reports;
    private final Traffic traffic;

    SmppReceiver(TakeIn incoming, Reports reports, Traffic traffic) {
        this.incoming = incoming;
        this.reports = reports;
        this.traffic = traffic;
    }

    @Override
    public void onAcceptDeliverSm(DeliverSm pdu) throws ProcessRequestException {
        try {
            if (pdu.isSmscDeliveryReceipt() || pdu.isIntermediateDeliveryNotification()) {
                report(pdu);
            } else {
                incoming.take(piece(pdu));
                traffic.incoming(SmppConnector.KIND);
            }
        } catch (RuntimeException e) {
            traffic.failed(SmppConnector.KIND);
            log.warn(
                    "A message could not be kept and is asked for again: {}",
                    e.getClass().getSimpleName());
            throw new ProcessRequestException("not kept", SMPPConstant.STAT_ESME_RX_T_APPN);
        }
    }

    private void report(DeliverSm pdu) {
        OptionalParameter.Receipted_message_id id =
                pdu.getOptionalParameter(OptionalParameter.Receipted_message_id.class);
        OptionalParameter.Message_state state = pdu.getOptionalParameter(OptionalParameter.Message_state.class);
        ReceiptText text = ReceiptText.read(payload(pdu));
        reports.take(
                SmppConnector.KIND,
                id == null || id.getValueAsString().isBlank() ? text.id() : id.getValueAsString(),
                Numbers.kept(pdu.getSourceAddr()),
                ReceiptText.outcome(text.state(), state == null ? 0 : state.getValue()),
                text.words());
    }

    private static Piece piece(DeliverSm pdu) {
        byte[] message = payload(pdu);
        boolean headed = pdu.isUdhi();
        Header header = headed ? Header.read(message) : Header.NONE;
        byte[] octets = headed ? Arrays.copyOfRange(message, Header.length(message), message.length) : message;
        return new Piece(
                SmppConnector.KIND,
                pdu.getSourceAddr(),
                pdu.getDestAddress(),
                pdu.getDataCoding() & 0xFF,
                joined(pdu, header),
                HexFormat.of().formatHex(octets));
    }

    /** Parts may be told of in parameters instead of a header. */
    private static Header joined(DeliverSm pdu, Header header) {
        OptionalParameter.Sar_msg_ref_num reference = pdu.getOptionalParameter(OptionalParameter.Sar_msg_ref_num.class);
        OptionalParameter.Sar_total_segments total =
                pdu.getOptionalParameter(OptionalParameter.Sar_total_segments.class);
        OptionalParameter.Sar_segment_seqnum sequence =
                pdu.getOptionalParameter(OptionalParameter.Sar_segment_seqnum.class);
        return reference == null || total == null || sequence == null
                ? header
                : new Header(
                        reference.getValue() & 0xFFFF,
                        total.getValue() & 0xFF,
                        sequence.getValue() & 0xFF,
                        header.shifted(),
                        header.locked());
    }

    private static byte[] payload(DeliverSm pdu) {
        OptionalParameter.Message_payload payload = pdu.getOptionalParameter(OptionalParameter.Message_payload.class);
        byte[] message = pdu.getShortMessage();
        if (payload != null && (message == null || message.length == 0)) {
            return payload.getValue();
        }
        return message == null ? new byte[0] : message;
    }

    @Override
    public void onAcceptAlertNotification(AlertNotification alert) {
        log.debug("The message centre says that a telephone is reachable again");
    }

    @Override
    public DataSmResult onAcceptDataSm(DataSm pdu, Session session) throws ProcessRequestException {
        throw new ProcessRequestException("data_sm is not used here", SMPPConstant.STAT_ESME_RINVCMDID);
    }
}
