package org.gongkai.batch.validate;

import org.gongkai.finding.Finding;

/**
 * A warning that the unit has answered, and that is not repeated while entry and value stay the
 * same (已作说明的提醒).
 *
 * @param finding the warning
 * @param explanation what the unit answered
 */
public record ExplainedFinding(Finding finding, String explanation) {}
