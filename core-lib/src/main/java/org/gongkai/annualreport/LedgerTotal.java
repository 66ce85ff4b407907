package org.gongkai.annualreport;

import org.gongkai.ledger.Ledger;

/**
 * The rows of a ledger over all units (台账汇总).
 *
 * @param ledger the ledger
 * @param rows how many rows
 * @param unitsWithRows how many units have rows
 * @param unitsWithNothing how many units declare that they have nothing to report (零报告)
 * @param unitsEmpty how many units left it empty without saying so
 */
public record LedgerTotal(
    Ledger ledger, int rows, int unitsWithRows, int unitsWithNothing, int unitsEmpty) {}
