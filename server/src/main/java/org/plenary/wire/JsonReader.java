package org.plenary.wire;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Descriptors.OneofDescriptor;
import com.google.protobuf.Message;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Reads messages from ProtoJSON, for clients that may mean harm: no leniency, a bound on nesting, no number that costs more than
/// its length. Fields that are not known are stepped over, as in binary.
final class JsonReader {

    private static final int DEEPEST = 32;
    private static final int LONGEST_NUMBER = 64;
    private static final Map<Descriptor, Map<String, Accessor>> FIELDS = new ConcurrentHashMap<>();

    private final JsonText text;
    private int depth;

    private JsonReader(JsonText text) {
        this.text = text;
    }

    static <B extends Message.Builder> B read(byte[] bytes, B into) throws MalformedMessage {
        var text = JsonText.of(bytes);
        new JsonReader(text).message(into);
        text.expectEnd();
        return into;
    }

    private void message(Message.Builder into) throws MalformedMessage {
        enter('{');
        if (!leave('}')) {
            var fields = FIELDS.computeIfAbsent(into.getDescriptorForType(), type -> fields(into.getDefaultInstanceForType()));
            var oneofs = new HashSet<OneofDescriptor>();
            do {
                var field = fields.get(text.string());
                text.expect(':');
                if (field == null) {
                    pass();
                } else if (!text.skip("null")) {
                    single(field.field(), oneofs);
                    field(into, field);
                }
            } while (text.skip(','));
            expectLeave('}');
        }
    }

    private void single(FieldDescriptor field, Set<OneofDescriptor> oneofs) throws MalformedMessage {
        var oneof = field.getContainingOneof();
        if (oneof != null && !oneofs.add(oneof)) {
            throw text.broken("no second value for " + oneof.getFullName() + " before this");
        }
    }

    private void field(Message.Builder into, Accessor field) throws MalformedMessage {
        if (!field.field().isRepeated()) {
            field.write(into, value(into, field.field()));
            return;
        }
        enter('[');
        if (!leave(']')) {
            do {
                field.write(into, value(into, field.field()));
            } while (text.skip(','));
            expectLeave(']');
        }
    }

    private Object value(Message.Builder into, FieldDescriptor field) throws MalformedMessage {
        return switch (field.getType()) {
            case STRING -> text.string();
            case BOOL -> bool();
            case INT32 -> integer(31).intValue();
            case INT64 -> integer(63).longValue();
            case FIXED64 -> natural().longValue();
            case MESSAGE -> {
                var nested = into.newBuilderForField(field);
                message(nested);
                yield nested.build();
            }
            default -> throw new IllegalStateException("clients send nothing of the type of " + field.getFullName());
        };
    }

    private boolean bool() throws MalformedMessage {
        if (text.skip("true")) {
            return true;
        }
        if (text.skip("false")) {
            return false;
        }
        throw text.broken("true or false");
    }

    private BigInteger natural() throws MalformedMessage {
        var number = integer(64);
        if (number.signum() < 0) {
            throw text.broken("a number from 0 before this");
        }
        return number;
    }

    /// A number of at most so many bits beside its sign, as a number or, as ProtoJSON has it for 64 bits, in a string.
    private BigInteger integer(int bits) throws MalformedMessage {
        String digits = text.peek() == '"' ? text.string() : text.number();
        if (digits.length() <= LONGEST_NUMBER) {
            try {
                var number = new BigDecimal(digits);
                if (Math.abs((long) number.scale()) <= LONGEST_NUMBER && number.toBigIntegerExact().bitLength() <= bits) {
                    return number.toBigIntegerExact();
                }
            } catch (ArithmeticException | NumberFormatException e) {
                throw text.broken("a whole number before this");
            }
        }
        throw text.broken("a whole number of " + (bits + 1) / 32 * 32 + " bits before this");
    }

    /// Steps over a value.
    private void pass() throws MalformedMessage {
        switch (text.peek()) {
            case '{' -> passMembers();
            case '[' -> passElements();
            case '"' -> text.string();
            default -> {
                if (!text.skip("true") && !text.skip("false") && !text.skip("null")) {
                    text.number();
                }
            }
        }
    }

    private void passMembers() throws MalformedMessage {
        enter('{');
        if (!leave('}')) {
            do {
                text.string();
                text.expect(':');
                pass();
            } while (text.skip(','));
            expectLeave('}');
        }
    }

    private void passElements() throws MalformedMessage {
        enter('[');
        if (!leave(']')) {
            do {
                pass();
            } while (text.skip(','));
            expectLeave(']');
        }
    }

    private void enter(char bracket) throws MalformedMessage {
        text.expect(bracket);
        if (++depth > DEEPEST) {
            throw text.broken("less nesting");
        }
    }

    private boolean leave(char bracket) {
        boolean left = text.skip(bracket);
        depth -= left ? 1 : 0;
        return left;
    }

    private void expectLeave(char bracket) throws MalformedMessage {
        text.expect(bracket);
        depth--;
    }

    /// ProtoJSON takes the name of the .proto file as well.
    private static Map<String, Accessor> fields(Message prototype) {
        var fields = new HashMap<String, Accessor>();
        for (var field : prototype.getDescriptorForType().getFields()) {
            var accessor = Accessor.of(field, prototype);
            fields.put(field.getName(), accessor);
            fields.put(field.getJsonName(), accessor);
        }
        return Map.copyOf(fields);
    }
}
