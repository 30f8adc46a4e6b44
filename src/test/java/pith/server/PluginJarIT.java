package pith.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The jar that users copy: ours, what is relocated into it, and nothing that Neo4j also brings. */
final class PluginJarIT {
  private static final long MOST_BYTES = 4L << 20;
  private static final int JAVA_17 = 61;
  private static final List<String> OURS = List.of("pith/", "META-INF/");

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
        String bytes =
            new String(
                jar.getInputStream(entry).readAllBytes(),
                java.nio.charset.StandardCharsets.ISO_8859_1);
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

  /** What the tests have of ours is hidden, or the jar would not be looked at. */
  private static final class OnlyNeo4j extends ClassLoader {
    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      if (name.matches("(org\\.neo4j|java|picocli|io\\.netty|org\\.eclipse\\.jetty)\\..*")) {
        return super.loadClass(name, resolve);
      }
      throw new ClassNotFoundException(name);
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
