package pith.cli;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.ByteToMessageDecoder;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpRequestDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * The first handler of a connection to the Bolt port. Any web page can open a WebSocket to it, and
 * Neo4j doesn't ask from where. What is no HTTP comes from no page, and is handed on.
 */
final class BoltGuard extends ByteToMessageDecoder {
  /** Neo4j takes for HTTP what begins with GET, and hangs up on all other methods. */
  private static final int FIRST_OF_GET = 'G';

  private static final String SITE = "Sec-Fetch-Site";
  private static final String ONLY_PATH = "/";

  private final OwnAddresses own;

  BoltGuard(OwnAddresses own) {
    this.own = own;
  }

  @Override
  protected void decode(ChannelHandlerContext context, ByteBuf in, List<Object> out) {
    if (in.getByte(in.readerIndex()) != FIRST_OF_GET) {
      context.pipeline().remove(this);
      return;
    }
    Optional<HttpRequest> request = read(in);
    if (request.isEmpty()) {
      return;
    }
    Optional<String> refusal = refusal(request.orElseThrow());
    if (refusal.isEmpty()) {
      context.pipeline().remove(this);
    } else {
      in.skipBytes(in.readableBytes());
      refuse(context, refusal.orElseThrow());
    }
  }

  /** By the decoder that Neo4j uses, or the two might read one request differently. */
  private static Optional<HttpRequest> read(ByteBuf in) {
    EmbeddedChannel decoder = new EmbeddedChannel(new HttpRequestDecoder());
    try {
      decoder.writeInbound(in.retainedDuplicate());
      return Optional.ofNullable(decoder.readInbound());
    } finally {
      decoder.finishAndReleaseAll();
    }
  }

  private Optional<String> refusal(HttpRequest request) {
    if (request.decoderResult().isFailure() || !request.uri().equals(ONLY_PATH)) {
      return Optional.of("pith: REFUSED. Bolt is spoken here.");
    }
    var headers = request.headers();
    return own.refusal(
        own.bolt(),
        new OwnAddresses.Request(
            headers.getAll(HttpHeaderNames.HOST),
            headers.getAll(HttpHeaderNames.ORIGIN),
            headers.getAll(SITE)));
  }

  private static void refuse(ChannelHandlerContext context, String why) {
    byte[] text = (why + "\n").getBytes(StandardCharsets.UTF_8);
    String head =
        "HTTP/1.1 403 Forbidden\r\nContent-Type: text/plain; charset=utf-8\r\n"
            + "Connection: close\r\nContent-Length: "
            + text.length
            + "\r\n\r\n";
    context
        .writeAndFlush(Unpooled.wrappedBuffer(head.getBytes(StandardCharsets.US_ASCII), text))
        .addListener(ChannelFutureListener.CLOSE);
  }
}
