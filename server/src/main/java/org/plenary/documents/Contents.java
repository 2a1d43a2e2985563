package org.plenary.documents;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.plenary.core.MediaType;

/// Looks at whole contents: whether they are what their names say.
final class Contents {

    private static final String PDF_BEGINS = "%PDF-";
    private static final String PDF_ENDS = "%%EOF";
    /// Readers of PDF look for its end here.
    private static final int TAIL = 1_024;
    private static final int MOST_PARTS = 10_000;

    private Contents() {}

    static boolean are(MediaType type, Path file) throws IOException {
        return switch (type) {
            case PDF -> arePdf(file);
            case DOCX -> areDocx(file);
            case TEXT -> areText(file);
        };
    }

    private static boolean arePdf(Path file) throws IOException {
        try (var read = new RandomAccessFile(file.toFile(), "r")) {
            byte[] head = new byte[PDF_BEGINS.length()];
            if (read.length() < head.length) {
                return false;
            }
            read.readFully(head);
            byte[] tail = new byte[(int) Math.min(TAIL, read.length())];
            read.seek(read.length() - tail.length);
            read.readFully(tail);
            return latin(head).equals(PDF_BEGINS) && latin(tail).contains(PDF_ENDS);
        }
    }

    /// A document of Word without macros; nothing of it is unpacked.
    private static boolean areDocx(Path file) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            return zip.size() <= MOST_PARTS && zip.getEntry("[Content_Types].xml") != null && zip.getEntry("word/document.xml") != null
                    && zip.getEntry("word/vbaProject.bin") == null;
        } catch (ZipException e) {
            return false;
        }
    }

    private static boolean areText(Path file) throws IOException {
        char[] buffer = new char[8_192];
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            for (int n = reader.read(buffer); n >= 0; n = reader.read(buffer)) {
                for (int i = 0; i < n; i++) {
                    if (Character.isISOControl(buffer[i]) && "\t\n\r\f".indexOf(buffer[i]) < 0) {
                        return false;
                    }
                }
            }
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
