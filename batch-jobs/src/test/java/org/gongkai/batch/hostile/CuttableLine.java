package org.gongkai.batch.hostile;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.gongkai.batch.store.Databases;

/**
 * A line to a database server that can be cut: to those who use it, a server that goes down and
 * comes back. It can also be cut between a change and the server's answer, so that what was done
 * seems not to be.
 */
final class CuttableLine implements AutoCloseable {

  /** A packet of the MySQL protocol begins with its length (3 bytes) and its number. */
  private static final int HEADER = 4;

  private static final byte QUERY = 3;

  /** A statement prepared before; whether it changes anything is not seen. */
  private static final byte EXECUTE = 23;

  /** What leaves something behind, after the bytes in which the protocol puts attributes. */
  private static final Pattern CHANGE =
      Pattern.compile(
          "\\P{Alpha}*(COMMIT|INSERT|UPDATE|DELETE|CREATE|ALTER|DROP)\\b.*", Pattern.DOTALL);

  private static final int BEGINNING = 60;

  private final Databases.Address server;
  private final URI target;
  private final int port;
  private final List<Socket> open = new CopyOnWriteArrayList<>();
  private final AtomicInteger changes = new AtomicInteger();
  private volatile int lost;
  private volatile ServerSocket listening;

  CuttableLine(Databases.Address server) throws IOException {
    this.server = server;
    this.target = URI.create(server.url().substring("jdbc:".length()));
    this.listening = listen(0);
    this.port = listening.getLocalPort();
  }

  /** The database at this end of the line, on which one can listen. */
  Databases.Address address() {
    String plain = "sslMode=DISABLED&allowPublicKeyRetrieval=true";
    String url =
        server.url().replace(target.getHost() + ":" + target.getPort(), "127.0.0.1:" + port)
            + (target.getQuery() == null ? "?" : "&")
            + plain;
    return new Databases.Address(server.product(), url, server.user(), server.password());
  }

  /** Changes that went over the line: commits, changing statements, and all prepared ones. */
  int changes() {
    return changes.get();
  }

  /** The server makes the change of this number, counted from 1, but its answer gets lost. */
  void loseAnswerTo(int change) {
    lost = change;
  }

  private ServerSocket listen(int at) throws IOException {
    ServerSocket socket = new ServerSocket(at, 50, InetAddress.getLoopbackAddress());
    Thread accepting = new Thread(() -> accept(socket), "line");
    accepting.setDaemon(true);
    accepting.start();
    return socket;
  }

  private void accept(ServerSocket socket) {
    try {
      while (true) {
        Socket client = socket.accept();
        Socket beyond = new Socket(target.getHost(), target.getPort());
        client.setTcpNoDelay(true);
        beyond.setTcpNoDelay(true);
        open.add(client);
        open.add(beyond);
        AtomicBoolean deaf = new AtomicBoolean();
        pass(client, beyond, (in, out) -> passRequests(in, out, deaf));
        pass(beyond, client, (in, out) -> passAnswers(in, out, deaf));
      }
    } catch (IOException e) {
      return; // cut
    }
  }

  private interface Pump {
    void run(InputStream in, OutputStream out) throws IOException;
  }

  private static void pass(Socket from, Socket to, Pump pump) {
    Thread passing =
        new Thread(
            () -> {
              try (from;
                  to;
                  InputStream in = from.getInputStream();
                  OutputStream out = to.getOutputStream()) {
                pump.run(in, out);
              } catch (IOException e) {
                return; // cut, or hung up
              }
            },
            "line");
    passing.setDaemon(true);
    passing.start();
  }

  private void passRequests(InputStream in, OutputStream out, AtomicBoolean deaf)
      throws IOException {
    DataInputStream packets = new DataInputStream(in);
    byte[] header = new byte[HEADER];
    while (true) {
      try {
        packets.readFully(header);
      } catch (EOFException e) {
        return; // hung up
      }
      int length = (header[0] & 0xff) | ((header[1] & 0xff) << 8) | ((header[2] & 0xff) << 16);
      byte[] packet = Arrays.copyOf(header, HEADER + length);
      packets.readFully(packet, HEADER, length);
      if (isChange(packet) && changes.incrementAndGet() == lost) {
        deaf.set(true);
      }
      out.write(packet);
      out.flush();
    }
  }

  private static boolean isChange(byte[] packet) {
    int text = HEADER + 1;
    if (packet.length <= text || packet[HEADER] != QUERY) {
      return packet.length > text && packet[HEADER] == EXECUTE;
    }
    String beginning =
        new String(
            packet, text, Math.min(packet.length - text, BEGINNING), StandardCharsets.ISO_8859_1);
    return CHANGE.matcher(beginning).matches();
  }

  private static void passAnswers(InputStream in, OutputStream out, AtomicBoolean deaf)
      throws IOException {
    byte[] buffer = new byte[8192];
    for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
      if (deaf.get()) {
        return; // the change is made, and both ends are hung up
      }
      out.write(buffer, 0, length);
      out.flush();
    }
  }

  /** From now on nobody gets through, and who was through is cut off. */
  void cut() {
    close();
  }

  /** The server can be reached again. */
  void mend() {
    try {
      listening = listen(port);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      listening.close();
      for (Socket socket : open) {
        socket.close();
      }
      open.clear();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
