package org.gongkai.batch.hostile;

import com.sun.jdi.AbsentInformationException;
import com.sun.jdi.Bootstrap;
import com.sun.jdi.Method;
import com.sun.jdi.ReferenceType;
import com.sun.jdi.VMDisconnectedException;
import com.sun.jdi.VirtualMachine;
import com.sun.jdi.connect.AttachingConnector;
import com.sun.jdi.connect.Connector;
import com.sun.jdi.connect.IllegalConnectorArgumentsException;
import com.sun.jdi.event.BreakpointEvent;
import com.sun.jdi.event.ClassPrepareEvent;
import com.sun.jdi.event.Event;
import com.sun.jdi.event.EventSet;
import com.sun.jdi.event.VMDeathEvent;
import com.sun.jdi.event.VMDisconnectEvent;
import com.sun.jdi.request.BreakpointRequest;
import com.sun.jdi.request.ClassPrepareRequest;
import com.sun.jdi.request.EventRequest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Map;

/**
 * A point at which a process is killed: the n-th time that it enters a method. A debugger stops it
 * there, so that the program itself knows nothing of it.
 *
 * @param type the class, within {@code org.gongkai.batch} if its name does not say otherwise
 * @param method the method
 * @param time the how manieth call, from 1
 */
record KillPoint(String type, String method, int time) {

  static KillPoint at(String type, String method) {
    return new KillPoint(type, method, 1);
  }

  KillPoint time(int other) {
    return new KillPoint(type, method, other);
  }

  @Override
  public String toString() {
    return type + "." + method + (time == 1 ? "" : " the " + time + "th time");
  }

  /**
   * Starts the program and kills it at the point.
   *
   * @return whether it came there
   */
  boolean kill(GongkaiProcess.Setup setup, String... arguments) {
    int port = freePort();
    String agent =
        "-agentlib:jdwp=transport=dt_socket,server=y,suspend=y,quiet=y,address=127.0.0.1:";
    try (GongkaiProcess process = setup.with(agent + port).start(arguments)) {
      VirtualMachine machine = attach(process, port);
      boolean came = goOnToThePoint(machine, process);
      process.await();
      return came;
    }
  }

  private boolean goOnToThePoint(VirtualMachine machine, GongkaiProcess process) {
    ClassPrepareRequest prepared = machine.eventRequestManager().createClassPrepareRequest();
    prepared.addClassFilter(type.startsWith("org.") ? type : "org.gongkai.batch." + type);
    prepared.setSuspendPolicy(EventRequest.SUSPEND_ALL);
    prepared.enable();
    machine.resume();
    try {
      while (true) {
        EventSet events = machine.eventQueue().remove();
        for (Event event : events) {
          if (event instanceof ClassPrepareEvent loaded) {
            breakAt(machine, loaded.referenceType());
          } else if (event instanceof BreakpointEvent) {
            process.kill();
            return true;
          } else if (event instanceof VMDeathEvent || event instanceof VMDisconnectEvent) {
            return false;
          }
        }
        events.resume();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (VMDisconnectedException e) {
      return false;
    }
  }

  private void breakAt(VirtualMachine machine, ReferenceType loaded) {
    List<Method> methods =
        loaded.methodsByName(method).stream().filter(found -> !found.isAbstract()).toList();
    if (methods.isEmpty()) {
      throw new IllegalStateException("No such method: " + this);
    }
    for (Method found : methods) {
      try {
        BreakpointRequest stop =
            machine.eventRequestManager().createBreakpointRequest(found.allLineLocations().get(0));
        if (time > 1) {
          stop.addCountFilter(time);
        }
        stop.setSuspendPolicy(EventRequest.SUSPEND_ALL);
        stop.enable();
      } catch (AbsentInformationException e) {
        throw new IllegalStateException("Compiled without line numbers: " + this, e);
      }
    }
  }

  private static VirtualMachine attach(GongkaiProcess process, int port) {
    AttachingConnector connector =
        Bootstrap.virtualMachineManager().attachingConnectors().stream()
            .filter(found -> found.transport().name().equals("dt_socket"))
            .findFirst()
            .orElseThrow();
    Map<String, Connector.Argument> arguments = connector.defaultArguments();
    arguments.get("hostname").setValue("127.0.0.1");
    arguments.get("port").setValue(String.valueOf(port));
    for (int attempt = 0; ; attempt++) {
      try {
        return connector.attach(arguments);
      } catch (IOException e) {
        if (attempt == 600 || !process.process().isAlive()) {
          throw new IllegalStateException("No debugger can be attached: " + process.err(), e);
        }
        pause();
      } catch (IllegalConnectorArgumentsException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  private static void pause() {
    try {
      Thread.sleep(50);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
