package org.gongkai.batch.store;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gongkai.finding.Finding;
import org.jspecify.annotations.Nullable;

/**
 * A file of a run with all that was found out about it (文件与审核意见).
 *
 * @param file the file
 * @param unitCode the unit; null if it is not known
 * @param year the report year; null if it is not known
 * @param findings the findings in {@link Finding#ORDER}, those beside other workbooks included
 * @param findingCounts how many findings there are of each code, exact
 */
public record RunFile(
    ManifestFile file,
    @Nullable String unitCode,
    @Nullable Integer year,
    List<Finding> findings,
    Map<String, Integer> findingCounts) {

  /** Copies list and map. */
  public RunFile {
    findings = List.copyOf(findings);
    findingCounts = Collections.unmodifiableMap(new TreeMap<>(findingCounts));
  }
}
