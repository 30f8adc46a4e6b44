package pith.database;

import java.lang.ref.WeakReference;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Relationship;
import org.neo4j.graphdb.ResourceIterable;
import org.neo4j.graphdb.ResourceIterator;
import org.neo4j.graphdb.Transaction;

/**
 * A real transaction that counts: each relationship that is read of a node, and how many of those
 * are still in use when the last of very many was read.
 */
public final class CountedReads {
  /** For fewer nobody asks whether they are kept. */
  private static final int MANY = 1_000;

  private final Transaction tx;
  private long relationships;
  private long mostKept;

  public CountedReads(Transaction real) {
    tx = (Transaction) counted(real);
  }

  public Transaction tx() {
    return tx;
  }

  /** Read since the last call. */
  public long take() {
    long taken = relationships;
    relationships = 0;
    return taken;
  }

  public long mostKept() {
    return mostKept;
  }

  private Object counted(Object real) {
    if (real instanceof ResourceIterable<?> iterable) {
      return new CountedIterable<>(iterable);
    }
    if (real instanceof ResourceIterator<?> iterator) {
      return new CountedIterator<>(iterator);
    }
    for (Class<?> type : List.of(Node.class, Relationship.class, Transaction.class)) {
      if (type.isInstance(real)) {
        return Proxy.newProxyInstance(
            type.getClassLoader(), new Class<?>[] {type}, new Counted(real));
      }
    }
    return real;
  }

  private static Object real(Object given) {
    return given != null
            && Proxy.isProxyClass(given.getClass())
            && Proxy.getInvocationHandler(given) instanceof Counted counted
        ? counted.real
        : given;
  }

  private final class Counted implements InvocationHandler {
    private final Object real;

    Counted(Object real) {
      this.real = real;
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] given) throws Throwable {
      Object[] arguments =
          given == null ? null : Arrays.stream(given).map(CountedReads::real).toArray();
      try {
        return counted(method.invoke(real, arguments));
      } catch (InvocationTargetException failure) {
        throw failure.getCause();
      }
    }
  }

  private final class CountedIterable<T> implements ResourceIterable<T> {
    private final ResourceIterable<T> real;

    CountedIterable(ResourceIterable<T> real) {
      this.real = real;
    }

    @Override
    public ResourceIterator<T> iterator() {
      return new CountedIterator<>(real.iterator());
    }

    @Override
    public void close() {
      real.close();
    }
  }

  private final class CountedIterator<T> implements ResourceIterator<T> {
    private final ResourceIterator<T> real;
    private final List<WeakReference<Object>> read = new ArrayList<>();

    CountedIterator(ResourceIterator<T> real) {
      this.real = real;
    }

    @Override
    public boolean hasNext() {
      boolean hasNext = real.hasNext();
      if (!hasNext && read.size() >= MANY) {
        System.gc();
        mostKept = Math.max(mostKept, read.stream().filter(each -> each.get() != null).count());
        read.clear();
      }
      return hasNext;
    }

    @Override
    @SuppressWarnings("unchecked") // a proxy of what was given
    public T next() {
      Object next = counted(real.next());
      if (next instanceof Relationship) {
        relationships++;
        read.add(new WeakReference<>(next));
      }
      return (T) next;
    }

    @Override
    public void close() {
      real.close();
    }
  }
}
