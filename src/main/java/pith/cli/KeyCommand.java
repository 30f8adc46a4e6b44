package pith.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import pith.crypto.SigningKey;
import pith.procedure.support.PithFailure;
import pith.sign.SignRefused;
import pith.sign.SignerCard;

/** Keys to sign with: files, and nothing that a database ever sees. */
@Command(
    name = "key",
    mixinStandardHelpOptions = true,
    description = "Makes, shows and imports keys to sign with. A key is a file and stays one.",
    subcommands = {KeyCommand.New.class, KeyCommand.Show.class, KeyCommand.Import.class})
final class KeyCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    throw new ParameterException(spec.commandLine(), "new, show or import is missing");
  }

  /** How a signer is called. */
  static final class Names {
    @Option(
        names = "--signer-id",
        paramLabel = "ID",
        description = "Who signs. The name of the file, if it is left out.")
    private Optional<String> signerId = Optional.empty();

    @Option(
        names = "--signer-type",
        paramLabel = "TYPE",
        description = "What the signer is, such as lab, author or mirror. Default: lab.",
        defaultValue = "lab")
    private String signerType = "lab";

    @Option(
        names = "--key-id",
        paramLabel = "ID",
        description = "How the key is called. Made of the signer and the key, if it is left out.")
    private Optional<String> keyId = Optional.empty();

    @Option(
        names = "--passphrase",
        description = "Ask for a passphrase, or take it from the variable PITH_PASSPHRASE.")
    private boolean isSealed;

    SignerCard card(KeyFiles files, SigningKey key) {
      String id = signerId.orElse(files.name());
      try {
        return SignerCard.of(
            id, signerType, keyId.orElse(SignerCard.keyId(id, key.publicKey())), key.publicKey());
      } catch (SignRefused refused) {
        throw PithFailure.of(refused.place(), refused.problem());
      }
    }

    void write(KeyFiles files, SigningKey key, PrintWriter out) {
      SignerCard card = card(files, key);
      Optional<char[]> passphrase =
          isSealed ? Optional.of(Passphrase.chosen(files.secret().toString())) : Optional.empty();
      files.write(key, card, passphrase);
      passphrase.ifPresent(words -> Arrays.fill(words, '\0'));
      out.println("The private key is in " + files.secret() + ": keep it to yourself.");
      out.println("Who you are is in " + files.card() + ": give it to anyone.");
      out.println("Who trusts you adds this to pith-trust.json:");
      out.print(TrustLines.of(card));
    }
  }

  private static Map<String, Object> row(SignerCard card) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("signer_id", card.signerId());
    row.put("signer_type", card.signerType());
    row.put("key_id", card.keyId());
    row.put("public_key_hex", card.key().hex());
    row.put("fingerprint_hex", card.key().fingerprint());
    row.put("fingerprint_base32", card.key().fingerprintBase32());
    return row;
  }

  /** A fresh key. */
  @Command(
      name = "new",
      mixinStandardHelpOptions = true,
      description = "Makes a key: NAME.pem for its owner alone, and NAME.signer.json for everyone.")
  static final class New implements Callable<Integer> {
    @Spec private CommandSpec spec = CommandSpec.create();
    @Mixin private Names names = new Names();
    @Mixin private Output output = new Output();

    @Parameters(paramLabel = "NAME", description = "The name of both files, without an ending.")
    private Path name = Path.of("key");

    @Override
    public Integer call() {
      KeyFiles files = KeyFiles.named(name);
      SigningKey key = SigningKey.random(new SecureRandom());
      PrintWriter out = spec.commandLine().getOut();
      names.write(files, key, out);
      key.wipe();
      output.show(out, List.of(row(files.readCard())));
      return Main.DONE;
    }
  }

  /** What may be known of a key. */
  @Command(
      name = "show",
      mixinStandardHelpOptions = true,
      description = "Shows the public part of a key: fingerprints, and the lines of a trust file.")
  static final class Show implements Callable<Integer> {
    @Spec private CommandSpec spec = CommandSpec.create();
    @Mixin private Output output = new Output();

    @Parameters(paramLabel = "FILE", description = "NAME.pem or NAME.signer.json.")
    private Path file = Path.of("key");

    @Override
    public Integer call() {
      SignerCard card = KeyFiles.named(file).readCard();
      PrintWriter out = spec.commandLine().getOut();
      output.show(out, List.of(row(card)));
      if (output.isTable()) {
        out.print(TrustLines.of(card));
      }
      return Main.DONE;
    }
  }

  /** A key that another program made. */
  @Command(
      name = "import",
      mixinStandardHelpOptions = true,
      description = "Takes an Ed25519 key that another program wrote, such as OpenSSL.")
  static final class Import implements Callable<Integer> {
    @Spec private CommandSpec spec = CommandSpec.create();
    @Mixin private Names names = new Names();
    @Mixin private Output output = new Output();

    @Parameters(index = "0", paramLabel = "FILE", description = "The key in PEM: PKCS#8.")
    private Path file = Path.of("key");

    @Parameters(index = "1", paramLabel = "NAME", description = "The name of the new files.")
    private Path name = Path.of("key");

    @Override
    public Integer call() {
      SigningKey key = KeyFiles.open(file);
      KeyFiles files = KeyFiles.named(name);
      PrintWriter out = spec.commandLine().getOut();
      names.write(files, key, out);
      key.wipe();
      output.show(out, List.of(row(files.readCard())));
      return Main.DONE;
    }
  }
}
