package org.plenary.wire;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/// The bytes of every public message stay what they were.
final class GoldenTest {

    @Test
    void what_clients_send_in_protobuf() throws IOException {
        freeze("client.protobuf.txt", Frames.ofClients(), frame -> HexFormat.of().formatHex(frame.toByteArray()));
    }

    @Test
    void what_clients_send_in_json() throws IOException {
        freeze("client.json.txt", Frames.ofClients(), frame -> new String(JsonWriter.written(frame), StandardCharsets.UTF_8));
    }

    @Test
    void what_the_server_sends_in_protobuf() throws IOException {
        freeze("server.protobuf.txt", Frames.ofTheServer(),
                frame -> HexFormat.of().formatHex(ServerCodec.written(Encoding.PROTOBUF, frame)));
    }

    @Test
    void what_the_server_sends_in_json() throws IOException {
        freeze("server.json.txt", Frames.ofTheServer(),
                frame -> new String(ServerCodec.written(Encoding.JSON, frame), StandardCharsets.UTF_8));
    }

    private static <F> void freeze(String file, Map<String, F> frames, Function<F, String> written) throws IOException {
        Frozen.assertUnchanged(file,
                frames.entrySet().stream().map(each -> each.getKey() + " = " + written.apply(each.getValue())).toList());
    }
}
