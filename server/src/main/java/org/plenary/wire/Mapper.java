package org.plenary.wire;

import com.google.protobuf.Message;

/// A two-way mapping between a Java type and a protobuf message, derived from their names alone.
///
/// It is derived when it is made, and making it fails with what does not match: a component without a field, a field without a
/// component, a record without a place in its oneof, an optional field of a component that is always there. The rules stand in
/// [Matching].
///
/// @param <T> a record or a sealed interface
/// @param <M> the message it travels in
final class Mapper<T, M extends Message> {

    private final Class<T> type;
    private final Class<? extends Message> messageType;
    private final Form form;

    private Mapper(Class<T> type, M prototype, Form form) {
        this.type = type;
        this.messageType = prototype.getClass();
        this.form = form;
    }

    /// @param prototype any instance of the message
    /// @throws IllegalStateException where type and message do not match
    static <T, M extends Message> Mapper<T, M> of(Class<T> type, M prototype, Matching matching) {
        return new Mapper<>(type, prototype, matching.form(type, prototype));
    }

    @SuppressWarnings("unchecked") // the form was matched with the class of the prototype, which is M
    M message(T value) {
        return (M) messageType.cast(form.toWire(value));
    }

    /// @throws Unfit where the message holds what cannot be a value of the type
    T value(M message) {
        return type.cast(form.fromWire(message));
    }
}
