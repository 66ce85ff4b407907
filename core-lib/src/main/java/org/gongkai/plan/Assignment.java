package org.gongkai.plan;

import org.jspecify.annotations.Nullable;

/**
 * Who has which part in a task (责任分工).
 *
 * @param role the part
 * @param party the unit or collective, normalised: 市人社局, 各县（市）区
 * @param collective whether the party stands for many units
 * @param scope the scope that the phrase states, such as 本级政府相关工作; null if it states none
 */
public record Assignment(TaskRole role, String party, boolean collective, @Nullable String scope) {}
