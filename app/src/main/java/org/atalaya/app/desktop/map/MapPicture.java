// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.map;

import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.nio.IntBuffer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import javafx.application.Platform;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.atalaya.core.layer.Highlight;
import org.atalaya.core.layer.Layer;
import org.atalaya.core.layer.MapTheme;
import org.atalaya.core.layer.PointCounts;
import org.atalaya.core.render.Graticule;
import org.atalaya.core.render.MapFrame;
import org.atalaya.core.render.Painter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has the map painted beside the window's thread. The latest request wins: an older one stops at its next step, and
 * its picture is never shown.
 */
public final class MapPicture {

    private static final Logger LOG = LoggerFactory.getLogger(MapPicture.class);

    /** A finished picture, the frame it was painted for, and what a legend must know of layers with many incidents. */
    public record Painted(Image image, MapFrame frame, Map<String, PointCounts> crowds) {
        public Painted {
            crowds = Map.copyOf(crowds);
        }
    }

    /** Told on the window's thread; only of the latest request. */
    public interface Outcome {
        void painted(Painted picture);

        void failed(Throwable fault);
    }

    private final Painter painter = new Painter();
    private final AtomicLong latest = new AtomicLong();
    private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> {
        Thread worker = new Thread(work, "atalaya-map");
        worker.setDaemon(true);
        return worker;
    });

    /**
     * What is to be painted: the lowest layer first.
     *
     * @param covered what lies over the picture, in its pixels: no name is put there
     */
    public record Wish(
            List<Layer> layers,
            MapFrame frame,
            MapTheme theme,
            Highlight highlight,
            Optional<Graticule> graticule,
            List<Rectangle2D> covered) {
        public Wish {
            layers = List.copyOf(layers);
            covered = List.copyOf(covered);
        }
    }

    /** Without a graticule. */
    public void request(List<Layer> layers, MapFrame frame, MapTheme theme, Highlight highlight, Outcome outcome) {
        request(new Wish(layers, frame, theme, highlight, Optional.empty(), List.of()), outcome);
    }

    public void request(Wish wish, Outcome outcome) {
        long number = latest.incrementAndGet();
        var unused = CompletableFuture.supplyAsync(() -> paint(number, wish), thread)
                .whenComplete((picture, fault) -> tell(number, picture, fault, outcome));
    }

    private Painted paint(long number, Wish wish) {
        stopIfOvertaken(number);
        Painter.Counted painting = painter.paintAndCount(
                wish.layers(),
                wish.frame(),
                wish.theme(),
                wish.highlight(),
                wish.graticule(),
                wish.covered(),
                (fraction, key, args) -> stopIfOvertaken(number));
        return new Painted(toFx(painting.image()), wish.frame(), painting.crowds());
    }

    private void stopIfOvertaken(long number) {
        if (latest.get() != number) {
            throw new CancellationException();
        }
    }

    private void tell(long number, Painted picture, Throwable fault, Outcome outcome) {
        Throwable cause = fault instanceof CompletionException && fault.getCause() != null ? fault.getCause() : fault;
        if (cause instanceof CancellationException) {
            LOG.trace("picture {} was overtaken", number);
            return;
        }
        if (cause != null) {
            LOG.error("the map could not be painted", cause);
        }
        Platform.runLater(() -> {
            if (latest.get() != number) {
                return;
            }
            if (cause == null) {
                outcome.painted(picture);
            } else {
                outcome.failed(cause);
            }
        });
    }

    /** Hands the pixels over without copying them: both sides use premultiplied ARGB in ints. */
    private static Image toFx(BufferedImage image) {
        int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        return new WritableImage(new PixelBuffer<>(
                image.getWidth(), image.getHeight(), IntBuffer.wrap(pixels), PixelFormat.getIntArgbPreInstance()));
    }
}
