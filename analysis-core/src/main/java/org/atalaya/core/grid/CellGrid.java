// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.grid;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.atalaya.core.geo.Crs;

/**
 * Squares or hexagons over a study area, clipped to it; cells that only touch it are left out. Cells are numbered row by
 * row from the south-west. Immutable.
 */
public final class CellGrid {

    private static final double HALF_ROOT_3 = Math.sqrt(3) / 2;

    private final GridSpec spec;
    private final StudyArea area;
    private final Lattice lattice;
    private final List<Cell> cells;
    private final boolean[] whole;
    private final int[] indexByPosition;

    private CellGrid(GridSpec spec, StudyArea area, Lattice lattice, List<Cell> cells, boolean[] whole) {
        this.spec = spec;
        this.area = area;
        this.lattice = lattice;
        this.cells = List.copyOf(cells);
        this.whole = whole;
        this.indexByPosition = new int[Math.multiplyExact(lattice.columns(), lattice.rows())];
        Arrays.fill(indexByPosition, -1);
        for (Cell cell : cells) {
            indexByPosition[cell.row() * lattice.columns() + cell.column()] = cell.index();
        }
    }

    public static CellGrid over(StudyArea area, GridSpec spec) {
        Lattice lattice = Lattice.over(area.extent(), spec);
        List<CellCutter.Piece> pieces = new CellCutter(area, spec, lattice).pieces();
        List<Cell> cells = new ArrayList<>(pieces.size());
        boolean[] whole = new boolean[pieces.size()];
        for (CellCutter.Piece piece : pieces) {
            int index = cells.size();
            whole[index] = piece.whole();
            cells.add(new Cell(
                    index,
                    piece.column(),
                    piece.row(),
                    piece.shape(),
                    lattice.centreX(piece.column()),
                    lattice.centreY(piece.column(), piece.row()),
                    piece.shape().getArea() / 1e6));
        }
        return new CellGrid(spec, area, lattice, cells, whole);
    }

    public GridSpec spec() {
        return spec;
    }

    public StudyArea area() {
        return area;
    }

    public Crs crs() {
        return area.crs();
    }

    public int size() {
        return cells.size();
    }

    public List<Cell> cells() {
        return cells;
    }

    public Cell cell(int index) {
        return cells.get(index);
    }

    /** The cell of a place, or −1 where the place is outside the study area. */
    public int indexOf(double x, double y) {
        int index = cellAt(x, y);
        if (index >= 0) {
            return whole[index] || area.covers(x, y) ? index : -1;
        }
        if (!area.covers(x, y)) {
            return -1;
        }
        // On the east or north boundary the cell beyond has no ground of its own; its neighbour takes the place.
        double hair = spec.cellSize() * 1e-6;
        int west = cellAt(x - hair, y);
        int south = west >= 0 ? west : cellAt(x, y - hair);
        return south >= 0 ? south : cellAt(x - hair, y - hair);
    }

    /** Indices of the cells beside one, ascending. */
    public int[] neighbours(int index, Contiguity contiguity) {
        Cell cell = cells.get(index);
        double step = spec.cellSize();
        double[][] ways;
        if (spec.shape() == Shape.HEXAGON) {
            ways = new double[][] {
                {0, step}, {0, -step},
                {HALF_ROOT_3 * step, step / 2}, {HALF_ROOT_3 * step, -step / 2},
                {-HALF_ROOT_3 * step, step / 2}, {-HALF_ROOT_3 * step, -step / 2}
            };
        } else if (contiguity == Contiguity.EDGE) {
            ways = new double[][] {{0, step}, {0, -step}, {step, 0}, {-step, 0}};
        } else {
            ways = new double[][] {
                {0, step}, {0, -step}, {step, 0}, {-step, 0},
                {step, step}, {step, -step}, {-step, step}, {-step, -step}
            };
        }
        return Arrays.stream(ways)
                .mapToInt(way -> cellAt(cell.x() + way[0], cell.y() + way[1]))
                .filter(neighbour -> neighbour >= 0)
                .sorted()
                .toArray();
    }

    private int cellAt(double x, double y) {
        long position = lattice.positionOf(x, y);
        return position < 0 ? -1 : indexByPosition[(int) position];
    }
}
