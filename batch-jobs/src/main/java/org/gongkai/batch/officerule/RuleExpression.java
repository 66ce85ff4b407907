package org.gongkai.batch.officerule;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.expression.AccessException;
import org.springframework.expression.EvaluationContext;
import org.springframework.expression.EvaluationException;
import org.springframework.expression.PropertyAccessor;
import org.springframework.expression.TypedValue;
import org.springframework.expression.spel.standard.SpelExpression;
import org.springframework.expression.spel.support.SimpleEvaluationContext;

/**
 * An expression that was found in order (规则表达式). It is Spring's expression language cut down to
 * comparing and calculating, evaluated where nothing can be written, and no type, bean, method or
 * constructor is known.
 */
final class RuleExpression {

  private static final PropertyAccessor CELLS = new Cells();

  private final SpelExpression expression;
  private final Set<String> inputs;
  private final List<ExpressionCheck.Call> calls;

  RuleExpression(SpelExpression expression, Set<String> inputs, List<ExpressionCheck.Call> calls) {
    this.expression = expression;
    this.inputs = Set.copyOf(inputs);
    this.calls = List.copyOf(calls);
  }

  /** A context for many evaluations. */
  static EvaluationContext newContext() {
    return SimpleEvaluationContext.forPropertyAccessors(CELLS).withAssignmentDisabled().build();
  }

  /**
   * Whether it holds for the values; empty if it calculates with a value that is not there, so that
   * nothing can be said.
   */
  Optional<Boolean> test(EvaluationContext context, Function<String, @Nullable Object> values) {
    try {
      return Optional.ofNullable((Boolean) expression.getValue(context, values));
    } catch (EvaluationException e) {
      // The types were checked when the expression was read, so only an empty cell comes here.
      return Optional.empty();
    }
  }

  /** The columns that it looks at. */
  Set<String> inputs() {
    return inputs;
  }

  /** The functions that it calls with texts alone. */
  List<ExpressionCheck.Call> calls() {
    return calls;
  }

  @Override
  public String toString() {
    return expression.getExpressionString();
  }

  /** Lets an expression read cells by name, and nothing else. */
  private static final class Cells implements PropertyAccessor {

    @Override
    public Class<?>[] getSpecificTargetClasses() {
      return new Class<?>[] {Function.class};
    }

    @Override
    public boolean canRead(EvaluationContext context, @Nullable Object target, String name) {
      return target instanceof Function;
    }

    @Override
    @SuppressWarnings("unchecked") // holds() hands over no other root
    public TypedValue read(EvaluationContext context, @Nullable Object target, String name)
        throws AccessException {
      if (target instanceof Function<?, ?> values) {
        return new TypedValue(((Function<String, @Nullable Object>) values).apply(name));
      }
      throw new AccessException("No cells to read " + name + " from");
    }

    @Override
    public boolean canWrite(EvaluationContext context, @Nullable Object target, String name) {
      return false;
    }

    @Override
    public void write(
        EvaluationContext context, @Nullable Object target, String name, @Nullable Object value)
        throws AccessException {
      throw new AccessException("Cells are not written");
    }
  }
}
