package org.plenary.wire;

import com.google.protobuf.Message;
import java.util.List;

/// A record that travels as a message, each component in the field of its name.
final class Struct implements Form {

    private final Shape shape;
    private final Message prototype;
    private final Slot[] slots;

    Struct(Shape shape, Message prototype, List<Slot> slots) {
        this.shape = shape;
        this.prototype = prototype;
        this.slots = slots.toArray(Slot[]::new);
    }

    @Override
    public Object toWire(Object value) {
        var message = prototype.newBuilderForType();
        for (int i = 0; i < slots.length; i++) {
            slots[i].write(message, shape.component(value, i));
        }
        return message.build();
    }

    @Override
    public Object fromWire(Object wire) {
        var values = new Object[slots.length];
        for (int i = 0; i < slots.length; i++) {
            values[i] = slots[i].read((Message) wire);
        }
        try {
            return shape.made(values);
        } catch (IllegalArgumentException e) {
            throw refused(e, values);
        }
    }

    /// What a record's own check says, with what was sent shortened.
    static Unfit refused(IllegalArgumentException refusal, Object... values) {
        String expected = String.valueOf(refusal.getMessage());
        for (var value : values) {
            if (value instanceof String text) {
                expected = expected.replace(text, Unfit.shown(text));
            }
        }
        return new Unfit(expected);
    }
}
