package org.plenary.wire;

/// A record of one component that travels as that component: an identifier as its text or number.
record Wrapped(Shape shape, Form content) implements Form {

    @Override
    public Object toWire(Object value) {
        return content.toWire(shape.component(value, 0));
    }

    @Override
    public Object fromWire(Object wire) {
        Object inside = content.fromWire(wire);
        try {
            return shape.made(inside);
        } catch (IllegalArgumentException e) {
            throw Struct.refused(e, inside);
        }
    }
}
