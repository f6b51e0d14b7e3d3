package tr.bel.acikkapi.open311.exchange;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Takes XML or JSON apart; which of the two, it says itself. */
final class ReadTree {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Pattern START = Pattern.compile("[<\\[{]");
    private static final int DEEPEST = 50;

    private ReadTree() {}

    /**
     * @param body may begin with blanks, a byte order mark, or head lines of HTTP that somebody saved with it
     * @throws Unreadable where it is neither
     */
    static Tree of(String body) {
        Matcher start = START.matcher(body);
        if (!start.find()) {
            throw new Unreadable("neither XML nor JSON", new IllegalArgumentException(body.length() + " characters"));
        }
        String document = body.substring(start.start());
        return document.startsWith("<") ? xml(document) : json(document);
    }

    private static Tree json(String document) {
        try {
            return tree("", JSON.readTree(document));
        } catch (JacksonException broken) {
            throw new Unreadable("broken JSON", broken);
        }
    }

    private static Tree tree(String name, JsonNode node) {
        List<Tree> inside = new ArrayList<>();
        if (node.isArray()) {
            node.forEach(each -> inside.add(tree(Tree.ITEM, each)));
        } else if (node.isObject()) {
            node.properties().forEach(each -> inside.add(tree(each.getKey(), each.getValue())));
        }
        return new Tree(name, node.isValueNode() && !node.isNull() ? node.asString() : "", inside);
    }

    private static Tree xml(String document) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(document));
            while (reader.next() != XMLStreamConstants.START_ELEMENT) {
                if (!reader.hasNext()) {
                    throw new XMLStreamException("no element");
                }
            }
            return element(reader, 0);
        } catch (XMLStreamException broken) {
            throw new Unreadable("broken XML", broken);
        }
    }

    private static Tree element(XMLStreamReader reader, int depth) throws XMLStreamException {
        if (depth > DEEPEST) {
            throw new XMLStreamException("too deep");
        }
        String name = reader.getLocalName();
        List<Tree> inside = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (int what = reader.next(); what != XMLStreamConstants.END_ELEMENT; what = reader.next()) {
            if (what == XMLStreamConstants.START_ELEMENT) {
                inside.add(element(reader, depth + 1));
            } else if (what == XMLStreamConstants.CHARACTERS || what == XMLStreamConstants.CDATA) {
                text.append(reader.getText());
            }
        }
        return new Tree(name, text.toString(), inside);
    }
}
