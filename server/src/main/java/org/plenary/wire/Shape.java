package org.plenary.wire;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;

/// A record class taken apart once: its components in order, how each is read, and how a record is made of them.
final class Shape {

    private static final MethodType READ = MethodType.methodType(Object.class, Object.class);
    private static final MethodType MAKE = MethodType.methodType(Object.class, Object[].class);

    private static final ClassValue<Shape> SHAPES = new ClassValue<>() {
        @Override
        protected Shape computeValue(Class<?> type) {
            try {
                return new Shape(type);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(type.getName() + " is no public record", e);
            }
        }
    };

    private final List<RecordComponent> components;
    private final MethodHandle[] readers;
    private final MethodHandle maker;

    private Shape(Class<?> type) throws ReflectiveOperationException {
        components = List.of(type.getRecordComponents());
        readers = new MethodHandle[components.size()];
        var types = new ArrayList<Class<?>>();
        for (var component : components) {
            readers[types.size()] = MethodHandles.publicLookup().unreflect(component.getAccessor()).asType(READ);
            types.add(component.getType());
        }
        maker = MethodHandles.publicLookup()
                .findConstructor(type, MethodType.methodType(void.class, types))
                .asSpreader(Object[].class, types.size())
                .asType(MAKE);
    }

    static Shape of(Class<?> type) {
        return SHAPES.get(type);
    }

    List<RecordComponent> components() {
        return components;
    }

    Object component(Object whole, int index) {
        try {
            return (Object) readers[index].invokeExact(whole);
        } catch (Throwable e) {
            throw unexpected(e);
        }
    }

    /// @throws IllegalArgumentException where the record does not take these values
    Object made(Object... values) {
        try {
            return (Object) maker.invokeExact(values);
        } catch (Throwable e) {
            throw unexpected(e);
        }
    }

    /// Neither records nor messages throw anything checked.
    static RuntimeException unexpected(Throwable thrown) {
        return switch (thrown) {
            case RuntimeException e -> e;
            case Error e -> throw e;
            default -> new IllegalStateException(thrown);
        };
    }
}
