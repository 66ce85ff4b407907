package org.gongkai.batch.template;

import org.gongkai.plan.Task;
import org.gongkai.plan.TaskRole;

/**
 * A task as one unit has it (单位承担的任务).
 *
 * @param task the task of the plan
 * @param role the unit's part in it
 */
public record UnitTask(Task task, TaskRole role) {}
