package org.gongkai.batch.store;

import java.time.LocalDate;

/**
 * A run of the import (一次收件).
 *
 * @param runId its number: that of the job instance
 * @param receivedOn the day on which whatever it sees for the first time was received
 * @param basis the fingerprint of what workbooks are judged by
 * @param inbox the inbox's path, as people know it
 * @param finished whether it came to its end
 */
public record ImportRun(
    long runId, LocalDate receivedOn, String basis, String inbox, boolean finished) {}
