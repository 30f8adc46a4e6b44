package pith.database;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** One real Neo4j for a class of tests; each test starts with an empty graph and a trust file. */
public final class GraphUnderPolicy
    implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback, AfterAllCallback {
  private final String[] members;
  private Graph graph;
  private PolicyFile policy;

  /**
   * @param members of the trust file that each test starts with
   */
  public GraphUnderPolicy(String... members) {
    this.members = members;
  }

  public Graph graph() {
    return graph;
  }

  public PolicyFile policy() {
    return policy;
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    graph = Graph.withSchema();
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    graph.empty();
    policy = new PolicyFile();
    policy.write(members);
  }

  @Override
  public void afterEach(ExtensionContext context) {
    policy.close();
  }

  @Override
  public void afterAll(ExtensionContext context) {
    graph.close();
  }
}
