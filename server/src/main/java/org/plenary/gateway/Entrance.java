package org.plenary.gateway;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.group.ChannelGroup;
import io.netty.handler.codec.http.HttpDecoderConfig;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.codec.http.websocketx.WebSocket13FrameDecoder;
import io.netty.handler.codec.http.websocketx.WebSocketDecoderConfig;
import java.util.Optional;
import java.util.function.Supplier;

/// What stands between a socket and the conference, before and after the upgrade: each name a duty.
final class Entrance extends ChannelInitializer<Channel> {

    private final Optional<Certificates> tls;
    private final Lobby lobby;
    private final Supplier<Optional<Counter>> counter;
    private final Supplier<Door> door;
    private final ChannelGroup present;

    Entrance(Optional<Certificates> tls, Lobby lobby, Supplier<Optional<Counter>> counter, Supplier<Door> door, ChannelGroup present) {
        this.tls = tls;
        this.lobby = lobby;
        this.counter = counter;
        this.door = door;
        this.present = present;
    }

    @Override
    protected void initChannel(Channel channel) {
        present.add(channel);
        DoorLimits limits = lobby.limits().door();
        ChannelPipeline pipeline = channel.pipeline();
        pipeline.addLast("turnstile", new Turnstile(lobby.crowd()));
        tls.ifPresent(certificates -> pipeline.addLast("tls", certificates.get().newHandler(channel.alloc())));
        pipeline.addLast("deadline", new Deadline(limits.deadline()));
        pipeline.addLast("http", new HttpServerCodec(new HttpDecoderConfig()
                .setMaxInitialLineLength(limits.requestLine())
                .setMaxHeaderSize(limits.headers())));
        counter.get().ifPresent(each -> pipeline.addLast("documents", each));
        pipeline.addLast("body", new Body(limits.body(), lobby.limits().patience().farewell()));
        pipeline.addLast("door", door.get());
    }

    /// Has a connection speak WebSocket from the next byte on.
    static void upgrade(ChannelPipeline pipeline, MessageLimits limits, ChannelHandler connection) {
        speak(pipeline, limits, connection);
        pipeline.remove("door");
        pipeline.remove("body");
        pipeline.remove("http");
        if (pipeline.get("documents") != null) {
            pipeline.remove("documents");
        }
    }

    /// What stands between the bytes of a WebSocket and the conference.
    static void speak(ChannelPipeline pipeline, MessageLimits limits, ChannelHandler connection) {
        pipeline.addLast("proofreader", new Proofreader());
        pipeline.addLast("frames", new WebSocket13FrameDecoder(WebSocketDecoderConfig.newBuilder()
                .maxFramePayloadLength(limits.bytes())
                .allowExtensions(false)
                .closeOnProtocolViolation(false)
                .build()));
        pipeline.addLast("messages", new Messages(limits));
        pipeline.addLast("connection", connection);
    }
}
