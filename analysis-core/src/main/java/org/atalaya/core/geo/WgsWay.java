// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.geo;

import java.util.Optional;
import org.geotools.api.referencing.operation.TransformException;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Geometry;

/** Between systems on WGS 84: to degrees, and from them. */
final class WgsWay implements Way {

    private final Optional<TransverseMercator> from;
    private final Optional<TransverseMercator> to;

    private WgsWay(WgsSystem from, WgsSystem to) {
        boolean same = from.equals(to);
        this.from =
                Optional.of(from).filter(system -> system.projected() && !same).map(WgsSystem::projection);
        this.to = Optional.of(to).filter(system -> system.projected() && !same).map(WgsSystem::projection);
    }

    /** Empty where one of them is on another datum. */
    static Optional<Way> between(Crs from, Crs to) {
        Optional<WgsSystem> target = WgsSystem.of(to);
        return WgsSystem.of(from).flatMap(source -> target.map(known -> new WgsWay(source, known)));
    }

    @Override
    public void transform(double[] xy) {
        for (int at = 0; at + 1 < xy.length; at += 2) {
            if (from.isPresent()) {
                from.get().backward(xy, at);
            }
            if (to.isPresent()) {
                to.get().forward(xy, at);
            }
        }
    }

    @Override
    public Geometry transform(Geometry geometry) throws TransformException {
        Geometry copy = geometry.copy();
        Moving moving = new Moving();
        copy.apply(moving);
        copy.geometryChanged();
        if (moving.lost) {
            throw new TransformException("outside the domain of the projection");
        }
        return copy;
    }

    private final class Moving implements CoordinateSequenceFilter {

        private final double[] xy = new double[2];
        private boolean lost;

        @Override
        public void filter(CoordinateSequence places, int i) {
            xy[0] = places.getX(i);
            xy[1] = places.getY(i);
            transform(xy);
            lost |= Double.isNaN(xy[0]);
            places.setOrdinate(i, 0, xy[0]);
            places.setOrdinate(i, 1, xy[1]);
        }

        @Override
        public boolean isDone() {
            return lost;
        }

        @Override
        public boolean isGeometryChanged() {
            return true;
        }
    }
}
