// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.layer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.data.RasterGrid;
import org.atalaya.core.data.Zone;
import org.atalaya.core.grid.Surface;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.index.strtree.STRtree;

/** Finds what a layer shows at a place. Built once per layer; safe for several threads after that. */
public final class HitFinder {

    private static final int MOST_ROWS = 500;

    private final LayerSource source;
    private final int[] rowsByX;
    private final STRtree tree;
    private final List<Geometry> shapes;

    private HitFinder(LayerSource source, int[] rowsByX, List<Geometry> shapes) {
        this.source = source;
        this.rowsByX = rowsByX;
        this.shapes = shapes;
        this.tree = new STRtree();
        for (int i = 0; i < shapes.size(); i++) {
            tree.insert(shapes.get(i).getEnvelopeInternal(), i);
        }
        tree.build();
    }

    public static HitFinder of(Layer layer) {
        LayerSource source = layer.source();
        if (source instanceof LayerSource.Points points) {
            Incidents incidents = points.incidents();
            int[] rows = IntStream.range(0, incidents.size())
                    .filter(incidents::hasPlace)
                    .boxed()
                    .sorted(Comparator.comparingDouble(incidents::x))
                    .mapToInt(Integer::intValue)
                    .toArray();
            return new HitFinder(source, rows, List.of());
        }
        if (source instanceof LayerSource.Cells cells) {
            return new HitFinder(source, new int[0], cells.artifact().geometries());
        }
        if (source instanceof LayerSource.Areas areas) {
            return new HitFinder(
                    source,
                    new int[0],
                    areas.zones().zones().stream().map(Zone::area).toList());
        }
        return new HitFinder(source, new int[0], List.of());
    }

    /**
     * What is at a place.
     *
     * @param tolerance metres around the place in which a point counts as hit
     */
    public Optional<Hit> at(double x, double y, double tolerance) {
        if (source instanceof LayerSource.Points points) {
            List<Integer> rows = near(points.incidents(), x, y, tolerance);
            return rows.isEmpty() ? Optional.empty() : Optional.of(new Hit.Rows(rows));
        }
        if (source instanceof LayerSource.Density density) {
            return value(density.artifact().surface(), x, y);
        }
        if (source instanceof LayerSource.Raster raster) {
            double value = raster.raster().at(x, y);
            RasterGrid grid = raster.raster().grid();
            return Double.isNaN(value)
                    ? Optional.empty()
                    : Optional.of(new Hit.Value(grid.column(x), grid.row(y), value));
        }
        int index = shapeAt(x, y);
        if (index < 0) {
            return Optional.empty();
        }
        if (source instanceof LayerSource.Cells cells) {
            return Optional.of(
                    new Hit.Cell(index, cells.artifact().attributes().rows().get(index)));
        }
        if (source instanceof LayerSource.Areas areas) {
            return Optional.of(new Hit.Area(index, areas.zones().zones().get(index)));
        }
        return Optional.empty();
    }

    /** The incident nearest to a place, and how many lie within reach. */
    public record Near(int row, int number) {}

    /** By one pass over all incidents, without an index. */
    public static Optional<Near> nearest(Incidents incidents, double x, double y, double reach) {
        int nearest = -1;
        int number = 0;
        double least = reach * reach;
        for (int row = 0; row < incidents.size(); row++) {
            double right = incidents.x(row) - x;
            double up = incidents.y(row) - y;
            double square = right * right + up * up;
            // False for a row without a place.
            if (square <= reach * reach) {
                number++;
                if (nearest < 0 || square < least) {
                    nearest = row;
                    least = square;
                }
            }
        }
        return nearest < 0 ? Optional.empty() : Optional.of(new Near(nearest, number));
    }

    /** How many incidents lie in an area or on its border, by one pass over all. */
    public static int countInside(Incidents incidents, Geometry area) {
        Envelope box = area.getEnvelopeInternal();
        var locator = new IndexedPointInAreaLocator(area);
        int inside = 0;
        for (int row = 0; row < incidents.size(); row++) {
            if (box.contains(incidents.x(row), incidents.y(row))
                    && locator.locate(new Coordinate(incidents.x(row), incidents.y(row))) != Location.EXTERIOR) {
                inside++;
            }
        }
        return inside;
    }

    /** Rows of the incidents inside an area, in ascending order; empty for a layer without points. */
    public int[] inside(Geometry area) {
        if (!(source instanceof LayerSource.Points points)) {
            return new int[0];
        }
        Incidents incidents = points.incidents();
        Envelope box = area.getEnvelopeInternal();
        var locator = new IndexedPointInAreaLocator(area);
        return IntStream.range(firstFrom(incidents, box.getMinX()), rowsByX.length)
                .takeWhile(i -> incidents.x(rowsByX[i]) <= box.getMaxX())
                .map(i -> rowsByX[i])
                .filter(row -> incidents.y(row) >= box.getMinY() && incidents.y(row) <= box.getMaxY())
                .filter(row -> locator.locate(new Coordinate(incidents.x(row), incidents.y(row))) != Location.EXTERIOR)
                .sorted()
                .toArray();
    }

    private List<Integer> near(Incidents incidents, double x, double y, double tolerance) {
        List<Integer> found = new ArrayList<>();
        for (int i = firstFrom(incidents, x - tolerance); i < rowsByX.length; i++) {
            int row = rowsByX[i];
            if (incidents.x(row) > x + tolerance) {
                break;
            }
            if (distance(incidents, row, x, y) <= tolerance) {
                found.add(row);
            }
        }
        found.sort(Comparator.comparingDouble((Integer row) -> distance(incidents, row, x, y))
                .thenComparingInt(row -> row));
        return found.size() > MOST_ROWS ? found.subList(0, MOST_ROWS) : found;
    }

    private int firstFrom(Incidents incidents, double x) {
        int low = 0;
        int high = rowsByX.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (incidents.x(rowsByX[middle]) < x) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static double distance(Incidents incidents, int row, double x, double y) {
        return Math.hypot(incidents.x(row) - x, incidents.y(row) - y);
    }

    private static Optional<Hit> value(Surface surface, double x, double y) {
        double value = surface.at(x, y);
        if (Double.isNaN(value)) {
            return Optional.empty();
        }
        int column = (int) Math.floor((x - surface.minX()) / surface.cellSize());
        int row = (int) Math.floor((y - surface.minY()) / surface.cellSize());
        return Optional.of(new Hit.Value(column, row, value));
    }

    private int shapeAt(double x, double y) {
        Point point = new GeometryFactory().createPoint(new Coordinate(x, y));
        List<?> near = tree.query(new Envelope(point.getCoordinate()));
        int[] hits = near.stream()
                .mapToInt(i -> (Integer) i)
                .filter(i -> shapes.get(i).intersects(point))
                .toArray();
        return Arrays.stream(hits).min().orElse(-1);
    }
}
