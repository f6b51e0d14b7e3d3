package tr.bel.acikkapi.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** TCP ports of this machine. */
final class Ports {

    /** The only address that the embedded server listens on. */
    static final String HOST = "127.0.0.1";

    private Ports() {}

    /** The wanted port, or any free one where 0 is wanted. Whether it stays free until the server binds it, only the server learns. */
    static int choose(int wanted) throws IOException {
        try (ServerSocket probe = new ServerSocket(wanted, 1, InetAddress.ofLiteral(HOST))) {
            return probe.getLocalPort();
        } catch (IOException taken) {
            if (wanted != 0) {
                throw DatabaseTrouble.portTaken(wanted);
            }
            throw taken;
        }
    }
}
