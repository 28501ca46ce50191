// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Optional;
import org.atalaya.core.data.ImportReport;
import org.atalaya.core.geo.Crs;
import org.atalaya.core.geo.CrsRegistry;
import org.atalaya.core.problem.WorkbenchException;

/** Coordinate systems as a report names them: by name and number. */
final class SystemText {

    private static final ObjectMapper JSON = new ObjectMapper();

    private SystemText() {}

    /** {@code WGS 84 / UTM zone 18S (EPSG:32718)}; the name alone where there is no number. */
    static String of(Crs crs) {
        return crs.code().isEmpty() ? crs.name() : crs.name() + " (" + crs.code() + ")";
    }

    /** The system of the coordinates in the file, as the import plan says; empty where the plan names none. */
    static Optional<String> ofSource(ImportReport report) throws WorkbenchException {
        int epsg = sourceEpsg(report.plan());
        return epsg == 0 ? Optional.empty() : Optional.of(of(CrsRegistry.epsg(epsg)));
    }

    private static int sourceEpsg(String plan) {
        try {
            JsonNode root = JSON.readTree(plan);
            // Plans of the first version have it at their root.
            return root.at("/place/sourceEpsg").asInt(root.path("sourceEpsg").asInt());
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("the import plan is no JSON: " + plan, e);
        }
    }
}
