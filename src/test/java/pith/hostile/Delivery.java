package pith.hostile;

import pith.corpus.TestPaper;
import pith.json.CanonicalJson;
import pith.model.JsonObject;

/** One document on its way into a graph. */
sealed interface Delivery {
  TestPaper paper();

  JsonObject json();

  default String text() {
    return CanonicalJson.text(json());
  }

  record Bundle(Parcel parcel, Seal seal) implements Delivery {
    @Override
    public TestPaper paper() {
      return parcel.paper();
    }

    @Override
    public JsonObject json() {
      return seal.on(parcel);
    }
  }

  record Record(TestPaper paper) implements Delivery {
    @Override
    public JsonObject json() {
      return JsonObject.builder()
          .put("record_type", "pith_number_record")
          .put("pith_number", paper.number().text())
          .put("canonical_sha256", paper.identity().sha256().hex())
          .put("canonical_record", paper.identity().record())
          .build();
    }
  }
}
