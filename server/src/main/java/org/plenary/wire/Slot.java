package org.plenary.wire;

import com.google.protobuf.Message;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.plenary.core.Row;

/// A field of a message and the component of a record that it carries.
record Slot(Accessor field, Count count, Form form) {

    /// How many values a field may carry.
    enum Count {
        ONE,
        ONE_OR_NONE,
        ANY
    }

    void write(Message.Builder message, Object component) {
        switch (count) {
            case ONE -> field.write(message, form.toWire(component));
            case ONE_OR_NONE -> ((Optional<?>) component).ifPresent(value -> field.write(message, form.toWire(value)));
            case ANY -> ((Collection<?>) component).forEach(value -> field.write(message, form.toWire(value)));
        }
    }

    /// @throws Unfit where the field carries no value that the component could have
    Object read(Message message) {
        try {
            return switch (count) {
                case ONE -> one(message);
                case ONE_OR_NONE -> field.isSet(message) ? Optional.of(form.fromWire(field.read(message))) : Optional.empty();
                case ANY -> row((List<?>) field.read(message));
            };
        } catch (Unfit e) {
            throw e.within(field.field().getName());
        }
    }

    private Object one(Message message) {
        if (!field.isSet(message)) {
            throw new Unfit("a value; there is none");
        }
        return form.fromWire(field.read(message));
    }

    private Row<Object> row(List<?> wire) {
        var values = new Object[wire.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = form.fromWire(wire.get(i));
        }
        return Row.of(values);
    }
}
