// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.geo;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.geotools.api.metadata.extent.Extent;
import org.geotools.api.metadata.extent.GeographicBoundingBox;
import org.geotools.api.metadata.extent.GeographicExtent;
import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.ReferenceIdentifier;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.api.referencing.crs.GeneralDerivedCRS;
import org.geotools.api.referencing.operation.CoordinateOperation;
import org.geotools.api.referencing.operation.CoordinateOperationAuthorityFactory;
import org.geotools.api.referencing.operation.MathTransform;
import org.geotools.referencing.ReferencingFactoryFinder;
import org.geotools.referencing.factory.BackingStoreException;
import org.geotools.referencing.operation.AbstractCoordinateOperation;
import org.geotools.referencing.operation.matrix.GeneralMatrix;
import org.geotools.referencing.operation.transform.ConcatenatedTransform;
import org.geotools.referencing.operation.transform.ProjectiveTransform;

/**
 * The way from an old datum to WGS 84 at one place. Many datums have a dozen published shifts, each for a country or a
 * province, tens of metres apart: PSAD56 has 16. The EPSG database says for each where it holds and how exact it is; the
 * projection library looks at the second only and takes Bolivia's for Lima, 9 m off. Here both count: of the shifts whose
 * area holds the place the most exact one, and of equals the one made for the smaller area.
 */
record DatumShift(String operation, MathTransform toWgs84) {

    private static final String WGS84 = "EPSG:4326";

    /** Latitude and longitude change places: the EPSG database states its shifts latitude first. */
    private static final MathTransform SWAP =
            ProjectiveTransform.create(new GeneralMatrix(new double[][] {{0, 1, 0}, {1, 0, 0}, {0, 0, 1}}));

    /**
     * The shift to use near a place, in degrees with longitude first on both sides; empty where the system already
     * stands on WGS 84, or where no published shift covers the place.
     */
    static Optional<DatumShift> near(CoordinateReferenceSystem system, double longitude, double latitude)
            throws FactoryException {
        Optional<String> code = epsgCode(geographic(system)).filter(c -> !c.equals(WGS84));
        if (code.isEmpty()) {
            return Optional.empty();
        }
        CoordinateOperationAuthorityFactory operations =
                ReferencingFactoryFinder.getCoordinateOperationAuthorityFactory("EPSG", null);
        return published(operations, code.get()).stream()
                .filter(operation -> area(operation, longitude, latitude) < Double.POSITIVE_INFINITY)
                .min(Comparator.comparingDouble(
                                (CoordinateOperation operation) -> AbstractCoordinateOperation.getAccuracy(operation))
                        .thenComparingDouble(operation -> area(operation, longitude, latitude)))
                .map(DatumShift::longitudeFirst);
    }

    /** None where the database has a shift among them that the library cannot make: then its own choice counts. */
    private static List<CoordinateOperation> published(CoordinateOperationAuthorityFactory operations, String code)
            throws FactoryException {
        try {
            return List.copyOf(operations.createFromCoordinateReferenceSystemCodes(code, WGS84));
        } catch (BackingStoreException e) {
            return List.of();
        }
    }

    /** The degrees that a projected system is made from, or the system itself. */
    static CoordinateReferenceSystem geographic(CoordinateReferenceSystem system) {
        return system instanceof GeneralDerivedCRS derived ? derived.getBaseCRS() : system;
    }

    static Optional<String> epsgCode(CoordinateReferenceSystem system) {
        for (ReferenceIdentifier identifier : system.getIdentifiers()) {
            if ("EPSG".equals(identifier.getCodeSpace())) {
                return Optional.of("EPSG:" + identifier.getCode());
            }
        }
        return Optional.empty();
    }

    private static DatumShift longitudeFirst(CoordinateOperation operation) {
        MathTransform shift = ConcatenatedTransform.create(SWAP, operation.getMathTransform());
        return new DatumShift(operation.getName().getCode(), ConcatenatedTransform.create(shift, SWAP));
    }

    /** Square degrees of the smallest box of an operation that holds a place, infinite when none does. */
    private static double area(CoordinateOperation operation, double longitude, double latitude) {
        double smallest = Double.POSITIVE_INFINITY;
        Extent domain = operation.getDomainOfValidity();
        if (domain == null) {
            return smallest;
        }
        for (GeographicExtent part : domain.getGeographicElements()) {
            if (part instanceof GeographicBoundingBox box) {
                double width = box.getEastBoundLongitude() - box.getWestBoundLongitude();
                // A box that crosses 180 degrees has its east bound west of its west bound.
                width = width < 0 ? width + 360 : width;
                double east = longitude - box.getWestBoundLongitude();
                boolean inside = (east < 0 ? east + 360 : east) <= width
                        && latitude >= box.getSouthBoundLatitude()
                        && latitude <= box.getNorthBoundLatitude();
                if (inside) {
                    double height = box.getNorthBoundLatitude() - box.getSouthBoundLatitude();
                    smallest = Math.min(smallest, width * height);
                }
            }
        }
        return smallest;
    }
}
