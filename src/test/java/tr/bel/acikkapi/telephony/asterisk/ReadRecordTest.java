package tr.bel.acikkapi.telephony.asterisk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import org.junit.jupiter.api.Test;
import tr.bel.acikkapi.telephony.Sighting;
import tr.bel.acikkapi.telephony.Step;

/** Lines that a real exchange wrote of transfers with a consultation: 101 asked 102. */
class ReadRecordTest {

    private static final String FROM_THE_FIRST_CALL = """
        "ATTENDEDTRANSFER","1795707144.909761","1795707140.23","1795707140.28","153","","153","PJSIP/101-00000004","AppQueue","(Outgoing Line)","{""bridge1_id"":""fc993b11"",""channel2_name"":""PJSIP/101-00000005"",""channel2_uniqueid"":""1795707143.31"",""bridge2_id"":""198d724b"",""transferee_channel_name"":""PJSIP/trunk-00000003"",""transferee_channel_uniqueid"":""1795707140.23"",""transfer_target_channel_name"":""PJSIP/102-00000006"",""transfer_target_channel_uniqueid"":""1795707143.33""}"
        """;
    private static final String FROM_THE_SECOND_CALL = """
        "ATTENDEDTRANSFER","1795707289.434398","1795707288.8","1795707288.8","101","","102","PJSIP/101-00000002","Dial","PJSIP/102,20","{""bridge1_id"":""c761cf5d"",""channel2_name"":""PJSIP/101-00000001"",""channel2_uniqueid"":""1795707288.5"",""bridge2_id"":""08a8ddbe"",""transferee_channel_name"":""PJSIP/102-00000003"",""transferee_channel_uniqueid"":""1795707288.10"",""transfer_target_channel_name"":""PJSIP/trunk-00000000"",""transfer_target_channel_uniqueid"":""1795707287.0""}"
        """;
    private static final String BY_KEYS = """
        "ATTENDEDTRANSFER","1795707131.845291","1795707126.0","1795707126.5","153","","153","PJSIP/101-00000001","AppQueue","(Outgoing Line)","{""bridge1_id"":""bdb0ea1d"",""channel2_name"":""PJSIP/101-00000001"",""channel2_uniqueid"":""1795707126.5"",""bridge2_id"":""c46da947"",""transferee_channel_name"":""PJSIP/trunk-00000000"",""transferee_channel_uniqueid"":""1795707126.0"",""transfer_target_channel_name"":""N/A"",""transfer_target_channel_uniqueid"":""N/A""}"
        """;
    private static final String BEFORE_THERE_WAS_MORE = """
        "ATTENDEDTRANSFER","1795707131.845291","1795707126.0","1795707126.5","153","","153","PJSIP/101-00000001","AppQueue","(Outgoing Line)"
        """;

    @Test
    void
            whoever_has_the_caller_after_a_consultation_stands_in_the_record_from_whichever_of_two_calls_it_was_given_on() {
        assertThat(ReadRecord.of(FROM_THE_FIRST_CALL.strip()))
                .extracting(Sighting::key, Sighting::step, Sighting::mark, Sighting::extension)
                .containsExactly(
                        tuple("1795707140.23", Step.TRANSFERRED, "attended 1795707140.28", null),
                        tuple("1795707140.23", Step.ANSWERED, "attended 1795707140.28", "102"));
        assertThat(ReadRecord.of(FROM_THE_SECOND_CALL.strip()))
                .extracting(Sighting::key, Sighting::step, Sighting::mark, Sighting::extension)
                .containsExactly(
                        tuple("1795707287.0", Step.TRANSFERRED, "attended 1795707288.8", null),
                        tuple("1795707287.0", Step.ANSWERED, "attended 1795707288.8", "102"));
    }

    @Test
    void where_the_record_does_not_say_who_has_the_caller_it_says_that_they_were_given_on() {
        assertThat(ReadRecord.of(BY_KEYS.strip()))
                .extracting(Sighting::key, Sighting::step)
                .containsExactly(tuple("1795707126.0", Step.TRANSFERRED));
        assertThat(ReadRecord.of(BEFORE_THERE_WAS_MORE.strip()))
                .extracting(Sighting::key, Sighting::step)
                .containsExactly(tuple("1795707126.0", Step.TRANSFERRED));
    }
}
