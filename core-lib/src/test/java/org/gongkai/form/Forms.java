package org.gongkai.form;

/** Forms for tests that show how they are read. */
final class Forms {

  private Forms() {}

  /** A form by its name, read anew from the reference data. */
  static StatisticalForm readAnew(String name) {
    return FormReference.load().stream()
        .filter(form -> form.name().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
