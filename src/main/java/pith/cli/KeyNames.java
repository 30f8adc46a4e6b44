package pith.cli;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;
import pith.crypto.SigningKey;
import pith.procedure.support.PithFailure;
import pith.sign.SignRefused;
import pith.sign.SignerCard;

/** How a signer is called whose key is written. */
final class KeyNames {
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

  /** What may be known of a key. */
  static Map<String, Object> row(SignerCard card) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("signer_id", card.signerId());
    row.put("signer_type", card.signerType());
    row.put("key_id", card.keyId());
    row.put("public_key_hex", card.key().hex());
    row.put("fingerprint_hex", card.key().fingerprint());
    row.put("fingerprint_base32", card.key().fingerprintBase32());
    return row;
  }
}
