package org.gongkai.batch.read;

import java.nio.file.Path;
import org.gongkai.batch.collect.FileKind;

/**
 * A workbook that has not been opened yet (待读报送表): the unit of work of the pipeline.
 *
 * @param file the file; only read
 * @param kind what it is by its contents
 */
public record WorkbookHandle(Path file, FileKind kind) {}
