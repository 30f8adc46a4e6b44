package pith.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** {@code pith key}: files that stay their owner's, and no word of what is secret. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "its files have no rights of an owner")
final class KeyCommandTest {
  @TempDir private Path folder;

  private Shell key(String... words) {
    String[] all = new String[words.length + 1];
    all[0] = "key";
    System.arraycopy(words, 0, all, 1, words.length);
    return Shell.type(all);
  }

  private String at(String name) {
    return folder.resolve(name).toString();
  }

  @Test
  void aNewKeyIsItsOwnersAloneAndIsNeverOverwritten() throws Exception {
    Shell made = key("new", at("lab"));
    assertEquals(0, made.exit(), made.err());
    Path secret = folder.resolve("lab.pem");
    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(secret)));
    String before = Files.readString(secret);
    Shell again = key("new", at("lab"));
    assertEquals(2, again.exit());
    assertTrue(again.err().contains("never overwritten"), again.err());
    assertEquals(before, Files.readString(secret));
    Files.delete(secret);
    assertEquals(2, key("new", at("lab")).exit(), "the other file is there");
  }

  @Test
  void itTellsWhatATrustFileNeeds() throws Exception {
    Shell made =
        key(
            "new",
            at("lab"),
            "--signer-id",
            "lab.example",
            "--signer-type",
            "lab",
            "--key-id",
            "k1");
    assertEquals(0, made.exit(), made.err());
    Shell shown = key("show", at("lab.pem"), "--format", "json");
    assertEquals(0, shown.exit(), shown.err());
    assertTrue(shown.out().contains("\"signer_id\":\"lab.example\""), shown.out());
    String hex = shown.out().replaceAll("(?s).*\"public_key_hex\":\"([0-9a-f]{64})\".*", "$1");
    assertTrue(made.out().contains("\"public_key_hex\": \"" + hex + "\""), made.out());
    Path trust = folder.resolve("trust.json");
    String lines = made.out().substring(made.out().indexOf('{'), made.out().indexOf("\n}\n") + 3);
    Files.writeString(trust, lines.replaceFirst("\\{", "{\"version\": 1,"));
    assertEquals(hex, onlyKey(trust));
  }

  private static String onlyKey(Path trust) throws Exception {
    return pith.trust.TrustFile.read(trust).signers().get(0).keys().get(0).key().hex();
  }

  /** Whatever goes wrong: neither the key nor a part of its file is told. */
  @Test
  void noMessageHasAWordOfTheKey() throws Exception {
    Shell made = key("new", at("lab"));
    Path secret = folder.resolve("lab.pem");
    String pem = Files.readString(secret);
    byte[] seed = seed(pem);
    Files.writeString(folder.resolve("draft.json"), "{}");
    Path cut = folder.resolve("cut.pem");
    OwnFile.writeSecret(cut, pem.replace("MC4C", "MC4D").getBytes(StandardCharsets.US_ASCII));
    for (Shell said :
        List.of(
            made,
            key("show", at("lab.pem")),
            key("import", at("cut.pem"), at("other")),
            key("import", at("lab.pem"), at("lab")),
            Shell.type("sign", at("draft.json"), "--key", at("lab.pem")),
            Shell.type("sign", at("lab.pem"), "--key", at("lab.pem")))) {
      String all = said.out() + said.err();
      assertFalse(all.contains(HexFormat.of().formatHex(seed).substring(0, 12)), all);
      assertFalse(all.contains(base64(pem).substring(24, 36)), all);
    }
    for (Path file : files()) {
      if (!file.equals(secret) && !file.equals(cut)) {
        assertFalse(
            Files.readString(file).contains(base64(pem).substring(24, 36)), file.toString());
      }
    }
  }

  private List<Path> files() throws Exception {
    try (var files = Files.list(folder)) {
      return files.toList();
    }
  }

  private static String base64(String pem) {
    return pem.lines().toList().get(1);
  }

  private static byte[] seed(String pem) {
    byte[] der = Base64.getDecoder().decode(base64(pem));
    return java.util.Arrays.copyOfRange(der, 16, 48);
  }

  @Test
  void aKeyThatOthersCanReadIsNotUsed() throws Exception {
    key("new", at("lab"));
    Path secret = folder.resolve("lab.pem");
    Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-r--r--"));
    Shell refused = key("import", at("lab.pem"), at("other"));
    assertEquals(1, refused.exit());
    assertTrue(refused.err().contains("KEY_FILE"), refused.err());
    assertTrue(refused.err().contains("chmod 600"), refused.err());
  }

  @Test
  void anImportedKeyIsTheSame() throws Exception {
    key("new", at("lab"));
    assertEquals(0, key("import", at("lab.pem"), at("other"), "--signer-id", "o").exit());
    assertEquals(
        Files.readString(folder.resolve("lab.pem")), Files.readString(folder.resolve("other.pem")));
  }

  /** The variable is the environment's, so a process of its own. */
  @Test
  void aPassphraseSealsAndOpens() throws Exception {
    Map<String, String> words = Map.of("PITH_PASSPHRASE", "correct horse");
    CommandProcess.Ran made =
        CommandProcess.run(folder, words, "", "key", "new", at("lab"), "--passphrase");
    assertEquals(0, made.exit(), made.err());
    assertTrue(Files.readString(folder.resolve("lab.pem")).contains("ENCRYPTED PRIVATE KEY"));
    assertFalse((made.out() + made.err()).contains("correct horse"));
    CommandProcess.Ran wrong =
        CommandProcess.run(
            folder,
            Map.of("PITH_PASSPHRASE", "wrong"),
            "",
            "key",
            "import",
            at("lab.pem"),
            at("other"));
    assertEquals(1, wrong.exit());
    assertTrue(wrong.err().contains("passphrase"), wrong.err());
    CommandProcess.Ran none =
        CommandProcess.run(folder, Map.of(), "", "key", "import", at("lab.pem"), at("other"));
    assertEquals(2, none.exit(), none.err());
    CommandProcess.Ran right =
        CommandProcess.run(folder, words, "", "key", "import", at("lab.pem"), at("other"));
    assertEquals(0, right.exit(), right.err());
  }
}
