package tr.bel.acikkapi.connections;

import java.net.URI;
import java.util.Locale;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.json.JsonMapper;

/** What a setting must look like; the error is {@code connections.check.<name>}. An empty one is looked at elsewhere. */
public enum Check {
    NONE {
        @Override
        boolean holds(String value) {
            return true;
        }
    },
    /** A port of TCP. */
    PORT {
        @Override
        boolean holds(String value) {
            return value.matches("\\d{1,5}") && Integer.parseInt(value) >= 1 && Integer.parseInt(value) <= MOST_PORTS;
        }
    },
    /** A web address that is encrypted, or on this machine. */
    URL {
        @Override
        boolean holds(String value) {
            try {
                URI address = URI.create(value);
                boolean here = "http".equals(address.getScheme()) && HERE.contains(String.valueOf(address.getHost()));
                return address.getHost() != null
                        && address.getUserInfo() == null
                        && ("https".equals(address.getScheme()) || here);
            } catch (IllegalArgumentException e) {
                return false;
            }
        }
    },
    /** A way into a JSON document (RFC 6901). */
    POINTER {
        @Override
        boolean holds(String value) {
            try {
                return JsonPointer.compile(value) != null;
            } catch (IllegalArgumentException e) {
                return false;
            }
        }
    },
    /** The name of an HTTP header that we may set. */
    HEADER {
        @Override
        boolean holds(String value) {
            return value.matches("[!#$%&'*+.^_`|~0-9A-Za-z-]{1,100}") && !OURS.contains(value.toLowerCase(Locale.ROOT));
        }
    },
    /** A JSON document, once the words in braces are replaced. */
    JSON {
        @Override
        boolean holds(String value) {
            try {
                return READER.readTree(value.replaceAll("\\{[a-z]+}", "1")).isObject();
            } catch (JacksonException e) {
                return false;
            }
        }
    },
    /** A sender as a telephone shows it: digits, or at most eleven signs. */
    SENDER {
        @Override
        boolean holds(String value) {
            return value.matches("\\+?\\d{1,15}|[ -~]{1,11}");
        }
    };

    private static final int MOST_PORTS = 65_535;
    private static final Set<String> HERE = Set.of("localhost", "127.0.0.1");
    /** The client of Java sets these itself. */
    private static final Set<String> OURS =
            Set.of("host", "connection", "content-length", "expect", "upgrade", "content-type", "transfer-encoding");

    private static final JsonMapper READER = JsonMapper.builder().build();

    abstract boolean holds(String value);
}
