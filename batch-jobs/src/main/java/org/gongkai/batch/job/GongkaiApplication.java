package org.gongkai.batch.job;

import javax.sql.DataSource;
import org.gongkai.batch.store.Database;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.repository.support.ResourcelessJobRepository;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.core.task.TaskExecutor;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** The Spring Boot application in which the jobs run. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration(
    // The store brings its tables up to date by itself, with or without Spring; fields are judged
    // by
    // a validator of our own.
    exclude = {FlywayAutoConfiguration.class, ValidationAutoConfiguration.class})
public class GongkaiApplication {

  static {
    // Spring Boot would set logging up anew, and take the log of the run away.
    System.setProperty(LoggingSystem.SYSTEM_PROPERTY, LoggingSystem.NONE);
  }

  /** Made by Spring. */
  GongkaiApplication() {}

  /**
   * Starts the application with one job. Closing the context leaves the database open.
   *
   * @param job the class that configures the job
   * @param request what the job is asked to do; a bean of its own type
   * @param database the workspace's database
   * @param threads how many files are worked on at once
   * @param arguments the command line of Spring Batch, such as {@code
   *     --spring.batch.job.name=importSubmissions out=out}; without a job's name none is started
   */
  static <R> ConfigurableApplicationContext start(
      Class<?> job, R request, Database database, int threads, String... arguments) {
    return start(job, request, database, threads, new StopRequest(), arguments);
  }

  /** The same, with the wish by which the job can be stopped. */
  static <R> ConfigurableApplicationContext start(
      Class<?> job,
      R request,
      Database database,
      int threads,
      StopRequest stop,
      String... arguments) {
    return new SpringApplicationBuilder(GongkaiApplication.class, job)
        .web(WebApplicationType.NONE)
        .registerShutdownHook(false)
        .initializers(
            context -> {
              GenericApplicationContext beans = (GenericApplicationContext) context;
              register(beans, request);
              beans.registerBean(Threads.class, () -> new Threads(threads));
              beans.registerBean(StopRequest.class, () -> stop);
              beans.registerBean(
                  Database.class, () -> database, bean -> bean.setDestroyMethodName(""));
            })
        .run(arguments);
  }

  @SuppressWarnings("unchecked") // an object is of its own class
  private static <R> void register(GenericApplicationContext beans, R request) {
    beans.registerBean((Class<R>) request.getClass(), () -> request);
  }

  /** How many files are worked on at once. */
  record Threads(int number) {}

  @Bean(destroyMethod = "")
  DataSource dataSource(Database database) {
    return database.dataSource();
  }

  @Bean
  JdbcTransactionManager transactionManager(Database database) {
    return database.transactions();
  }

  @Bean
  TaskExecutor workers(Threads threads) {
    SimpleAsyncTaskExecutor workers = new SimpleAsyncTaskExecutor("gongkai-");
    workers.setConcurrencyLimit(threads.number());
    return workers;
  }

  /** A repository in memory would look the same until the night on which a run is cut off. */
  @Bean
  SmartInitializingSingleton jobRepositoryIsInTheDatabase(JobRepository repository) {
    return () -> {
      if (repository instanceof ResourcelessJobRepository) {
        throw new IllegalStateException("The job repository is in memory; nothing could restart");
      }
    };
  }
}
