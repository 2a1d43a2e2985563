package org.plenary.wire;

import com.google.protobuf.Internal.EnumLite;
import com.google.protobuf.Message;
import java.lang.invoke.MethodHandle;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A sealed type that travels as a message with one oneof, each of its records in the field of its name.
final class Choice implements Form {

    private final Message prototype;
    private final Map<Class<?>, Branch> byType;
    private final @Nullable Branch[] byNumber;
    private final MethodHandle which;

    /// One record of a sealed type and the field that carries it.
    record Branch(Class<?> type, Accessor field, Form form) {

        private int number() {
            return field.field().getNumber();
        }
    }

    /// @param prototype any instance of the message
    /// @param which     the method that tells which field of the oneof is set
    Choice(Message prototype, List<Branch> branches, MethodHandle which) {
        this.prototype = prototype;
        this.which = which;
        byType = branches.stream().collect(Collectors.toUnmodifiableMap(Branch::type, branch -> branch));
        byNumber = new Branch[branches.stream().mapToInt(Branch::number).max().orElse(0) + 1];
        branches.forEach(branch -> byNumber[branch.number()] = branch);
    }

    /// @throws IllegalArgumentException for a record that this message was told to leave out
    @Override
    public Object toWire(Object value) {
        var branch = byType.get(value.getClass());
        if (branch == null) {
            throw new IllegalArgumentException(
                    value.getClass().getSimpleName() + " does not travel in " + prototype.getDescriptorForType().getFullName());
        }
        var message = prototype.newBuilderForType();
        branch.field.write(message, branch.form.toWire(value));
        return message.build();
    }

    @Override
    public Object fromWire(Object wire) {
        var branch = byNumber[number((Message) wire)];
        if (branch == null) {
            throw new Unfit("one of the fields of " + prototype.getDescriptorForType().getName() + "; there is none that is known");
        }
        try {
            return branch.form.fromWire(branch.field.read((Message) wire));
        } catch (Unfit e) {
            throw e.within(branch.field.field().getName());
        }
    }

    /// The number of the field that is set; 0 if none is.
    private int number(Message message) {
        try {
            return ((EnumLite) (Object) which.invokeExact((Object) message)).getNumber();
        } catch (Throwable e) {
            throw Shape.unexpected(e);
        }
    }
}
