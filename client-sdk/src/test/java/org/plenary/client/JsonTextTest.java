package org.plenary.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The JSON of the few answers over HTTP.
class JsonTextTest {

    @Test
    void reads_what_a_server_says() throws IOException {
        Map<?, ?> badge = JsonText.object(
                " {\"token\" : \"a\\u0416\\n\\\"\\\\\\/\", \"n\":-1.5e3,\"seat\":null,\"x\":[true,false,[],{}],\"words\":{\"en\":\"No\"}}\n");
        assertThat(JsonText.string(badge, "token")).isEqualTo("aЖ\n\"\\/");
        assertThat(JsonText.string(badge, "seat")).isEmpty();
        assertThat(JsonText.string(badge, "n")).isEmpty();
        assertThat(badge.get("n")).isEqualTo(-1_500.0);
        assertThat(badge.get("x")).isEqualTo(List.of(true, false, List.of(), Map.of()));
        assertThat(JsonText.string(JsonText.object(badge, "words"), "en")).isEqualTo("No");
        assertThat(JsonText.object(badge, "token")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                    "",
                    "[]",
                    "\"a\"",
                    "{",
                    "{\"a\"}",
                    "{\"a\":}",
                    "{\"a\":1,}",
                    "{\"a\":1} x",
                    "{a:1}",
                    "{\"a\":\"\\x\"}",
                    "{\"a\":\"\\u12g4\"}",
                    "{\"a\":\"\n\"}",
                    "{\"a\":tru}",
                    "{\"a\":--1}",
                    "<html>"
            })
    void refuses_what_is_not_a_json_object(String text) {
        assertThatThrownBy(() -> JsonText.object(text)).isInstanceOf(IOException.class);
    }

    @Test
    void refuses_what_is_nested_too_deep() {
        assertThatThrownBy(() -> JsonText.object("{\"a\":" + "[".repeat(100_000))).isInstanceOf(IOException.class);
    }
}
