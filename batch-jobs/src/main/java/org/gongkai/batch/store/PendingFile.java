package org.gongkai.batch.store;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A file of a run that has no verdict yet (待审核文件).
 *
 * @param file the file
 * @param receivedOn the day on which its bytes were first received; null if they are not kept
 */
public record PendingFile(ManifestFile file, @Nullable LocalDate receivedOn) {}
