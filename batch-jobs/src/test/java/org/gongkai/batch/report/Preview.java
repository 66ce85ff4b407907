package org.gongkai.batch.report;

import java.nio.file.Path;
import java.util.Optional;

class Preview {
  public static void main(String[] args) throws Exception {
    ReportFiles.write(MadeUpCity.report(), Optional.empty(), Path.of(args[0]));
  }
}
