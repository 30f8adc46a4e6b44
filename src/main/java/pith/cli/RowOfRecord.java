package pith.cli;

import java.lang.reflect.RecordComponent;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** The row of a call that was not asked for by Cypher: its columns in their order. */
final class RowOfRecord {
  private RowOfRecord() {}

  static Map<String, Object> of(Record row) {
    Map<String, Object> columns = new LinkedHashMap<>();
    for (RecordComponent column : row.getClass().getRecordComponents()) {
      try {
        columns.put(column.getName(), column.getAccessor().invoke(row));
      } catch (ReflectiveOperationException impossible) {
        throw new IllegalStateException(impossible);
      }
    }
    return Collections.unmodifiableMap(columns);
  }
}
