package pith.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** The versions that one of the project's Maven files names. */
record Pom(
    Path file, Map<String, List<String>> properties, Map<String, TreeSet<String>> artefacts) {

  static Pom read(Path file) throws Exception {
    Document document =
        DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());
    Map<String, List<String>> properties = properties(document);
    return new Pom(file, properties, artefacts(document, properties));
  }

  /** The project itself, and those that stand on their own beside its sources. */
  static List<Path> files() throws IOException {
    try (Stream<Path> sources = Files.walk(Path.of("src"))) {
      return Stream.concat(Stream.of(Path.of("pom.xml")), sources)
          .filter(file -> file.endsWith("pom.xml"))
          .sorted()
          .toList();
    }
  }

  /** All values of a property, for a profile may give another. */
  private static Map<String, List<String>> properties(Document document) {
    Map<String, List<String>> found = new TreeMap<>();
    elements(document.getElementsByTagName("properties"))
        .flatMap(properties -> elements(properties.getChildNodes()))
        .forEach(
            each ->
                found
                    .computeIfAbsent(each.getTagName(), name -> new ArrayList<>())
                    .add(each.getTextContent().strip()));
    return found;
  }

  private static Map<String, TreeSet<String>> artefacts(
      Document document, Map<String, List<String>> properties) {
    Map<String, TreeSet<String>> found = new TreeMap<>();
    elements(document.getElementsByTagName("version"))
        .map(version -> (Element) version.getParentNode())
        .filter(parent -> !parent.getTagName().equals("project"))
        .forEach(
            parent ->
                child(parent, "artifactId")
                    .forEach(
                        name ->
                            found
                                .computeIfAbsent(name, any -> new TreeSet<>())
                                .addAll(resolved(parent, properties))));
    return found;
  }

  private static List<String> resolved(Element parent, Map<String, List<String>> properties) {
    return child(parent, "version")
        .flatMap(
            version ->
                properties
                    .getOrDefault(version.replaceAll("^\\$\\{|}$", ""), List.of(version))
                    .stream())
        .toList();
  }

  private static Stream<String> child(Element parent, String name) {
    return elements(parent.getChildNodes())
        .filter(each -> each.getTagName().equals(name))
        .map(each -> each.getTextContent().strip());
  }

  private static Stream<Element> elements(NodeList nodes) {
    return IntStream.range(0, nodes.getLength())
        .mapToObj(nodes::item)
        .filter(node -> node.getNodeType() == Node.ELEMENT_NODE)
        .map(Element.class::cast);
  }
}
