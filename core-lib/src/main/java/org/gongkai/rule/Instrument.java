package org.gongkai.rule;

/** The documents on which several rules rest (常用依据), by title and number, and their dates. */
public final class Instrument {

  public static final String REGULATION_2008 = "《中华人民共和国政府信息公开条例》（国务院令第492号）";

  /** First day on which {@link #REGULATION_2008} was in force, inclusive. */
  public static final String REGULATION_2008_FROM = "2008-05-01";

  /** Last day on which {@link #REGULATION_2008} was in force, inclusive. */
  public static final String REGULATION_2008_TO = "2019-05-14";

  public static final String REGULATION_2019 = "《中华人民共和国政府信息公开条例》（国务院令第711号修订）";

  /** First day on which {@link #REGULATION_2019} is in force, inclusive. */
  public static final String REGULATION_2019_FROM = "2019-05-15";

  public static final String WORK_POINTS_2016 = "《2016年政务公开工作要点》（国办发〔2016〕19号）";

  /** Date of {@link #WORK_POINTS_2016}. */
  public static final String WORK_POINTS_2016_FROM = "2016-04-02";

  public static final String PUBLIC_CONCERN_2016 = "《国务院办公厅关于在政务公开工作中进一步做好政务舆情回应的通知》（国办发〔2016〕61号）";

  /** Date of {@link #PUBLIC_CONCERN_2016}. */
  public static final String PUBLIC_CONCERN_2016_FROM = "2016-07-30";

  public static final String DETAILED_RULES_2016 = "《〈关于全面推进政务公开工作的意见〉实施细则》（国办发〔2016〕80号）";

  /** Date of {@link #DETAILED_RULES_2016}. */
  public static final String DETAILED_RULES_2016_FROM = "2016-11-10";

  public static final String NOTICE_2016 = "《关于落实2016年政务公开重点工作任务的通知》（吉市政办函〔2016〕45号）";

  /** Date of {@link #NOTICE_2016}. */
  public static final String NOTICE_2016_FROM = "2016-08-05";

  /**
   * First day of the year for which {@link #NOTICE_2016} sets what is to be done within the year.
   */
  public static final String NOTICE_2016_YEAR_FROM = "2016-01-01";

  /** Last day of that year. */
  public static final String NOTICE_2016_YEAR_TO = "2016-12-31";

  public static final String PROPOSALS_2014 =
      "《国务院办公厅关于做好全国人大代表建议和全国政协委员提案办理结果公开工作的通知》（国办发〔2014〕46号）";

  public static final String STATISTICS_2014 = "《国务院办公厅关于加强和规范政府信息公开情况统计报送工作的通知》（国办发〔2014〕32号）";

  public static final String PROCESSING_FEE_2020 = "《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）";

  /** First day on which {@link #PROCESSING_FEE_2020} is in force, inclusive; not confirmed. */
  public static final String PROCESSING_FEE_2020_FROM = "2021-01-01";

  public static final String RECONSIDERATION_LAW_2023 = "《中华人民共和国行政复议法》（2023年修订）";

  /** First day on which {@link #RECONSIDERATION_LAW_2023} is in force, inclusive. */
  public static final String RECONSIDERATION_LAW_2023_FROM = "2024-01-01";

  /** What the columns of the workbook mean; no document is needed to see a contradiction. */
  public static final String WORKBOOK = "报送表填表说明";

  private Instrument() {}
}
