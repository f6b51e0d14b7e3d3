package tr.bel.acikkapi.feedback;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;

/** A mail server that does what the recipient's address says: {@code tam451@…} puts the content off, {@code sus@…} says nothing after it. */
final class ScriptedSmtp implements AutoCloseable {

    private final ServerSocket socket;
    private final List<String> takenIds = new CopyOnWriteArrayList<>();

    ScriptedSmtp() throws IOException {
        socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::listen);
    }

    int port() {
        return socket.getLocalPort();
    }

    /** The Message-IDs of what reached its end here, whatever was replied then. */
    List<String> taken() {
        return takenIds;
    }

    private void listen() {
        try {
            while (true) {
                Socket caller = socket.accept();
                Thread.ofVirtual().start(() -> converse(caller));
            }
        } catch (IOException closed) {
            // The test is over.
        }
    }

    private void converse(Socket caller) {
        try (caller;
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.UTF_8))) {
            OutputStream out = caller.getOutputStream();
            say(out, "220 hazir");
            String to = "";
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String verb = line.toUpperCase(Locale.ROOT);
                if (verb.startsWith("RCPT")) {
                    to = line.substring(line.indexOf('<') + 1, line.indexOf('@'));
                    say(out, recipientReply(to));
                } else if (verb.equals("DATA")) {
                    if (to.equals("kop")) {
                        return;
                    }
                    say(out, "354 yaz");
                    readContent(in);
                    if (to.equals("sus")) {
                        in.readLine();
                        return;
                    }
                    if (to.equals("sonkop")) {
                        return;
                    }
                    say(out, to.equals("tam451") ? "451 sonra" : to.equals("tam554") ? "554 olmaz" : "250 aldim 4711");
                } else if (verb.startsWith("MAIL") && line.contains("kapali")) {
                    say(out, "530 giris gerek");
                } else if (verb.startsWith("QUIT")) {
                    say(out, "221 gule gule");
                    return;
                } else {
                    say(out, "250 tamam");
                }
            }
        } catch (IOException gone) {
            // The caller hung up.
        }
    }

    private static String recipientReply(String to) {
        return switch (to) {
            case "dolu" -> "452 kutusu dolu <dolu@posta.example>";
            case "yok" -> "550 boyle biri yok <yok@posta.example>";
            default -> "250 tamam";
        };
    }

    private void readContent(BufferedReader in) throws IOException {
        for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            if (line.startsWith("Message-ID: ")) {
                takenIds.add(line.substring("Message-ID: ".length()));
            }
        }
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
