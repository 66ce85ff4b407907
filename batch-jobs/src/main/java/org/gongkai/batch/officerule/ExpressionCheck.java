package org.gongkai.batch.officerule;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongkai.form.StatisticalForm;
import org.gongkai.ledger.Ledger;
import org.springframework.expression.ParseException;
import org.springframework.expression.spel.SpelNode;
import org.springframework.expression.spel.SpelParserConfiguration;
import org.springframework.expression.spel.ast.BooleanLiteral;
import org.springframework.expression.spel.ast.FunctionReference;
import org.springframework.expression.spel.ast.IntLiteral;
import org.springframework.expression.spel.ast.LongLiteral;
import org.springframework.expression.spel.ast.NullLiteral;
import org.springframework.expression.spel.ast.OpAnd;
import org.springframework.expression.spel.ast.OpEQ;
import org.springframework.expression.spel.ast.OpGE;
import org.springframework.expression.spel.ast.OpGT;
import org.springframework.expression.spel.ast.OpLE;
import org.springframework.expression.spel.ast.OpLT;
import org.springframework.expression.spel.ast.OpMinus;
import org.springframework.expression.spel.ast.OpMultiply;
import org.springframework.expression.spel.ast.OpNE;
import org.springframework.expression.spel.ast.OpOr;
import org.springframework.expression.spel.ast.OpPlus;
import org.springframework.expression.spel.ast.OperatorNot;
import org.springframework.expression.spel.ast.PropertyOrFieldReference;
import org.springframework.expression.spel.ast.RealLiteral;
import org.springframework.expression.spel.ast.StringLiteral;
import org.springframework.expression.spel.standard.SpelExpression;
import org.springframework.expression.spel.standard.SpelExpressionParser;

/**
 * Checks an expression before it is ever evaluated (表达式检查): that it holds only what is allowed,
 * that every name is a column, and that every part has the type that is asked for.
 */
final class ExpressionCheck {

  /** How long an expression may be, in characters. */
  static final int MOST_CHARACTERS = 500;

  /** Of how many parts an expression may consist. */
  static final int MOST_PARTS = 100;

  private static final SpelExpressionParser PARSER =
      new SpelExpressionParser(
          new SpelParserConfiguration(null, null, false, false, 0, MOST_CHARACTERS));

  /**
   * A call whose arguments are texts, which say what it reads.
   *
   * @param function the function's name
   * @param arguments the texts
   */
  record Call(String function, List<String> arguments) {
    Call {
      arguments = List.copyOf(arguments);
    }
  }

  private final Words words;
  private final List<Functions.Signature> functions;
  private final Set<String> inputs = new LinkedHashSet<>();
  private final List<Call> calls = new ArrayList<>();
  private int parts;

  private ExpressionCheck(Words words, boolean overYear) {
    this.words = words;
    List<Functions.Signature> known = new ArrayList<>(Functions.OF_ROWS);
    if (overYear) {
      known.addAll(Functions.OF_YEARS);
    }
    this.functions = List.copyOf(known);
  }

  /**
   * Reads an expression that is true or false.
   *
   * @throws Faulty if it is not in order
   */
  static RuleExpression read(String text, Words words, boolean overYear) throws Faulty {
    if (text.length() > MOST_CHARACTERS) {
      throw new Faulty(
          "表达式超过" + MOST_CHARACTERS + "个字符，请写短些或分成几条规则。",
          "the expression has more than "
              + MOST_CHARACTERS
              + " characters; write a shorter one or several rules.");
    }
    SpelExpression expression;
    try {
      expression = PARSER.parseRaw(text);
    } catch (ParseException | IllegalStateException e) {
      int at = e instanceof ParseException parse ? parse.getPosition() + 1 : 1;
      throw faulty(
          "表达式“" + text + "”第" + at + "个字符附近不合语法，请检查括号、引号和运算符。",
          "the expression '"
              + text
              + "' is not well formed near character "
              + at
              + "; check brackets, quotes and operators.",
          e);
    }
    ExpressionCheck check = new ExpressionCheck(words, overYear);
    ValueType type = check.type(expression.getAST());
    if (type != ValueType.TRUTH) {
      throw new Faulty(
          "表达式“" + text + "”的结果是" + type.chinese() + "，应为真假，如“答复日期 != null”。",
          "the expression '" + text + "' is " + type.english() + "; it should be true or false.");
    }
    return new RuleExpression(expression, check.inputs, check.calls);
  }

  private static Faulty faulty(String chinese, String english, Exception cause) {
    Faulty faulty = new Faulty(chinese, english);
    faulty.initCause(cause);
    return faulty;
  }

  private ValueType type(SpelNode node) throws Faulty {
    if (++parts > MOST_PARTS) {
      throw new Faulty(
          "表达式的组成部分超过" + MOST_PARTS + "个，请分成几条规则。",
          "the expression has more than " + MOST_PARTS + " parts; write several rules.");
    }
    if (node instanceof OpAnd || node instanceof OpOr || node instanceof OperatorNot) {
      return all(node, ValueType.TRUTH);
    } else if (node instanceof OpEQ || node instanceof OpNE) {
      return compared(node);
    } else if (node instanceof OpLT
        || node instanceof OpLE
        || node instanceof OpGT
        || node instanceof OpGE) {
      return compared(node);
    } else if (node instanceof OpPlus || node instanceof OpMinus || node instanceof OpMultiply) {
      return all(node, ValueType.NUMBER);
    } else if (node instanceof IntLiteral
        || node instanceof LongLiteral
        || node instanceof RealLiteral) {
      return ValueType.NUMBER;
    } else if (node instanceof StringLiteral) {
      return ValueType.TEXT;
    } else if (node instanceof BooleanLiteral) {
      return ValueType.TRUTH;
    } else if (node instanceof NullLiteral) {
      return ValueType.NOTHING;
    } else if (node instanceof PropertyOrFieldReference name) {
      return word(name).type();
    } else if (node instanceof FunctionReference call) {
      return called(call);
    }
    throw new Faulty(
        "表达式中不能用“"
            + node.toStringAST()
            + "”，可用列名、数字、'文字'、null、and、or、not、== != < <= > >=、+ - *，和函数 "
            + functionNames()
            + "。",
        "the expression may not hold '"
            + node.toStringAST()
            + "', only columns, numbers, 'texts', null, and, or, not, == != < <= > >=, + - * and"
            + " the functions "
            + functionNames()
            + ".");
  }

  private String functionNames() {
    return functions.stream().map(known -> "#" + known.name()).collect(Collectors.joining("、"));
  }

  /** All parts must have the type, and so has the whole. */
  private ValueType all(SpelNode node, ValueType wanted) throws Faulty {
    for (int i = 0; i < node.getChildCount(); i++) {
      require(node.getChild(i), wanted);
    }
    return wanted;
  }

  private void require(SpelNode node, ValueType wanted) throws Faulty {
    ValueType type = type(node);
    // What is missing makes a sum wrong without a word, so that null is for comparing only.
    if (type != wanted) {
      throw new Faulty(
          "“" + node.toStringAST() + "”是" + type.chinese() + "，此处应为" + wanted.chinese() + "。",
          "'" + node.toStringAST() + "' is " + type.english() + ", not " + wanted.english() + ".");
    }
  }

  private ValueType compared(SpelNode node) throws Faulty {
    SpelNode left = node.getChild(0);
    SpelNode right = node.getChild(1);
    ValueType leftType = type(left);
    ValueType rightType = type(right);
    if (!leftType.isComparableWith(rightType)) {
      throw new Faulty(
          "“"
              + left.toStringAST()
              + "”是"
              + leftType.chinese()
              + "，“"
              + right.toStringAST()
              + "”是"
              + rightType.chinese()
              + "，不能比较；日期写作 #date('2024-01-01')。",
          "'"
              + left.toStringAST()
              + "' is "
              + leftType.english()
              + " and '"
              + right.toStringAST()
              + "' is "
              + rightType.english()
              + ", so they cannot be compared; write dates as #date('2024-01-01').");
    }
    requireLabel(left, right);
    requireLabel(right, left);
    return ValueType.TRUTH;
  }

  /** A closed list is compared with one of its words, so that no slip goes unseen. */
  private void requireLabel(SpelNode column, SpelNode literal) throws Faulty {
    if (column instanceof PropertyOrFieldReference name && literal instanceof StringLiteral text) {
      List<String> labels = word(name).labels();
      String label = text(text);
      if (!labels.isEmpty() && !labels.contains(label)) {
        throw new Faulty(
            "“" + name.getName() + "”没有“" + label + "”这一项，可选：" + String.join("、", labels) + "。",
            "'"
                + name.getName()
                + "' has no choice '"
                + label
                + "'; there are "
                + String.join(", ", labels)
                + ".");
      }
    }
  }

  private static String text(StringLiteral literal) {
    return String.valueOf(literal.getLiteralValue().getValue());
  }

  private Word word(PropertyOrFieldReference reference) throws Faulty {
    Word word =
        words
            .find(reference.getName())
            .orElseThrow(
                () ->
                    new Faulty(
                        "没有名为“" + reference.getName() + "”的列，可用：" + words.listing() + "。",
                        "there is no column '"
                            + reference.getName()
                            + "'; there are "
                            + words.listing()
                            + "."));
    inputs.add(word.input());
    return word;
  }

  private ValueType called(FunctionReference call) throws Faulty {
    String text = call.toStringAST();
    String name = text.substring(1, text.indexOf('('));
    Functions.Signature function =
        functions.stream()
            .filter(known -> known.name().equals(name))
            .findFirst()
            .orElseThrow(
                () ->
                    new Faulty(
                        "没有函数“#" + name + "”，可用：" + functionNames() + "。",
                        "there is no function #" + name + "; there are " + functionNames() + "."));
    List<ValueType> parameters = function.parameters();
    if (call.getChildCount() != parameters.size()) {
      throw new Faulty(
          "函数“#" + name + "”要" + parameters.size() + "个参数，写了" + call.getChildCount() + "个。",
          "#" + name + " takes " + parameters.size() + " arguments, not " + call.getChildCount());
    }
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < parameters.size(); i++) {
      require(call.getChild(i), parameters.get(i));
      if (call.getChild(i) instanceof StringLiteral literal) {
        texts.add(text(literal));
      }
    }
    requireKnown(function, texts);
    calls.add(new Call(name, texts));
    return function.result();
  }

  /**
   * Functions that read by name are given names that exist, not what comes out of an expression.
   */
  private void requireKnown(Functions.Signature function, List<String> texts) throws Faulty {
    boolean byName = function.name().equals("date") || Functions.OF_YEARS.contains(function);
    if (!byName) {
      return;
    }
    if (texts.size() != function.parameters().size()) {
      throw new Faulty(
          "函数“#" + function.name() + "”的参数应写成带单引号的文字。",
          "#" + function.name() + " takes texts in single quotes.");
    }
    String first = texts.get(0);
    switch (function.name()) {
      case "date" -> requireDate(first);
      case "figure", "derived" -> {
        if (!isFigure(first)) {
          throw new Faulty(
              "统计表没有编码为“" + first + "”的数。", "no form has a figure with the code '" + first + "'.");
        }
        inputs.add("form/" + first);
      }
      default -> {
        Ledger ledger = ledger(first);
        if (texts.size() == 1) {
          inputs.add(Words.inputName(ledger) + ".*");
          return;
        }
        Words columns = Words.of(ledger);
        Word word =
            columns
                .find(texts.get(1))
                .orElseThrow(
                    () ->
                        new Faulty(
                            "“"
                                + first
                                + "”没有名为“"
                                + texts.get(1)
                                + "”的列，可用："
                                + columns.listing()
                                + "。",
                            "'"
                                + first
                                + "' has no column '"
                                + texts.get(1)
                                + "'; there are "
                                + columns.listing()
                                + "."));
        inputs.add(word.input());
        if (function.name().equals("sum") && word.type() != ValueType.NUMBER) {
          throw new Faulty(
              "“" + texts.get(1) + "”不是数字，不能求和。",
              "'" + texts.get(1) + "' holds no numbers to add.");
        }
      }
    }
  }

  private static void requireDate(String text) throws Faulty {
    try {
      LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw faulty(
          "“" + text + "”不是日期，应写作 #date('2024-01-01')。",
          "'" + text + "' is no date; write #date('2024-01-01').",
          e);
    }
  }

  /** Whether any form has the figure. */
  static boolean isFigure(String code) {
    return StatisticalForm.listWithVariants().stream()
        .anyMatch(form -> form.cells().containsKey(code));
  }

  /** The ledger of a sheet's name or of its name in inputs. */
  static Optional<Ledger> findLedger(String name) {
    return Arrays.stream(Ledger.values())
        .filter(ledger -> ledger.sheet().equals(name) || Words.inputName(ledger).equals(name))
        .findFirst();
  }

  private static Ledger ledger(String name) throws Faulty {
    return findLedger(name)
        .orElseThrow(
            () ->
                new Faulty(
                    "没有名为“" + name + "”的台账，可用：" + ledgerNames() + "。",
                    "there is no ledger '" + name + "'; there are " + ledgerNames() + "."));
  }

  static String ledgerNames() {
    return Arrays.stream(Ledger.values()).map(Ledger::sheet).collect(Collectors.joining("、"));
  }
}
