package pith.verify;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import pith.corpus.TestBundle;
import pith.corpus.TestEvent;
import pith.corpus.TestKey;
import pith.corpus.TestPaper;
import pith.model.Json;
import pith.model.JsonArray;
import pith.model.JsonObject;

/** A good bundle and its parts, and what collects the vectors that are made of them. */
final class VectorMaker {
  static final TestKey KEY = TestKey.of("test.registry", "test-2026-05");
  static final TestKey OTHER = TestKey.of("an.author", "author-1");

  final TestPaper paper = TestPaper.of("1610.00001", "On Vectors", "2016-10-30T13:24:54Z");
  final TestPaper stranger = TestPaper.of("1610.00002", "On Strangers", "2016-10-30T13:24:54Z");
  final JsonObject created = TestEvent.by(KEY, paper).recordCreated().build();
  final JsonObject snapshot = TestEvent.by(KEY, paper).snapshot(List.of()).build();
  final JsonObject clean = bundle(created, snapshot);
  private final SortedMap<String, Vectors.Vector> all = new TreeMap<>();

  List<Vectors.Vector> all() {
    return List.copyOf(all.values());
  }

  void add(String name, JsonObject bundle) {
    add("valid", name, "", bundle);
  }

  void add(String name, Check check, JsonObject bundle) {
    add("invalid", name, check.name(), bundle);
  }

  /** A bundle from which no number follows. */
  void refused(String name, JsonObject bundle) {
    add("refused", name, Check.RECORD_SHAPE.name(), bundle);
  }

  private void add(String folder, String name, String check, JsonObject bundle) {
    all.put(name, new Vectors.Vector(folder, name, check, bundle));
  }

  JsonObject bundle(Json... events) {
    return TestBundle.of(paper, KEY).addAll(List.of(events)).build();
  }

  TestEvent next() {
    return TestEvent.by(KEY, paper).snapshot(List.of());
  }

  JsonObject extra() {
    return next().at("2026-05-21T00:00:00Z").build();
  }

  JsonObject third(UnaryOperator<JsonObject> edit) {
    return bundle(created, snapshot, VectorEdits.rehashed(edit.apply(extra())));
  }

  JsonObject third(JsonObject from, UnaryOperator<JsonObject> edit) {
    return bundle(created, snapshot, VectorEdits.rehashed(edit.apply(from)));
  }

  void receipt(String name, Check check, UnaryOperator<JsonObject> edit) {
    add(name, check, bundle(VectorEdits.rehashed(edit.apply(created)), snapshot));
  }

  void snapshot(String name, Check check, UnaryOperator<JsonObject> edit) {
    add(name, check, bundle(created, VectorEdits.rehashed(edit.apply(snapshot))));
  }

  JsonObject key(JsonObject entry) {
    JsonArray keys = new JsonArray(List.of(KEY.entry(), entry));
    return VectorEdits.resigned(clean.with("public_keys", keys));
  }
}
