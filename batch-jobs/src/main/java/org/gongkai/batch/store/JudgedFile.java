package org.gongkai.batch.store;

import org.gongkai.batch.validate.JudgedWorkbook;

/**
 * A file of the manifest with what came of judging it (已审核的文件).
 *
 * @param file the file; its workbook is known by {@link ManifestFile#submissionId()}
 * @param basis what it was judged by
 * @param workbook the judged workbook
 * @param rows its ledger rows
 */
public record JudgedFile(
    ManifestFile file, String basis, JudgedWorkbook workbook, RowsToStore rows) {}
