package org.plenary.gateway;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPipeline;
import org.plenary.protocol.CloseCode;

/// Reads along as the bytes of frames arrive, and ends a connection at the first byte of a text that can be no UTF-8, without
/// waiting for the rest of its frame. Whatever else may be wrong with a frame is found by those behind.
final class Proofreader extends ChannelInboundHandlerAdapter {

    private static final int FINAL = 0x80;
    private static final int OPCODE = 0xf;
    private static final int TEXT = 0x1;
    private static final int CONTROL = 0x8;
    private static final int LENGTH = 0x7f;
    private static final int TWO_BYTES = 126;
    private static final int MASK_BYTES = 4;

    /// Two bytes, up to eight more of length, four of mask.
    private final byte[] header = new byte[14];
    private int known;
    private int mask = 2;
    private long length;
    private long at;

    private final Utf8 text = new Utf8();
    /// Whether the message that is under way is a text; frames of control come in between.
    private boolean textual;
    private boolean ended;

    @Override
    public void channelRead(ChannelHandlerContext context, Object read) {
        if (!(read instanceof ByteBuf bytes)) {
            context.fireChannelRead(read);
            return;
        }
        if (ended) {
            bytes.release();
            return;
        }
        int good = good(bytes);
        if (good == bytes.readableBytes()) {
            context.fireChannelRead(bytes);
            return;
        }
        try {
            context.fireChannelRead(bytes.readRetainedSlice(good));
        } finally {
            ended = true;
            bytes.release();
        }
        throw new Messages.Breach(CloseCode.NOT_TEXT);
    }

    /// Has nothing more pass, where it could not be told apart any more; it is read all the same, and thrown away.
    static void close(ChannelPipeline pipeline) {
        Proofreader proofreader = pipeline.get(Proofreader.class);
        if (proofreader != null) {
            proofreader.ended = true;
        }
    }

    /// How many of these bytes those behind may read.
    private int good(ByteBuf bytes) {
        int start = bytes.readerIndex();
        for (int i = 0; i < bytes.readableBytes(); i++) {
            if (!takes(bytes.getByte(start + i))) {
                return i;
            }
        }
        return bytes.readableBytes();
    }

    private boolean takes(byte next) {
        if (known < mask + MASK_BYTES) {
            head(next);
        } else {
            int plain = (next ^ header[mask + (int) (at++ % MASK_BYTES)]) & 0xff;
            if (isRead() && !text.takes(plain)) {
                return false;
            }
        }
        return known < mask + MASK_BYTES || at != length || end();
    }

    /// A frame without a mask is not let through by those behind; here it may be taken for one with a mask.
    private void head(byte next) {
        header[known++] = next;
        if (known == 2) {
            int given = next & LENGTH;
            mask = 2 + (given < TWO_BYTES ? 0 : given == TWO_BYTES ? Short.BYTES : Long.BYTES);
            length = given < TWO_BYTES ? given : 0;
            at = 0;
            textual |= opcode() == TEXT;
        } else if (known > 2 && known <= mask) {
            length = length << Byte.SIZE | next & 0xff;
        }
    }

    /// Whether a frame may end here.
    private boolean end() {
        known = 0;
        if (isRead() && (header[0] & FINAL) != 0) {
            textual = false;
            return text.whole();
        }
        return true;
    }

    private boolean isRead() {
        return textual && opcode() < CONTROL;
    }

    private int opcode() {
        return header[0] & OPCODE;
    }
}
