package org.plenary.gateway;

import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.plenary.wire.Encoding;

/// The change from HTTP to WebSocket, version 13, in one of our subprotocols and without extensions.
record Upgrade(Encoding encoding, String key) {

    private static final String SUFFIX = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
    private static final String VERSION = "13";

    /// Sixteen bytes in base64.
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9+/]{22}==");

    /// What a request asks for; empty if it is no upgrade that we can follow.
    static Optional<Upgrade> of(FullHttpRequest request) {
        return Optional.of(request).filter(Upgrade::asked).flatMap(each -> offered(each.headers()))
                .map(encoding -> new Upgrade(encoding, request.headers().get(HttpHeaderNames.SEC_WEBSOCKET_KEY)));
    }

    /// Why it is none.
    static Reply refusal(FullHttpRequest request) {
        return asked(request)
                ? Reply.refused(HttpRefusal.UNKNOWN_SUBPROTOCOL)
                : Reply.refused(HttpRefusal.UPGRADE_REQUIRED).with("Upgrade", "websocket").with("Sec-WebSocket-Version", VERSION);
    }

    /// Says yes, and has whoever stands last in the pipeline hear messages from now on.
    void perform(ChannelHandlerContext context, MessageLimits limits, ChannelHandler connection) {
        var response = new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.SWITCHING_PROTOCOLS);
        response.headers()
                .set(HttpHeaderNames.UPGRADE, HttpHeaderValues.WEBSOCKET)
                .set(HttpHeaderNames.CONNECTION, HttpHeaderValues.UPGRADE)
                .set(HttpHeaderNames.SEC_WEBSOCKET_ACCEPT, accepted(key))
                .set(HttpHeaderNames.SEC_WEBSOCKET_PROTOCOL, encoding.subprotocol());
        var _ = context.writeAndFlush(response);
        Entrance.upgrade(context.pipeline(), limits, connection);
    }

    private static boolean asked(FullHttpRequest request) {
        HttpHeaders headers = request.headers();
        return request.method().equals(HttpMethod.GET)
                && request.protocolVersion().isKeepAliveDefault()
                && headers.containsValue(HttpHeaderNames.UPGRADE, HttpHeaderValues.WEBSOCKET, true)
                && headers.containsValue(HttpHeaderNames.CONNECTION, HttpHeaderValues.UPGRADE, true)
                && VERSION.equals(headers.get(HttpHeaderNames.SEC_WEBSOCKET_VERSION))
                && KEY.matcher(headers.get(HttpHeaderNames.SEC_WEBSOCKET_KEY, "")).matches();
    }

    /// The first of the client's subprotocols that is ours.
    private static Optional<Encoding> offered(HttpHeaders headers) {
        return headers.getAll(HttpHeaderNames.SEC_WEBSOCKET_PROTOCOL).stream()
                .flatMap(line -> Stream.of(line.split(",")))
                .map(String::strip)
                .flatMap(each -> Encoding.of(each).stream())
                .findFirst();
    }

    private static String accepted(String key) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-1").digest((key + SUFFIX).getBytes(StandardCharsets.US_ASCII));
            return Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-1", e);
        }
    }
}
