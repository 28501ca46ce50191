// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.surface;

import java.util.List;
import java.util.Optional;
import org.atalaya.core.data.Zone;
import org.atalaya.core.data.ZoneNames;
import org.atalaya.core.data.ZoneNumbers;
import org.atalaya.core.data.Zones;
import org.atalaya.core.grid.AreaRaster;
import org.atalaya.core.grid.StudyArea;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.Where;
import org.atalaya.core.problem.WorkbenchException;

/** A number of each zone, such as its residents, spread evenly over its ground. */
final class Population {

    private Population() {}

    /** How many in each cell of a raster over the same area. */
    static double[] of(Zones zones, String attribute, AreaRaster raster, StudyArea area) throws WorkbenchException {
        double[] people = new double[raster.columns() * raster.rows()];
        double all = 0;
        double[] numbers = ZoneNumbers.values(zones, attribute);
        for (int i = 0; i < numbers.length; i++) {
            Zone zone = zones.zones().get(i);
            double number = numbers[i];
            if (!(number > 0) || !(zone.area().getArea() > 0)) {
                continue;
            }
            all += number;
            StudyArea ground = StudyArea.of(area.crs(), zone.area());
            AreaRaster own = AreaRaster.of(ground, raster.cellSize());
            double perKm2 = number / ground.areaKm2();
            int firstColumn = (int) Math.round((own.minX() - raster.minX()) / raster.cellSize());
            int firstRow = (int) Math.round((own.minY() - raster.minY()) / raster.cellSize());
            for (int row = 0; row < own.rows(); row++) {
                for (int column = 0; column < own.columns(); column++) {
                    int atColumn = column + firstColumn;
                    int atRow = row + firstRow;
                    if (atColumn >= 0 && atRow >= 0 && atColumn < raster.columns() && atRow < raster.rows()) {
                        people[atRow * raster.columns() + atColumn] += perKm2 * own.insideKm2(column, row);
                    }
                }
            }
        }
        if (!(all > 0)) {
            throw new WorkbenchException(missing(Optional.of(zones), attribute));
        }
        return people;
    }

    static Problem missing(Optional<Zones> zones, String attribute) {
        List<String> attributes = zones.map(ZoneNames::attributes).orElse(List.of());
        return (zones.isEmpty()
                        ? Problem.error("dual-density.no-zones")
                        : Problem.error("dual-density.no-population", attribute, String.join(", ", attributes)))
                .at(Where.parameter("second"));
    }
}
