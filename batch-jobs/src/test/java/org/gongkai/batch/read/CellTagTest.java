package org.gongkai.batch.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import org.gongkai.batch.collect.ReadLimits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellTagTest {

  private final CellTag tag = new CellTag();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "r='A1'                          | 0     | n         | 0",
        "r='AB12' s='3' t='s'            | 27    | s         | 3",
        "t='inlineStr' r='xfd1048576'    | 16383 | inlineStr | 0",
        "t='str' s='999999999'           | 7     | str       | 999999999",
        "t='b' r='12'                    | 7     | b         | 0",
        "r='' t='' s=''                  | 7     | ''        | -1",
        "t='inlineXyz' s='1234567890'    | 7     | inlineXyz | -1",
        "t='d' s='-1'                    | 7     | d         | -1",
        "t='e' s='1x' cm='1' xml:a='B2'  | 7     | e         | -1",
        "''                              | 7     | n         | 0"
      })
  void saysColumnTypeAndStyle(String attributes, int column, String type, int style)
      throws UnreadableWorkbookException {
    read("r='ZZ9' t='e' s='5'");
    read(attributes);

    assertThat(tag.column()).isEqualTo(column);
    assertThat(tag.type()).isEqualTo(type);
    assertThat(tag.style()).isEqualTo(style);
  }

  @ParameterizedTest
  @ValueSource(strings = {"XFE1", "AAAA1", "ZZZZZZZZZZZZZZZZZZZZ1"})
  void refusesAColumnBeyondTheLast(String address) {
    assertThatExceptionOfType(UnreadableWorkbookException.class)
        .isThrownBy(() -> read("r='" + address + "'"))
        .satisfies(
            e ->
                assertThat(e.finding())
                    .isEqualTo(UnreadableWorkbookException.damaged("sheet.xml").finding()));
  }

  @Test
  void saysItAnewOfEveryCell() throws UnreadableWorkbookException {
    read("r='C1' t='s' s='2'");
    read("");

    assertThat(tag.type()).isEqualTo("n");
    assertThat(tag.style()).isZero();
  }

  private void read(String attributes) throws UnreadableWorkbookException {
    byte[] part = ("<c " + attributes + "/>").getBytes(StandardCharsets.UTF_8);
    CRC32 crc = new CRC32();
    crc.update(part);
    ZipEntry entry = new ZipEntry("sheet.xml");
    entry.setCrc(crc.getValue());
    PartStream stream =
        new PartStream(new ByteArrayInputStream(part), entry, new ReadBudget(ReadLimits.DEFAULT));
    try (XmlPart xml = new XmlPart("sheet.xml", stream)) {
      xml.nextStart();
      tag.read(xml, 7);
    }
  }
}
