package org.plenary.wire;

import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.plenary.core.Row;

/// A field of a message and the component of a record that it carries.
record Slot(FieldDescriptor field, Count count, Form form) {

    /// How many values a field may carry.
    enum Count {
        ONE,
        ONE_OR_NONE,
        ANY
    }

    void write(Message.Builder message, Object component) {
        switch (count) {
            case ONE -> message.setField(field, form.toWire(component));
            case ONE_OR_NONE -> ((Optional<?>) component).ifPresent(value -> message.setField(field, form.toWire(value)));
            case ANY -> ((Collection<?>) component).forEach(value -> message.addRepeatedField(field, form.toWire(value)));
        }
    }

    /// @throws Unfit where the field carries no value that the component could have
    Object read(Message message) {
        try {
            return switch (count) {
                case ONE -> one(message);
                case ONE_OR_NONE -> message.hasField(field) ? Optional.of(form.fromWire(message.getField(field))) : Optional.empty();
                case ANY -> row((List<?>) message.getField(field));
            };
        } catch (Unfit e) {
            throw e.within(field.getName());
        }
    }

    private Object one(Message message) {
        if (field.hasPresence() && !message.hasField(field)) {
            throw new Unfit("a value; there is none");
        }
        return form.fromWire(message.getField(field));
    }

    private Row<Object> row(List<?> wire) {
        var values = new Object[wire.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = form.fromWire(wire.get(i));
        }
        return Row.of(values);
    }
}
