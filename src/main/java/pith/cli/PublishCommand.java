package pith.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.neo4j.graphdb.Transaction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import pith.cli.web.MirrorPages;
import pith.crypto.SigningKey;
import pith.mirror.NoteKey;
import pith.mirror.NoteSigner;
import pith.procedure.PublishRun;

/** Writes the files of a mirror. */
@Command(
    name = "publish",
    mixinStandardHelpOptions = true,
    description = {
      "Brings a folder to what the graph has: the files of a mirror, for any web server.",
      "Writes only what changed, and the signed checkpoint last."
    })
final class PublishCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private Database database = new Database();
  @Mixin private Output output = new Output();

  @Parameters(paramLabel = "FOLDER", description = "The folder to write; it is made if need be.")
  private Path folder = Path.of("mirror");

  @Option(
      names = "--key",
      paramLabel = "FILE",
      required = true,
      description =
          "The private key, from ./pith key new. The file NAME.signer.json beside it names the "
              + "mirror.")
  private Path key = Path.of("");

  @Option(names = "--packs", description = "Packs only: no files of single papers.")
  private boolean isPacksOnly;

  @Override
  public Integer call() {
    SigningKey secret = KeyFiles.open(key);
    NoteSigner signer = signer(secret);
    Path root = root();
    try (EmbeddedGraph graph = database.openToAsk();
        Transaction tx = graph.db().beginTx();
        PublishProgress progress = new PublishProgress(spec.commandLine().getErr())) {
      MirrorPages pages = new MirrorPages(new GraphQuestions(graph));
      PublishRun.Published published =
          PublishRun.ofLocal(
              tx,
              root,
              signer,
              isPacksOnly
                  ? Optional.empty()
                  : Optional.of(new PublishRun.Pages(pages::page, pages::badge)),
              progress);
      output.show(spec.commandLine().getOut(), List.of(row(published)));
    }
    return Main.DONE;
  }

  /** The signer of the key is the mirror. */
  private NoteSigner signer(SigningKey secret) {
    String name = KeyFiles.named(key).readCard().signerId();
    NoteKey own =
        NoteKey.of(name, secret.publicKey())
            .orElseThrow(
                () ->
                    new WrongUse(
                        "the mirror would be called '"
                            + name
                            + "', and its name must be one word without +; make a key with "
                            + "another --signer-id"));
    return new NoteSigner(own, secret::sign);
  }

  private Path root() {
    try {
      return Files.createDirectories(folder.toAbsolutePath().normalize());
    } catch (IOException unwritable) {
      throw new WrongUse("the folder " + folder + " cannot be made");
    }
  }

  private static Map<String, Object> row(PublishRun.Published published) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("papers", published.papers());
    row.put("changed", published.changed());
    row.put("files", published.files());
    row.put("root", published.root());
    row.put("key", published.key());
    return row;
  }
}
