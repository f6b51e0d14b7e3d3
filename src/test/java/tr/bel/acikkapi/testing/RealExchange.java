package tr.bel.acikkapi.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/**
 * A real Asterisk with our configuration, in a folder of its own on free ports of loopback, and sipp for those who call and those who
 * answer. It runs with its own loader out of {@link PbxFolder}: no chroot, no mount, no root.
 */
public final class RealExchange implements AutoCloseable {

    private static final Path CONFIGURATION = Path.of("src/test/resources/telephony/asterisk");
    private static final int RTP_PORTS = 1_000;

    private final Path pbx;
    private final Path folder;
    private final int ami = freeTcp();
    private final int http = freeTcp();
    private final int sip = freeUdp();
    private final int agents = freeUdp();
    private final int trunk = freeUdp();
    private final int desk = freeUdp();
    private final List<Process> phones = new ArrayList<>();
    private @Nullable Process asterisk;
    private int starts;

    /** @param folder empty; what Asterisk writes is in it */
    public RealExchange(Path pbx, Path folder) {
        this.pbx = pbx;
        this.folder = folder;
        try {
            for (String sub :
                    List.of("etc", "var", "run", "log/cel-custom", "spool/recording", "spool/monitor", "sip")) {
                Files.createDirectories(folder.resolve(sub));
            }
            configure();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void configure() throws IOException {
        Map<String, String> values = Map.ofEntries(
                Map.entry("@DIR@", folder.toString()),
                Map.entry("@PBX@", pbx.toString()),
                Map.entry("@AMI@", String.valueOf(ami)),
                Map.entry("@HTTP@", String.valueOf(http)),
                Map.entry("@SIP@", String.valueOf(sip)),
                Map.entry("@AGENT@", String.valueOf(agents)),
                Map.entry("@TRUNK@", String.valueOf(trunk)),
                Map.entry("@DESK@", String.valueOf(desk)),
                Map.entry("@RTP@", "21000"),
                Map.entry("@RTPEND@", String.valueOf(21_000 + RTP_PORTS)));
        try (var files = Files.list(CONFIGURATION.resolve("etc"))) {
            for (Path file : files.toList()) {
                String text = Files.readString(file);
                for (Map.Entry<String, String> value : values.entrySet()) {
                    text = text.replace(value.getKey(), value.getValue());
                }
                Files.writeString(folder.resolve("etc").resolve(file.getFileName()), text);
            }
        }
    }

    /** Starts it and waits until it is ready. */
    public void start() throws IOException {
        starts++;
        Path log = folder.resolve("console-" + starts + ".log");
        Path libraries = pbx.resolve("usr/lib/x86_64-linux-gnu");
        asterisk = new ProcessBuilder(
                        PbxFolder.loader(pbx).toString(),
                        "--library-path",
                        libraries + ":" + pbx.resolve("usr/lib"),
                        pbx.resolve("usr/sbin/asterisk").toString(),
                        "-C",
                        folder.resolve("etc/asterisk.conf").toString(),
                        "-f",
                        "-vvv")
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        Awaitility.await("Asterisk is ready, see " + log)
                .atMost(Duration.ofSeconds(30))
                .until(() -> Files.exists(log) && Files.readString(log).contains("Asterisk Ready"));
    }

    /** As with {@code kill -9}. */
    public void kill() {
        Process running = asterisk;
        if (running != null) {
            end(running);
        }
    }

    /** Lets telephones 101 to 108 answer after half a second of ringing. */
    public void agentsAnswer() throws IOException {
        phones.add(sipp("agent.xml", "agents", List.of("-p", String.valueOf(agents), "-rtp_echo")));
    }

    /** Telephones 111 to 113, which do what a test says. */
    public SipTelephones telephones() throws IOException {
        return new SipTelephones(desk, sip);
    }

    /** The telephones of the town, at the other end of the telephone company's line. */
    public SipTelephones town() throws IOException {
        return new SipTelephones(trunk, sip);
    }

    /**
     * Lets citizens call.
     *
     * @param number what they dial
     * @param callers their numbers
     * @param stay how long each stays
     * @param perMinute how many begin in a minute
     */
    public Process call(String number, List<String> callers, Duration stay, int perMinute) throws IOException {
        return call("caller.xml", number, callers, stay, perMinute);
    }

    /** One citizen calls and is heard: the recording has a sound. */
    public Process callAndSpeak(String number, String caller, Duration stay) throws IOException {
        byte[] hum = new byte[8_000];
        for (int i = 0; i < hum.length; i++) {
            hum[i] = (byte) (i % 40 < 20 ? 0x35 : 0xB5);
        }
        Files.write(folder.resolve("sip/hum.alaw"), hum);
        String scenario = Files.readString(CONFIGURATION.resolve("sip/caller.xml"))
                .replace("[media_port]", "[rtpstream_audio_port]")
                .replace("<pause/>", "<nop><action><exec rtp_stream=\"hum.alaw,-1,8\"/></action></nop><pause/>");
        Path speaking = folder.resolve("sip/speaking.xml");
        Files.writeString(speaking, scenario);
        return call(speaking.toString(), number, List.of(caller), stay, 60);
    }

    private Process call(String scenario, String number, List<String> callers, Duration stay, int perMinute)
            throws IOException {
        Path list = Files.createTempFile(folder.resolve("sip"), "callers", ".csv");
        Files.writeString(list, "SEQUENTIAL\n" + String.join("\n", callers) + "\n");
        Process calling = sipp(
                scenario,
                list.getFileName().toString(),
                List.of(
                        "-s", number,
                        "-inf", list.toString(),
                        "-m", String.valueOf(callers.size()),
                        "-d", String.valueOf(stay.toMillis()),
                        "-r", String.valueOf(perMinute),
                        "-rp", "60000",
                        "-p", String.valueOf(freeUdp())));
        phones.add(calling);
        return calling;
    }

    private Process sipp(String scenario, String name, List<String> options) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                "sipp",
                "127.0.0.1:" + sip,
                "-sf",
                CONFIGURATION.resolve("sip").resolve(scenario).toAbsolutePath().toString(),
                "-i",
                "127.0.0.1",
                "-nostdin"));
        command.addAll(options);
        return new ProcessBuilder(command)
                .directory(folder.resolve("sip").toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("sip").resolve(name + ".log").toFile())
                .start();
    }

    /** What an administrator would fill in. */
    public Map<String, String> settings() {
        return Map.ofEntries(
                Map.entry("host", "127.0.0.1"),
                Map.entry("port", String.valueOf(ami)),
                Map.entry("user", "acikkapi"),
                Map.entry("secret", "amisecret"),
                Map.entry("technology", "PJSIP"),
                Map.entry("context", "acikkapi"),
                Map.entry("outContext", "acikkapi-out"),
                Map.entry("outInland", "0{n}"),
                Map.entry("outCaller", "0212 555 00 00"),
                Map.entry("records", records().toString()),
                Map.entry("ari", "http://127.0.0.1:" + http + "/ari"),
                Map.entry("ariUser", "acikkapi"),
                Map.entry("ariSecret", "arisecret"));
    }

    /** The event log. */
    public Path records() {
        return folder.resolve("log/cel-custom/acikkapi.csv");
    }

    private static int freeTcp() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freeUdp() {
        try (DatagramSocket socket = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        phones.forEach(RealExchange::end);
        kill();
    }

    private static void end(Process process) {
        try {
            boolean _ = process.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
