package tr.bel.acikkapi.telephony.asterisk;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.asteriskjava.manager.AuthenticationFailedException;
import org.asteriskjava.manager.DefaultManagerConnection;
import org.asteriskjava.manager.EventTimeoutException;
import org.asteriskjava.manager.ManagerConnectionState;
import org.asteriskjava.manager.ManagerEventListener;
import org.asteriskjava.manager.ResponseEvents;
import org.asteriskjava.manager.TimeoutException;
import org.asteriskjava.manager.action.CoreShowChannelsAction;
import org.asteriskjava.manager.action.EventGeneratingAction;
import org.asteriskjava.manager.action.ManagerAction;
import org.asteriskjava.manager.action.PingAction;
import org.asteriskjava.manager.event.CoreShowChannelEvent;
import org.asteriskjava.manager.response.ManagerError;
import org.asteriskjava.manager.response.ManagerResponse;
import tr.bel.acikkapi.connections.ConnectionTrouble;

/** A line to Asterisk's manager interface; every refusal and every silence is a {@link ConnectionTrouble}. */
final class Ami implements AutoCloseable {

    private static final int CONNECT_MILLIS = 8_000;
    private static final int SILENCE_MILLIS = 0;
    private static final long ANSWER_MILLIS = 5_000;

    private final DefaultManagerConnection line;

    private Ami(DefaultManagerConnection line) {
        this.line = line;
    }

    /**
     * Signs in.
     *
     * @param listener hears events from the first moment on
     */
    static Ami open(ExchangeSettings settings, ManagerEventListener listener) throws ConnectionTrouble {
        DefaultManagerConnection line =
                new DefaultManagerConnection(settings.host(), settings.port(), settings.user(), settings.secret());
        line.setEncoding(StandardCharsets.UTF_8);
        line.setSocketTimeout(CONNECT_MILLIS);
        line.setSocketReadTimeout(SILENCE_MILLIS);
        line.setDefaultResponseTimeout(ANSWER_MILLIS);
        line.setDefaultEventTimeout(ANSWER_MILLIS);
        line.addEventListener(listener);
        try {
            line.login();
            return new Ami(line);
        } catch (AuthenticationFailedException e) {
            end(line);
            throw new ConnectionTrouble(ConnectionTrouble.Kind.LOGIN, String.valueOf(e.getMessage()));
        } catch (IOException | TimeoutException | IllegalStateException e) {
            end(line);
            throw ConnectionTrouble.of(e);
        }
    }

    boolean isOpen() {
        return line.getState() == ManagerConnectionState.CONNECTED;
    }

    /** Whether the other side answers. */
    boolean ping() {
        try {
            return isOpen() && !(line.sendAction(new PingAction()) instanceof ManagerError);
        } catch (IOException | TimeoutException | IllegalStateException silence) {
            return false;
        }
    }

    /** Does something; what Asterisk refuses is trouble, with its words. */
    void act(ManagerAction action) throws ConnectionTrouble {
        act(action, ANSWER_MILLIS);
    }

    /** {@link #act(ManagerAction)} that may take so long. */
    void act(ManagerAction action, long millis) throws ConnectionTrouble {
        try {
            ManagerResponse answer = line.sendAction(action, millis);
            if (answer instanceof ManagerError) {
                throw new ConnectionTrouble(String.valueOf(answer.getMessage()));
            }
        } catch (IllegalStateException notOpen) {
            throw new ConnectionTrouble(ConnectionTrouble.Kind.CLOSED, String.valueOf(notOpen.getMessage()));
        } catch (IOException | TimeoutException e) {
            throw new ConnectionTrouble(ConnectionTrouble.Kind.TIMEOUT, String.valueOf(e.getMessage()));
        }
    }

    /** Every channel that lives. */
    List<CoreShowChannelEvent> channels() throws ConnectionTrouble {
        return events(new CoreShowChannelsAction(), CoreShowChannelEvent.class);
    }

    /** Asks something that is answered with a list. */
    <E> List<E> events(EventGeneratingAction question, Class<E> type) throws ConnectionTrouble {
        try {
            ResponseEvents answer = line.sendEventGeneratingAction(question);
            if (answer.getResponse() instanceof ManagerError) {
                throw new ConnectionTrouble(String.valueOf(answer.getResponse().getMessage()));
            }
            return answer.getEvents().stream()
                    .filter(type::isInstance)
                    .map(type::cast)
                    .toList();
        } catch (IOException | EventTimeoutException | IllegalStateException e) {
            throw new ConnectionTrouble(ConnectionTrouble.Kind.TIMEOUT, String.valueOf(e.getMessage()));
        }
    }

    @Override
    public void close() {
        end(line);
    }

    /** Also ends the library's own attempts to connect again: who keeps the line opens it anew. */
    private static void end(DefaultManagerConnection line) {
        try {
            line.logoff();
        } catch (IllegalStateException wasNotOpen) {
            // Then there is nothing to end.
        }
    }
}
