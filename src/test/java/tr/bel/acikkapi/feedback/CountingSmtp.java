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
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * A mail server that counts what it took by Message-ID, and has a bad day: every 97th content it takes in silence, every 61st it puts off
 * once, every 43rd recipient it hangs up on, and at a given number it dies with all its conversations, the last content taken and not
 * acknowledged. It can be opened again at the same port, with its count.
 */
final class CountingSmtp implements AutoCloseable {

    private final Map<String, AtomicInteger> count = new ConcurrentHashMap<>();
    private final Set<String> putOff = ConcurrentHashMap.newKeySet();
    private final List<Socket> callers = new CopyOnWriteArrayList<>();
    private final AtomicInteger contents = new AtomicInteger();
    private final AtomicInteger recipients = new AtomicInteger();
    private final int port;
    private volatile int diesAt;
    private volatile @Nullable ServerSocket socket;

    CountingSmtp(int diesAt) throws IOException {
        this.diesAt = diesAt;
        ServerSocket first = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        port = first.getLocalPort();
        listen(first);
    }

    int port() {
        return port;
    }

    /** How often each Message-ID was taken. */
    Map<String, AtomicInteger> count() {
        return count;
    }

    boolean isDead() {
        ServerSocket now = socket;
        return now == null || now.isClosed();
    }

    /** Lives again, and does not die any more. */
    void revive() throws IOException {
        diesAt = -1;
        listen(new ServerSocket(port, 50, InetAddress.getLoopbackAddress()));
    }

    private void listen(ServerSocket at) {
        socket = at;
        Thread.ofVirtual().start(() -> {
            try {
                while (true) {
                    Socket caller = at.accept();
                    callers.add(caller);
                    Thread.ofVirtual().start(() -> converse(caller));
                }
            } catch (IOException closed) {
                // Dead, or the test is over.
            }
        });
    }

    private void converse(Socket caller) {
        try (caller;
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.UTF_8))) {
            OutputStream out = caller.getOutputStream();
            say(out, "220 hazir");
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String verb = line.toUpperCase(Locale.ROOT);
                if (verb.startsWith("RCPT") && recipients.incrementAndGet() % 43 == 0) {
                    return;
                }
                if (verb.equals("DATA")) {
                    say(out, "354 yaz");
                    if (!content(in, out)) {
                        return;
                    }
                } else if (verb.startsWith("QUIT")) {
                    say(out, "221 gule gule");
                    return;
                } else {
                    say(out, "250 tamam");
                }
            }
        } catch (IOException gone) {
            // The caller hung up, or the server died.
        } finally {
            callers.remove(caller);
        }
    }

    /** False where the conversation is over. */
    private boolean content(BufferedReader in, OutputStream out) throws IOException {
        String id = "";
        String line = in.readLine();
        for (; line != null && !line.equals("."); line = in.readLine()) {
            if (line.startsWith("Message-ID: ")) {
                id = line.substring("Message-ID: ".length());
            }
        }
        if (line == null) {
            return false;
        }
        int number = contents.incrementAndGet();
        if (number % 61 == 0 && putOff.add(id)) {
            say(out, "451 sonra");
            return true;
        }
        count.computeIfAbsent(id, _ -> new AtomicInteger()).incrementAndGet();
        if (number == diesAt) {
            close();
            return false;
        }
        if (number % 97 == 0) {
            in.readLine();
            return false;
        }
        say(out, "250 aldim");
        return true;
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        ServerSocket now = socket;
        if (now != null) {
            now.close();
        }
        for (Socket caller : callers) {
            caller.close();
        }
    }
}
