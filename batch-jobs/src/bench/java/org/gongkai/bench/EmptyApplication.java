package org.gongkai.bench;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;

/** A Spring Boot application that does nothing: what starting one costs on this machine. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
public class EmptyApplication {

  /** Made by Spring. */
  EmptyApplication() {}

  /** Starts, and ends. */
  public static void main(String[] args) {
    SpringApplication application = new SpringApplication(EmptyApplication.class);
    application.setWebApplicationType(WebApplicationType.NONE);
    application.run(args).close();
  }
}
