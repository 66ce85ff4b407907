package org.gongkai.batch.store;

import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;

/**
 * A step of the tables' history that a script cannot say (迁移). It has no checksum: what it does
 * follows from the framework's script or from the rows that are stored.
 */
abstract class CodedMigration implements JavaMigration {

  private final String version;
  private final String description;

  CodedMigration(String version, String description) {
    this.version = version;
    this.description = description;
  }

  @Override
  public MigrationVersion getVersion() {
    return MigrationVersion.fromVersion(version);
  }

  @Override
  public String getDescription() {
    return description;
  }

  @Override
  public @Nullable Integer getChecksum() {
    return null;
  }

  @Override
  public boolean canExecuteInTransaction() {
    return true;
  }
}
