package org.plenary.wire;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.google.protobuf.MessageOrBuilder;
import com.google.protobuf.util.JsonFormat;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/// Messages as ProtoJSON.
final class JsonText {

    private static final JsonFormat.Parser PARSER = JsonFormat.parser().ignoringUnknownFields();
    private static final JsonFormat.Printer PRINTER =
            JsonFormat.printer().alwaysPrintFieldsWithNoPresence().omittingInsignificantWhitespace();

    private JsonText() {}

    static <B extends Message.Builder> B read(byte[] bytes, B into) throws MalformedMessage {
        try {
            PARSER.merge(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString(), into);
            return into;
        } catch (CharacterCodingException e) {
            throw new MalformedMessage("The message is no UTF-8.");
        } catch (InvalidProtocolBufferException e) {
            throw new MalformedMessage("The message is no JSON of plenary.v1.json: " + Unfit.shown(String.valueOf(e.getMessage())));
        }
    }

    static byte[] written(MessageOrBuilder message) {
        try {
            return PRINTER.print(message).getBytes(StandardCharsets.UTF_8);
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
