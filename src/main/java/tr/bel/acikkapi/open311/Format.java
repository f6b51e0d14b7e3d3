package tr.bel.acikkapi.open311;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The two formats, chosen by the extension. */
enum Format {
    XML("text/xml; charset=utf-8") {
        @Override
        byte[] write(Document document) {
            return xml(document);
        }
    },
    JSON("application/json; charset=utf-8") {
        @Override
        byte[] write(Document document) {
            return json(document);
        }
    };

    private static final JsonMapper MAPPER = JsonMapper.shared();
    /** What one of several is called in XML. */
    private static final Map<String, String> SINGULAR =
            Map.of("endpoints", "endpoint", "formats", "format", "attributes", "attribute", "values", "value");

    private final String contentType;

    Format(String contentType) {
        this.contentType = contentType;
    }

    String contentType() {
        return contentType;
    }

    abstract byte[] write(Document document);

    /** What was asked for; XML where it cannot be told. */
    static Format of(HttpServletRequest request) {
        return request.getRequestURI().endsWith(".json") ? JSON : XML;
    }

    private static byte[] json(Document document) {
        List<@Nullable Object> all = new ArrayList<>();
        document.content().forEach(each -> all.add(plain(each)));
        return MAPPER.writeValueAsBytes(document.item() == null ? all.getFirst() : all);
    }

    private static @Nullable Object plain(@Nullable Object value) {
        return switch (value) {
            case Fields fields -> {
                Map<String, @Nullable Object> plain = new LinkedHashMap<>();
                fields.values().forEach((name, each) -> plain.put(name, plain(each)));
                yield plain;
            }
            case List<?> several -> several.stream().map(Format::plain).toList();
            case null, default -> value;
        };
    }

    private static byte[] xml(Document document) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            XMLStreamWriter to = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, "UTF-8");
            to.writeStartDocument("utf-8", "1.0");
            to.writeStartElement(document.root());
            for (Fields each : document.content()) {
                if (document.item() == null) {
                    inside(to, each);
                } else {
                    element(to, document.item(), each);
                }
            }
            to.writeEndElement();
            to.writeEndDocument();
            to.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("writing into memory failed", e);
        }
        return bytes.toByteArray();
    }

    private static void inside(XMLStreamWriter to, Fields fields) throws XMLStreamException {
        for (Map.Entry<String, @Nullable Object> field : fields.values().entrySet()) {
            element(to, field.getKey(), field.getValue());
        }
    }

    private static void element(XMLStreamWriter to, String name, @Nullable Object value) throws XMLStreamException {
        if (value == null) {
            to.writeEmptyElement(name);
            return;
        }
        to.writeStartElement(name);
        switch (value) {
            case Fields fields -> inside(to, fields);
            case List<?> several -> {
                for (Object each : several) {
                    element(to, SINGULAR.getOrDefault(name, "item"), each);
                }
            }
            default -> to.writeCharacters(writable(value.toString()));
        }
        to.writeEndElement();
    }

    /** XML 1.0 has no way to write most control characters. */
    private static String writable(String text) {
        return text.codePoints()
                .filter(c -> c == '\t' || c == '\n' || c == '\r' || (c >= 0x20 && c != 0xFFFE && c != 0xFFFF))
                .filter(c -> c < 0xD800 || c > 0xDFFF)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** As text, for what is kept: the body of a web-hook. */
    static String jsonOf(Fields fields) {
        return new String(json(Document.one("", fields)), StandardCharsets.UTF_8);
    }
}
