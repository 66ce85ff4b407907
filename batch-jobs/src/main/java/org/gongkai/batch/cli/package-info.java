/**
 * The commands (命令行): the one place that knows arguments, exit codes, the console and the clock.
 *
 * <p>In: what an operator or a clerk types. Out: results on standard output, progress and
 * complaints on standard error, one plain Chinese sentence each; exit codes as in {@link
 * org.gongkai.batch.cli.ExitCode}. A stack trace is shown with {@code --verbose} only.
 */
@NullMarked
package org.gongkai.batch.cli;

import org.jspecify.annotations.NullMarked;
