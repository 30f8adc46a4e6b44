package pith.server;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The jar that users copy: ours, what is relocated into it, and nothing that Neo4j also brings. */
final class PluginJarIT {
  private static final long MOST_BYTES = 4L << 20;
  private static final int JAVA_17 = 61;
  private static final List<String> OURS = List.of("pith/", "META-INF/");

  private static final String SERVICE = "META-INF/services/[^/]+";
  private static final String LICENCE = "META-INF/[^/]*(LICENSE|NOTICE)[^/]*";

  /** What is shaded, and the property that has its version. */
  private static final Map<String, String> ARTEFACTS =
      Map.of(
          "jackson-core", "jackson.version",
          "bcprov-jdk18on", "bouncycastle.version",
          "aircompressor", "aircompressor.version",
          "jbibtex", "jbibtex.version");

  private final Path path = Path.of(System.getProperty("pith.jar"));

  @Test
  void holdsOnlyWhatIsOurs() throws Exception {
    try (JarFile jar = new JarFile(path.toFile())) {
      assertEquals(
          List.of(),
          files(jar)
              .map(JarEntry::getName)
              .filter(name -> OURS.stream().noneMatch(name::startsWith))
              .toList());
    }
  }

  @Test
  void holdsNoSignaturesModulesOrOtherVersions() throws Exception {
    try (JarFile jar = new JarFile(path.toFile())) {
      assertEquals(
          List.of(),
          files(jar)
              .map(JarEntry::getName)
              .filter(
                  name ->
                      name.matches("META-INF/.*\\.(SF|RSA|DSA)")
                          || name.endsWith("module-info.class")
                          || name.startsWith("META-INF/versions/"))
              .toList());
    }
  }

  /** Jackson's factory could read a URL that somebody hands it, and nobody here does. */
  @Test
  void opensNoConnection() throws Exception {
    List<String> able = new ArrayList<>();
    try (JarFile jar = new JarFile(path.toFile())) {
      for (JarEntry entry : files(jar).filter(PluginJarIT::isClass).toList()) {
        String bytes = new String(jar.getInputStream(entry).readAllBytes(), ISO_8859_1);
        if (bytes.matches("(?s).*(java/net/(?!URI)|javax/net/|channels/[A-Za-z]*Socket).*")) {
          able.add(entry.getName());
        }
      }
    }
    able.removeIf(name -> name.startsWith("pith/shaded/jackson/core/"));
    assertEquals(List.of(), able);
  }

  @Test
  void everyClassIsForJava17AndLoads() throws Exception {
    List<String> names = new ArrayList<>();
    try (JarFile jar = new JarFile(path.toFile())) {
      for (JarEntry entry : files(jar).filter(PluginJarIT::isClass).toList()) {
        assertTrue(version(jar, entry) <= JAVA_17, entry.getName());
        names.add(entry.getName().replace('/', '.').replaceFirst("\\.class$", ""));
      }
    }
    // As in a server: the jar in a loader of its own, Neo4j's classes around it.
    try (URLClassLoader plugins =
        new URLClassLoader(new URL[] {path.toUri().toURL()}, new OnlyNeo4j())) {
      for (String name : names) {
        assertNotNull(Class.forName(name, false, plugins).getDeclaredMethods());
      }
    }
    System.out.println("plugin jar: " + names.size() + " classes, " + Files.size(path) + " bytes");
    assertTrue(Files.size(path) < MOST_BYTES);
  }

  /**
   * As in a server, where every plugin's services are looked for in all plugins: what one jar
   * announces and does not contain breaks the others.
   */
  @Test
  void everyServiceLoads() throws Exception {
    List<String> broken = new ArrayList<>();
    List<Class<?>> services = new ArrayList<>(List.of(java.security.Provider.class));
    try (JarFile jar = new JarFile(path.toFile());
        URLClassLoader plugins =
            new URLClassLoader(new URL[] {path.toUri().toURL()}, new OnlyNeo4j())) {
      for (JarEntry entry : files(jar).filter(each -> each.getName().matches(SERVICE)).toList()) {
        services.add(Class.forName(entry.getName().replaceFirst(".*/", ""), false, plugins));
      }
      for (Class<?> service : services) {
        try {
          ServiceLoader.load(service, plugins).forEach(each -> assertNotNull(each));
        } catch (ServiceConfigurationError missing) {
          broken.add(missing.getMessage());
        }
      }
    }
    assertEquals(List.of(), broken);
  }

  /** Each work that is shaded has a folder of licences, and its version in the notice. */
  @Test
  void holdsTheLicenceOfEveryWorkInsideAndOurs() throws Exception {
    String pom = Files.readString(Path.of("pom.xml"));
    try (JarFile jar = new JarFile(path.toFile())) {
      assertEquals(Files.readString(Path.of("LICENSE")), text(jar, "META-INF/LICENSE"));
      String notice = text(jar, "META-INF/NOTICE");
      assertFalse(notice.contains("${"), notice);
      Set<String> works = parts(jar, "pith/shaded/");
      assertEquals(works, parts(jar, "META-INF/licenses/"));
      assertEquals(Set.of("airlift", "bouncycastle", "jackson", "jbibtex"), works);
      for (String work : works) {
        assertTrue(notice.contains("pith.shaded." + work), notice);
        assertTrue(notice.contains("META-INF/licenses/" + work + "/LICENSE"), notice);
      }
      for (String name : ARTEFACTS.keySet()) {
        String version = pom.replaceFirst("(?s).*<" + ARTEFACTS.get(name) + ">([^<]*)<.*", "$1");
        assertTrue(notice.contains(name + " " + version + "\n"), name + " " + version);
      }
      notice
          .lines()
          .flatMap(line -> Stream.of(line.split("[ ,]+")))
          .map(word -> word.replaceFirst("[.:]$", ""))
          .filter(word -> word.startsWith("META-INF/"))
          .forEach(word -> assertNotNull(jar.getEntry(word), word));
    }
  }

  /** They are copies in our sources: a new version of an artefact may have another. */
  @Test
  void theLicencesAreThoseThatTheArtefactsBring() throws Exception {
    int compared = 0;
    for (Path original : List.of(artefact("jackson-core"), artefact("bcprov-jdk18on"))) {
      String folder = original.toString().contains("jackson") ? "jackson" : "bouncycastle";
      try (JarFile jar = new JarFile(path.toFile());
          JarFile theirs = new JarFile(original.toFile())) {
        for (JarEntry entry :
            files(theirs).filter(each -> each.getName().matches(LICENCE)).toList()) {
          String name = entry.getName().replaceFirst(".*/", "");
          assertEquals(
              text(theirs, entry.getName()).strip(),
              text(jar, "META-INF/licenses/" + folder + "/" + name).strip());
          compared++;
        }
      }
    }
    assertEquals(6, compared);
  }

  private static Path artefact(String name) {
    return Stream.of(System.getProperty("java.class.path").split(java.io.File.pathSeparator))
        .filter(each -> each.matches(".*[/\\\\]" + name + "-[0-9.]+\\.jar"))
        .map(Path::of)
        .findFirst()
        .orElseThrow();
  }

  private static String text(JarFile jar, String name) throws IOException {
    JarEntry entry = jar.getJarEntry(name);
    assertNotNull(entry, name);
    return new String(jar.getInputStream(entry).readAllBytes(), UTF_8);
  }

  private static Set<String> parts(JarFile jar, String folder) {
    return files(jar)
        .map(JarEntry::getName)
        .filter(name -> name.startsWith(folder))
        .map(name -> name.substring(folder.length()).replaceFirst("/.*", ""))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** What the tests have of ours is hidden, or the jar would not be looked at. */
  private static final class OnlyNeo4j extends ClassLoader {
    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      if (name.matches("(org\\.neo4j|java|picocli|io\\.netty|org\\.eclipse\\.jetty)\\..*")) {
        return super.loadClass(name, resolve);
      }
      throw new ClassNotFoundException(name);
    }

    /** Nor do the tests' own jars announce anything. */
    @Override
    public Enumeration<URL> getResources(String name) {
      return Collections.emptyEnumeration();
    }
  }

  private static Stream<JarEntry> files(JarFile jar) {
    return jar.stream().filter(entry -> !entry.isDirectory());
  }

  private static boolean isClass(JarEntry entry) {
    return entry.getName().endsWith(".class");
  }

  private static int version(JarFile jar, JarEntry entry) throws IOException {
    try (DataInputStream in = new DataInputStream(jar.getInputStream(entry))) {
      in.readInt();
      in.readUnsignedShort();
      return in.readUnsignedShort();
    }
  }
}
