package org.plenary.wire;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Writes messages as ProtoJSON: compact, default values printed, 64-bit numbers as strings. An update is written in it once for
/// each audience, so it asks nothing twice of the descriptors.
final class JsonWriter {

    private static final Map<Descriptor, List<Named>> FIELDS = new ConcurrentHashMap<>();
    private static final String HEXADECIMAL = "0123456789abcdef";

    /// A field and what stands before its value.
    private record Named(Accessor field, String name) {}

    private final StringBuilder out = new StringBuilder(1024);

    private JsonWriter() {}

    static byte[] written(Message message) {
        var writer = new JsonWriter();
        writer.message(message);
        return writer.out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void message(Message message) {
        char before = '{';
        for (var named : FIELDS.computeIfAbsent(message.getDescriptorForType(), type -> fields(message))) {
            if (named.field.isSet(message)) {
                out.append(before).append(named.name);
                field(named.field.field(), named.field.read(message));
                before = ',';
            }
        }
        out.append(before == '{' ? "{}" : "}");
    }

    private void field(FieldDescriptor field, Object value) {
        if (field.isMapField()) {
            entries(field.getMessageType().findFieldByNumber(2), (Map<?, ?>) value);
        } else if (field.isRepeated()) {
            elements(field, (List<?>) value);
        } else {
            value(field, value);
        }
    }

    private void elements(FieldDescriptor field, List<?> values) {
        out.append('[');
        for (int i = 0; i < values.size(); i++) {
            out.append(i == 0 ? "" : ",");
            value(field, values.get(i));
        }
        out.append(']');
    }

    private void entries(FieldDescriptor values, Map<?, ?> entries) {
        char before = '{';
        for (var entry : entries.entrySet()) {
            out.append(before);
            string((String) entry.getKey());
            out.append(':');
            value(values, entry.getValue());
            before = ',';
        }
        out.append(before == '{' ? "{}" : "}");
    }

    private void value(FieldDescriptor field, Object value) {
        switch (field.getType()) {
            case STRING -> string((String) value);
            case BOOL, INT32 -> out.append(value);
            case INT64 -> out.append('"').append((long) value).append('"');
            case FIXED64 -> out.append('"').append(Long.toUnsignedString((long) value)).append('"');
            case MESSAGE -> message((Message) value);
            default -> throw new IllegalStateException("nothing of the type of " + field.getFullName() + " is sent");
        }
    }

    private void string(String value) {
        out.append('"');
        int from = 0;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c < ' ' || c == '"' || c == '\\') {
                out.append(value, from, i).append('\\');
                escaped(c);
                from = i + 1;
            }
        }
        out.append(value, from, value.length()).append('"');
    }

    private void escaped(char c) {
        if (c < ' ') {
            out.append("u00").append(HEXADECIMAL.charAt(c >> 4)).append(HEXADECIMAL.charAt(c & 15));
        } else {
            out.append(c);
        }
    }

    private static List<Named> fields(Message message) {
        return message.getDescriptorForType().getFields().stream()
                .map(field -> new Named(Accessor.of(field, message), "\"" + field.getJsonName() + "\":"))
                .toList();
    }
}
