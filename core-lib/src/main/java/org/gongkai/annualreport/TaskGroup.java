package org.gongkai.annualreport;

/**
 * How far the tasks of a group or theme have come (分类任务完成情况).
 *
 * @param title the group or theme
 * @param tasks how many tasks it has
 * @param count how many unit-tasks are in each state
 */
public record TaskGroup(String title, int tasks, CompletionCount count) {}
