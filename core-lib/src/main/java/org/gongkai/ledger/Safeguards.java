package org.gongkai.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.gongkai.finding.Reported;
import org.gongkai.finding.YesNo;

/** What a unit does to keep disclosure going (工作保障); one value per item. */
@Legible
public record Safeguards(
    @Column(header = "主要负责同志听取政务公开工作汇报次数", note = "通知要求年内至少一次", unitOfMeasure = "次")
        Reported<@Count BigDecimal> briefings,
    @Column(header = "最近一次听取汇报日期") Reported<LocalDate> lastBriefingOn,
    @Column(header = "分管政务公开工作的负责同志", note = "填姓名和职务") Reported<@ShortText String> leader,
    @Column(header = "负责同志分工对外公布日期") Reported<LocalDate> leaderPublishedOn,
    @Column(header = "负责同志分工公布网址") Reported<@WebAddress String> leaderAddress,
    @Column(header = "政务公开是否纳入绩效考核") Reported<YesNo> assessed,
    @Column(header = "绩效考核所占分值权重", note = "不低于4%", unitOfMeasure = "%")
        Reported<@Percent BigDecimal> assessmentWeight,
    @Column(header = "实施方案或工作措施名称") Reported<@ShortText String> implementationPlan,
    @Column(header = "实施方案公开日期") Reported<LocalDate> planPublishedOn,
    @Column(header = "实施方案公开网址") Reported<@WebAddress String> planAddress,
    @Column(header = "网站专栏是否有公开指南") Reported<YesNo> hasGuide,
    @Column(header = "网站专栏是否有公开目录") Reported<YesNo> hasDirectory,
    @Column(header = "网站专栏是否有政策解读") Reported<YesNo> hasInterpretations,
    @Column(header = "网站专栏是否有公开制度") Reported<YesNo> hasInstitutions,
    @Column(header = "网站专栏是否有依申请公开平台") Reported<YesNo> hasRequestPlatform,
    @Column(header = "不公开信息最近一次评审日期") Reported<LocalDate> undisclosedReviewedOn,
    @Column(header = "上年度信息公开年度报告公布日期") Reported<LocalDate> previousReportOn,
    @Column(header = "上年度信息公开年度报告网址") Reported<@WebAddress String> previousReportAddress,
    @Column(header = "三年轮训计划制定日期", note = "10月底前") Reported<LocalDate> trainingPlannedOn,
    @Column(header = "政务公开工作人员总数", unitOfMeasure = "人") Reported<@Count BigDecimal> staff,
    @Column(header = "三年内已参加轮训人数", unitOfMeasure = "人") Reported<@Count BigDecimal> staffTrained,
    @Column(header = "政府信息公开工作专门机构数", unitOfMeasure = "个") Reported<@Count BigDecimal> offices,
    @Column(header = "设置政府信息公开查阅点数", unitOfMeasure = "个") Reported<@Count BigDecimal> readingPoints,
    @Column(header = "专职人员数", note = "不包括政府公报及政府网站工作人员", unitOfMeasure = "人")
        Reported<@Count BigDecimal> fullTimeStaff,
    @Column(header = "兼职人员数", unitOfMeasure = "人") Reported<@Count BigDecimal> partTimeStaff,
    @Column(header = "政府信息公开专项经费", note = "不包括用于政府公报编辑管理及政府网站建设维护等方面的经费", unitOfMeasure = "万元")
        Reported<@AmountInTenThousand BigDecimal> funds,
    @Column(header = "召开政府信息公开工作会议或专题会议数", unitOfMeasure = "次")
        Reported<@Count BigDecimal> meetings,
    @Column(header = "举办各类培训班数", unitOfMeasure = "次") Reported<@Count BigDecimal> courses,
    @Column(header = "接受培训人员数", unitOfMeasure = "人次") Reported<@Count BigDecimal> trainees) {}
