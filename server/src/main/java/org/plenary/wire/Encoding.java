package org.plenary.wire;

import java.util.Optional;
import java.util.stream.Stream;

/// How the frames of the public protocol are written, as the subprotocol says that a client asked for.
public enum Encoding {
    PROTOBUF("plenary.v1"),
    JSON("plenary.v1.json");

    private final String subprotocol;

    Encoding(String subprotocol) {
        this.subprotocol = subprotocol;
    }

    public String subprotocol() {
        return subprotocol;
    }

    public static Optional<Encoding> of(String subprotocol) {
        return Stream.of(values()).filter(encoding -> encoding.subprotocol.equals(subprotocol)).findFirst();
    }
}
