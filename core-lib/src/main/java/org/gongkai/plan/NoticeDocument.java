package org.gongkai.plan;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a notice says about itself (公文要素).
 *
 * @param title the title with the issuer's name before it, as in 某市人民政府办公厅关于……的通知; empty if the
 *     document has none
 * @param documentNumber 发文字号 with the year in 〔〕; empty if it has none
 * @param issuer the organ of the letterhead, else of the signature; empty if it names none
 * @param year the year whose work it orders; 0 if it names none
 * @param date the date of signature, else the date of issue; null if it has none
 */
public record NoticeDocument(
    String title, String documentNumber, String issuer, int year, @Nullable LocalDate date) {}
