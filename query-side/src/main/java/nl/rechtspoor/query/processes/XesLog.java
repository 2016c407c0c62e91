package nl.rechtspoor.query.processes;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes traces as XES, IEEE 1849: one after the other, so that the log can be long. */
final class XesLog implements AutoCloseable {
    private final XMLStreamWriter xml;

    XesLog(OutputStream out) throws XMLStreamException {
        xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
        xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
        xml.writeStartElement("log");
        // the schema wants a decimal number: the standard's number and year
        xml.writeAttribute("xes.version", "1849.2016");
        extension("Concept", "concept");
        extension("Time", "time");
        extension("Organizational", "org");
        global("trace");
        string("concept:name", "");
        xml.writeEndElement();
        global("event");
        string("concept:name", "");
        date("1970-01-01T00:00:00Z");
        string("org:role", "");
        xml.writeEndElement();
        xml.writeEmptyElement("classifier");
        xml.writeAttribute("name", "Activity");
        xml.writeAttribute("scope", "event");
        xml.writeAttribute("keys", "concept:name");
    }

    void write(Trace trace) throws XMLStreamException {
        xml.writeStartElement("trace");
        string("concept:name", trace.caseName());
        string("child", trace.childName());
        for (var step : trace.steps()) {
            xml.writeStartElement("event");
            string("concept:name", step.activity());
            date(step.happenedAt().toString());
            string("org:role", step.role());
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    @Override
    public void close() throws XMLStreamException {
        xml.writeEndElement();
        xml.writeEndDocument();
        xml.close();
    }

    private void extension(String name, String prefix) throws XMLStreamException {
        xml.writeEmptyElement("extension");
        xml.writeAttribute("name", name);
        xml.writeAttribute("prefix", prefix);
        xml.writeAttribute("uri", "http://www.xes-standard.org/" + prefix + ".xesext");
    }

    private void global(String scope) throws XMLStreamException {
        xml.writeStartElement("global");
        xml.writeAttribute("scope", scope);
    }

    private void string(String key, String value) throws XMLStreamException {
        attribute("string", key, value);
    }

    private void date(String value) throws XMLStreamException {
        attribute("date", "time:timestamp", value);
    }

    private void attribute(String type, String key, String value) throws XMLStreamException {
        xml.writeEmptyElement(type);
        xml.writeAttribute("key", key);
        xml.writeAttribute("value", value);
    }
}
