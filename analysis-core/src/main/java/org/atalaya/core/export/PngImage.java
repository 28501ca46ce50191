// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.export;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOInvalidTreeException;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;
import org.atalaya.core.problem.WorkbenchException;

/** A picture as PNG that says its own resolution and, in text chunks, where it comes from. */
public final class PngImage {

    private static final String FORMAT = "javax_imageio_png_1.0";
    private static final double INCHES_PER_METRE = 1 / 0.0254;

    private PngImage() {}

    /**
     * Writes a picture.
     *
     * @param words keyword of the PNG specification ({@code Title}, {@code Description}, {@code Source},
     *     {@code Software}) to text
     */
    public static Path write(BufferedImage image, double dotsPerInch, Map<String, String> words, Path file)
            throws WorkbenchException {
        return WholeFile.write(file, part -> {
            try (OutputStream out = Files.newOutputStream(part)) {
                write(image, dotsPerInch, words, out);
            }
        });
    }

    /** The same file as bytes, for a page that carries its pictures inside. */
    static byte[] bytes(BufferedImage image, double dotsPerInch, Map<String, String> words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            write(image, dotsPerInch, words, out);
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot be written to", e);
        }
        return out.toByteArray();
    }

    private static void write(BufferedImage image, double dotsPerInch, Map<String, String> words, OutputStream out)
            throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        try (ImageOutputStream stream = ImageIO.createImageOutputStream(out)) {
            IIOMetadata metadata =
                    writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(image), null);
            metadata.mergeTree(FORMAT, tree(dotsPerInch, words));
            writer.setOutput(stream);
            writer.write(null, new IIOImage(image, null, metadata), null);
        } catch (IIOInvalidTreeException e) {
            throw new IllegalArgumentException("no valid PNG keywords: " + words.keySet(), e);
        } finally {
            writer.dispose();
        }
    }

    private static IIOMetadataNode tree(double dotsPerInch, Map<String, String> words) {
        IIOMetadataNode root = new IIOMetadataNode(FORMAT);
        IIOMetadataNode size = new IIOMetadataNode("pHYs");
        String perMetre = Long.toString(Math.round(dotsPerInch * INCHES_PER_METRE));
        size.setAttribute("pixelsPerUnitXAxis", perMetre);
        size.setAttribute("pixelsPerUnitYAxis", perMetre);
        size.setAttribute("unitSpecifier", "meter");
        root.appendChild(size);
        IIOMetadataNode latin = new IIOMetadataNode("tEXt");
        IIOMetadataNode any = new IIOMetadataNode("iTXt");
        // A tEXt chunk holds Latin-1 only; a text with other letters goes into an iTXt chunk.
        // In the order of the keywords, so that equal pictures are equal files.
        new TreeMap<>(words).forEach((keyword, text) -> {
            if (StandardCharsets.ISO_8859_1.newEncoder().canEncode(text)) {
                IIOMetadataNode entry = new IIOMetadataNode("tEXtEntry");
                entry.setAttribute("keyword", keyword);
                entry.setAttribute("value", text);
                latin.appendChild(entry);
            } else {
                IIOMetadataNode entry = new IIOMetadataNode("iTXtEntry");
                entry.setAttribute("keyword", keyword);
                entry.setAttribute("compressionFlag", "FALSE");
                entry.setAttribute("compressionMethod", "0");
                entry.setAttribute("languageTag", "");
                entry.setAttribute("translatedKeyword", keyword);
                entry.setAttribute("text", text);
                any.appendChild(entry);
            }
        });
        if (latin.hasChildNodes()) {
            root.appendChild(latin);
        }
        if (any.hasChildNodes()) {
            root.appendChild(any);
        }
        return root;
    }
}
