// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;

class PngImageTest {

    @TempDir
    Path folder;

    @Test
    void pictureKeepsPixelsResolutionAndWords() throws Exception {
        BufferedImage image = new BufferedImage(3, 2, BufferedImage.TYPE_INT_ARGB_PRE);
        image.setRGB(1, 1, 0xffc52c1e);
        Path file = PngImage.write(
                image, 300, Map.of("Title", "Robos en año 2024", "Description", "95 % − 中"), folder.resolve("p.png"));
        ImageReader reader = ImageIO.getImageReadersByFormatName("png").next();
        try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
            reader.setInput(in);
            assertEquals(0xffc52c1e, reader.read(0).getRGB(1, 1));
            Element root = (Element) reader.getImageMetadata(0).getAsTree("javax_imageio_png_1.0");
            assertEquals("11811", attribute(root, "pHYs", "pixelsPerUnitXAxis"));
            assertEquals("Robos en año 2024", attribute(root, "tEXtEntry", "value"));
            assertEquals("95 % − 中", attribute(root, "iTXtEntry", "text"));
        } finally {
            reader.dispose();
        }
    }

    @Test
    void orderOfTheWordsDoesNotShowInTheFile() {
        BufferedImage image = new BufferedImage(3, 2, BufferedImage.TYPE_INT_ARGB_PRE);
        Map<String, String> forwards = new LinkedHashMap<>();
        forwards.put("Software", "a");
        forwards.put("Title", "b");
        Map<String, String> backwards = new LinkedHashMap<>();
        backwards.put("Title", "b");
        backwards.put("Software", "a");
        assertArrayEquals(PngImage.bytes(image, 96, forwards), PngImage.bytes(image, 96, backwards));
    }

    private static String attribute(Element root, String element, String name) {
        return ((Element) root.getElementsByTagName(element).item(0)).getAttribute(name);
    }
}
