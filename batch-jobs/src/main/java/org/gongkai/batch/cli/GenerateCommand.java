package org.gongkai.batch.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.gongkai.batch.generate.CityGenerator;
import org.gongkai.batch.generate.CitySpec;
import org.gongkai.batch.workspace.PlainFailure;
import org.gongkai.finding.Message;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code gongkai generate}: a made-up city as a workspace (生成模拟城市). */
@Command(name = "generate", description = "生成一座虚构城市的完整工作区，供试用和压力测试；同样的参数生成同样的文件。")
final class GenerateCommand implements Callable<Integer> {

  @Spec private @Nullable CommandSpec spec;

  @Option(names = "--units", required = true, paramLabel = "N", description = "报送单位数")
  private int units;

  @Option(names = "--seed", required = true, paramLabel = "S", description = "随机种子")
  private long seed;

  @Option(names = "--year", required = true, paramLabel = "Y", description = "报送年度")
  private int year;

  @Option(names = "--out", required = true, paramLabel = "DIR", description = "工作区文件夹，应为空或尚不存在")
  private @Nullable Path out;

  @Option(
      names = "--defects",
      paramLabel = "P",
      defaultValue = "0",
      description = "每百份报送表中有几份带一处差错（默认 0）；差错清单见 " + CityGenerator.PLANTED_FILE)
  private int defects;

  @Override
  public Integer call() {
    Path folder = Objects.requireNonNull(out);
    CityGenerator generator = new CityGenerator(city());
    requireEmpty(folder);
    PrintWriter err = Objects.requireNonNull(spec).commandLine().getErr();
    try {
      generator.write(
          folder,
          Runtime.getRuntime().availableProcessors(),
          written -> {
            err.println("已生成 " + written + " / " + units + " 份");
            err.flush();
          });
    } catch (IOException e) {
      throw cannotWrite(folder, e);
    }
    PrintWriter console = spec.commandLine().getOut();
    console.println("已生成虚构城市的工作区，共 " + units + " 份报送表，放在 " + folder);
    return ExitCode.DONE;
  }

  private CitySpec city() {
    if (units < 1 || units > CitySpec.MOST_UNITS) {
      throw new UsageFailure("--units 为 " + units + "，应为 1 到 " + CitySpec.MOST_UNITS + " 的整数。");
    }
    if (year < CitySpec.FIRST_YEAR || year > CitySpec.LAST_YEAR) {
      throw new UsageFailure(
          "--year 为 " + year + "，应为 " + CitySpec.FIRST_YEAR + " 到 " + CitySpec.LAST_YEAR + "。");
    }
    if (defects < 0 || defects > 100) {
      throw new UsageFailure("--defects 为 " + defects + "，应为 0 到 100。");
    }
    return new CitySpec(units, seed, year, defects);
  }

  /** Files of another city among the new ones would be taken for its own. */
  private static void requireEmpty(Path folder) {
    if (!Files.exists(folder)) {
      return;
    }
    if (!Files.isDirectory(folder)) {
      throw new UsageFailure("--out " + folder + " 不是文件夹，请换一个文件夹。");
    }
    try (Stream<Path> files = Files.list(folder)) {
      if (files.findAny().isPresent()) {
        throw new UsageFailure("--out " + folder + " 里已有文件，请换一个空文件夹，或先清空它。");
      }
    } catch (IOException e) {
      throw cannotWrite(folder, e);
    }
  }

  private static PlainFailure cannotWrite(Path folder, IOException cause) {
    return new PlainFailure(
        new Message(
            "不能写入 " + folder + "；请检查文件夹的权限和磁盘空间。",
            "Cannot write " + folder + "; check the folder's permissions and the disk space."),
        cause);
  }
}
