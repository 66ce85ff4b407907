package org.gongkai.annualreport;

/**
 * A figure that most readers look for first (主要数据).
 *
 * @param label what it is called in short
 * @param figure the figure
 */
public record KeyFigure(String label, ReportFigure figure) {}
