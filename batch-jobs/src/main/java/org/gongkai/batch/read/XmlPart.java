package org.gongkai.batch.read;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.IOException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLInputFactory2;
import org.codehaus.stax2.XMLStreamReader2;
import org.codehaus.stax2.typed.TypedValueDecoder;
import org.jspecify.annotations.Nullable;

/**
 * A part of a package as XML events. Document types are refused, so that no entity is ever expanded
 * or fetched; depth and the size of one token are bounded.
 */
final class XmlPart implements AutoCloseable {

  private static final int DEEPEST = 64;
  private static final XMLInputFactory2 FACTORY = factory();

  private final String name;
  private final PartStream stream;
  private final XMLStreamReader2 reader;
  private int depth;

  XmlPart(String name, PartStream stream) throws UnreadableWorkbookException {
    this.name = name;
    this.stream = stream;
    try {
      this.reader = (XMLStreamReader2) FACTORY.createXMLStreamReader(stream);
    } catch (XMLStreamException e) {
      throw reason(e);
    }
  }

  private static XMLInputFactory2 factory() {
    XMLInputFactory2 factory = new InputFactoryImpl();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    return factory;
  }

  /** The part's name within the package. */
  String name() {
    return name;
  }

  /**
   * Goes to the next event.
   *
   * @return one of {@link XMLStreamConstants}
   */
  int next() throws UnreadableWorkbookException {
    stream.nextToken();
    try {
      int event = reader.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        if (++depth > DEEPEST) {
          throw UnreadableWorkbookException.abnormal(name);
        }
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
      } else if (event == XMLStreamConstants.DTD) {
        throw UnreadableWorkbookException.abnormal(name);
      }
      return event;
    } catch (XMLStreamException e) {
      throw reason(e);
    } catch (RuntimeException e) {
      // The parser fails in this way on some broken input, such as a cut-off surrogate.
      throw UnreadableWorkbookException.damaged(name).because(e);
    }
  }

  /**
   * Goes to the next start tag.
   *
   * @return its local name; null at the end of the part
   */
  @Nullable String nextStart() throws UnreadableWorkbookException {
    for (int event = next(); event != XMLStreamConstants.END_DOCUMENT; event = next()) {
      if (event == XMLStreamConstants.START_ELEMENT) {
        return reader.getLocalName();
      }
    }
    return null;
  }

  /** The local name of the tag, interned by the parser. */
  String localName() {
    return reader.getLocalName();
  }

  /** The number of elements that are open. */
  int depth() {
    return depth;
  }

  int attributeCount() {
    return reader.getAttributeCount();
  }

  String attributeName(int index) {
    return reader.getAttributeLocalName(index);
  }

  String attributeValue(int index) {
    return reader.getAttributeValue(index);
  }

  /** Hands the value of an attribute to the decoder, without blanks around it and no text made. */
  void attribute(int index, TypedValueDecoder decoder) throws UnreadableWorkbookException {
    try {
      reader.getAttributeAs(index, decoder);
    } catch (XMLStreamException e) {
      throw reason(e);
    }
  }

  /** The attribute of that local name, whatever its namespace; null if there is none. */
  @Nullable String attribute(String localName) {
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      if (reader.getAttributeLocalName(i).equals(localName)) {
        return reader.getAttributeValue(i);
      }
    }
    return null;
  }

  /** Appends the text up to the end of the element, at most as long as the limit in all. */
  void appendText(StringBuilder text, int limit) throws UnreadableWorkbookException {
    int start = depth;
    while (depth >= start) {
      int event = next();
      if (event == XMLStreamConstants.END_DOCUMENT) {
        return;
      }
      if (event == XMLStreamConstants.CHARACTERS
          || event == XMLStreamConstants.CDATA
          || event == XMLStreamConstants.SPACE) {
        append(text, limit);
      }
    }
  }

  private void append(StringBuilder text, int limit) throws UnreadableWorkbookException {
    try {
      char[] chars = reader.getTextCharacters();
      int length = Math.min(reader.getTextLength(), limit - text.length());
      if (length > 0) {
        text.append(chars, reader.getTextStart(), length);
      }
    } catch (RuntimeException e) {
      // The parser reads text lazily, and says in this way that it is broken.
      throw reason(e);
    }
  }

  /** Reads the bytes to their end, unparsed; nothing can be read after it. */
  void readOn() throws UnreadableWorkbookException {
    byte[] rest = new byte[16 * 1024];
    try {
      do {
        stream.nextToken();
      } while (stream.read(rest, 0, rest.length) >= 0);
    } catch (IOException e) {
      throw PartStream.reason(e, name);
    }
  }

  private UnreadableWorkbookException reason(Throwable failure) {
    for (Throwable t = failure; t != null; t = t.getCause()) {
      if (t instanceof PartStream.LimitReached limit) {
        return limit.reason();
      } else if (t instanceof XMLStreamException e
          && e.getNestedException() instanceof PartStream.LimitReached limit) {
        return limit.reason();
      }
    }
    return UnreadableWorkbookException.damaged(name);
  }

  @Override
  public void close() {
    try {
      reader.close();
      stream.close();
    } catch (XMLStreamException | IOException e) {
      // Nothing was written, and what was to be read has been read.
      return;
    }
  }
}
