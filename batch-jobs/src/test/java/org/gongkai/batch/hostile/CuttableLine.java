package org.gongkai.batch.hostile;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.gongkai.batch.store.Databases;

/**
 * A line to a database server that can be cut: to those who use it, a server that goes down and
 * comes back.
 */
final class CuttableLine implements AutoCloseable {

  private final Databases.Address server;
  private final URI target;
  private final int port;
  private final List<Socket> open = new CopyOnWriteArrayList<>();
  private volatile ServerSocket listening;

  CuttableLine(Databases.Address server) throws IOException {
    this.server = server;
    this.target = URI.create(server.url().substring("jdbc:".length()));
    this.listening = listen(0);
    this.port = listening.getLocalPort();
  }

  /** The database at this end of the line. */
  Databases.Address address() {
    String url =
        server.url().replace(target.getHost() + ":" + target.getPort(), "127.0.0.1:" + port);
    return new Databases.Address(server.product(), url, server.user(), server.password());
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
        open.add(client);
        open.add(beyond);
        pass(client, beyond);
        pass(beyond, client);
      }
    } catch (IOException e) {
      return; // cut
    }
  }

  private static void pass(Socket from, Socket to) {
    Thread passing =
        new Thread(
            () -> {
              try (from;
                  to;
                  InputStream in = from.getInputStream();
                  OutputStream out = to.getOutputStream()) {
                in.transferTo(out);
              } catch (IOException e) {
                return; // cut, or hung up
              }
            },
            "line");
    passing.setDaemon(true);
    passing.start();
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
