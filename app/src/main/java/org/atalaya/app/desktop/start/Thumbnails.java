// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.start;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import javafx.scene.image.Image;
import org.atalaya.app.desktop.workspace.OpenProject;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.export.PngImage;
import org.atalaya.core.geo.Extent;
import org.atalaya.core.layer.BaseFeature;
import org.atalaya.core.layer.Highlight;
import org.atalaya.core.layer.Layer;
import org.atalaya.core.layer.LayerSource;
import org.atalaya.core.layer.MapTheme;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.progress.Progress;
import org.atalaya.core.render.MapFrame;
import org.atalaya.core.render.Painter;
import org.atalaya.core.time.LocalMillis;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Small maps of the projects worked with, kept in the cache folder: losing them costs nothing, so what goes wrong here
 * is logged and not told.
 */
public final class Thumbnails {

    public static final int WIDTH = 340;
    public static final int HEIGHT = 180;

    private static final Logger LOG = LoggerFactory.getLogger(Thumbnails.class);
    private static final double SHARP = 1.5;

    private final Path folder;
    private final ObjectMapper json = new ObjectMapper();

    public Thumbnails(Path folder) {
        this.folder = folder;
    }

    /** Paints the map of a project as it is now; to be called beside the window's thread. */
    public void keep(OpenProject project, List<Layer> lowestFirst, Extent extent, Progress progress) {
        try {
            Files.createDirectories(folder);
            MapFrame frame = MapFrame.fit(extent, WIDTH, HEIGHT).withPixelRatio(SHARP);
            for (MapTheme theme : List.of(MapTheme.LIGHT, MapTheme.DARK)) {
                List<Layer> dressed = telling(lowestFirst).stream()
                        .map(layer -> layer.under(theme))
                        .toList();
                var image = new Painter().paint(dressed, frame, theme, Highlight.NONE, progress);
                Path file = picture(project.file());
                PngImage.write(image, 96 * SHARP, Map.of(), theme == MapTheme.DARK ? dark(file) : file);
            }
            Path draft = Files.createTempFile(folder, "card", ".json");
            json.writeValue(draft.toFile(), facts(project));
            Files.move(draft, card(project.file()), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException | WorkbenchException e) {
            LOG.warn("no small map of {}: {}", project.file(), e.getMessage());
        }
    }

    /** At this size only one finding can be read, and no names: the topmost over the base, or else the incidents. */
    private static List<Layer> telling(List<Layer> lowestFirst) {
        String finding = "";
        for (Layer layer : lowestFirst) {
            finding = layer.id().startsWith("run/") ? layer.id() : finding;
        }
        List<Layer> chosen = new ArrayList<>();
        for (Layer layer : lowestFirst) {
            boolean points = layer.source() instanceof LayerSource.Points;
            boolean own = layer.id().startsWith("run/") ? layer.id().equals(finding) : !points;
            if (own || (finding.isEmpty() && points)) {
                chosen.add(nameless(layer));
            }
        }
        return chosen;
    }

    private static Layer nameless(Layer layer) {
        if (!(layer.source() instanceof LayerSource.Base base)) {
            return layer;
        }
        List<BaseFeature> shapes = base.features().stream()
                .filter(feature -> feature.kind() != BaseFeature.Kind.PLACE)
                .map(feature -> new BaseFeature(feature.kind(), "", feature.shape()))
                .toList();
        return new Layer(
                layer.id(),
                layer.title(),
                layer.method(),
                new LayerSource.Base(shapes),
                layer.style(),
                layer.opacity(),
                layer.visible());
    }

    /** What is known of a project; a card without facts where nothing is. */
    ProjectCard of(Path project) {
        Path card = card(project);
        if (Files.isRegularFile(card)) {
            try {
                JsonNode facts = json.readTree(card.toFile());
                return new ProjectCard(
                        picture(project),
                        facts.path("incidents").asLong(),
                        facts.path("from").asText(""),
                        facts.path("to").asText(""),
                        facts.path("simulated").asBoolean());
            } catch (IOException e) {
                LOG.warn("the card of {} cannot be read: {}", project, e.getMessage());
            }
        }
        return new ProjectCard(picture(project), 0, "", "", false);
    }

    /** The small map, read from its file; to be called beside the window's thread. */
    static Optional<Image> image(ProjectCard card, boolean inDark) {
        Path wanted = inDark && Files.isRegularFile(dark(card.picture())) ? dark(card.picture()) : card.picture();
        return Files.isRegularFile(wanted)
                ? Optional.of(new Image(wanted.toUri().toString()))
                : Optional.empty();
    }

    /** The same map for dark windows. */
    private static Path dark(Path picture) {
        return picture.resolveSibling(picture.getFileName().toString().replace(".png", "-dark.png"));
    }

    private static Map<String, Object> facts(OpenProject project) {
        Map<String, Object> facts = new TreeMap<>();
        Incidents rows = project.incidents().orElse(null);
        if (rows != null) {
            facts.put("incidents", rows.size());
            if (rows.earliest() != LocalMillis.MISSING) {
                facts.put("from", day(rows.earliest()));
                facts.put("to", day(rows.latest()));
            }
        }
        facts.put("simulated", project.simulated());
        return facts;
    }

    private static String day(long localMillis) {
        return LocalMillis.toDateTime(localMillis).toLocalDate().toString();
    }

    private Path picture(Path project) {
        return folder.resolve(key(project) + ".png");
    }

    private Path card(Path project) {
        return folder.resolve(key(project) + ".json");
    }

    private static String key(Path project) {
        String place = project.toAbsolutePath().normalize().toString();
        return UUID.nameUUIDFromBytes(place.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
