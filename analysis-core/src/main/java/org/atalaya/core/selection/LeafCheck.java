// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.selection;

import java.util.Map;
import java.util.Set;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.WorkbenchException;
import org.geotools.api.filter.BinaryLogicOperator;
import org.geotools.api.filter.ExcludeFilter;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.Id;
import org.geotools.api.filter.IncludeFilter;
import org.geotools.api.filter.Not;
import org.geotools.api.filter.expression.Literal;
import org.geotools.api.filter.spatial.BBOX;
import org.geotools.api.filter.spatial.BinarySpatialOperator;
import org.geotools.filter.FilterAttributeExtractor;
import org.geotools.geometry.jts.ReferencedEnvelope;
import org.locationtech.jts.geom.Geometry;

/** Looks for what reads well but cannot mean what was meant. */
final class LeafCheck {

    private LeafCheck() {}

    static void of(Query query) throws WorkbenchException {
        check(query.filter(), query.properties());
    }

    private static void check(Filter filter, Map<String, Property> properties) throws WorkbenchException {
        if (filter instanceof BinaryLogicOperator logic) {
            for (Filter child : logic.getChildren()) {
                check(child, properties);
            }
        } else if (filter instanceof Not not) {
            check(not.getFilter(), properties);
        } else if (filter instanceof Id) {
            throw new WorkbenchException(Problem.error("selection.in-without-column"));
        } else if (!(filter instanceof IncludeFilter || filter instanceof ExcludeFilter)) {
            leaf(filter, properties);
        }
    }

    private static void leaf(Filter filter, Map<String, Property> properties) throws WorkbenchException {
        Set<String> names = slots(filter);
        if (names.isEmpty()) {
            throw new WorkbenchException(Problem.error("selection.compares-no-column"));
        }
        boolean geometry = names.stream().anyMatch(name -> properties.get(name) == Property.Known.GEOM);
        if (filter instanceof BinarySpatialOperator spatial) {
            if (!geometry || names.size() > 1 || !comparesShape(spatial)) {
                throw new WorkbenchException(Problem.error("selection.place-of-geom"));
            }
            if (filter instanceof BBOX box
                    && box.getBounds() instanceof ReferencedEnvelope bounds
                    && bounds.getCoordinateReferenceSystem() != null) {
                throw new WorkbenchException(Problem.error("selection.other-crs", 1));
            }
        } else if (geometry) {
            throw new WorkbenchException(Problem.error("selection.geom-compared"));
        } else {
            TimeRange.of(filter, properties);
        }
    }

    /** Whether the place is compared with a fixed shape: a number is a literal as well. */
    private static boolean comparesShape(BinarySpatialOperator spatial) {
        return spatial instanceof BBOX
                || (spatial.getExpression2() instanceof Literal shape && shape.evaluate(null, Geometry.class) != null);
    }

    /** The names a part looks at. */
    static Set<String> slots(Filter filter) {
        FilterAttributeExtractor extractor = new FilterAttributeExtractor();
        filter.accept(extractor, null);
        return Set.of(extractor.getAttributeNames());
    }
}
