// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.importer;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.atalaya.core.data.Role;
import org.atalaya.core.data.Zones;
import org.atalaya.core.gazetteer.Gazetteer;
import org.atalaya.core.importer.PlacePlan.Form;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.Where;
import org.atalaya.core.problem.WorkbenchException;

/** What is done with a file without coordinates: its zones or its addresses may say where things happened. */
final class NoPoints {

    /** So many columns named after months hold a table of counts. */
    private static final int MONTHS = 6;

    private static final double MOSTLY_NUMBERS = 0.9;

    /** An address column holds words; mostly numbers are codes. */
    private static final double FEW_NUMBERS = 0.5;

    private static final Pattern SHAPE =
            Pattern.compile("(?:SRID=\\d+;)?\\s*(?:MULTI)?(?:POLYGON|LINESTRING)\\b", Pattern.CASE_INSENSITIVE);

    private NoPoints() {}

    /** Joins the file with the zones of the boundary, or says why that cannot be. */
    static PlaceDecision zones(
            Path file,
            SourceFormat format,
            List<ColumnProfile> profiles,
            List<Role> roles,
            Optional<Zones> boundary,
            int wanted,
            List<Problem> statements)
            throws WorkbenchException {
        Where here = Where.file(SourceFiles.name(file));
        List<ColumnProfile> months =
                profiles.stream().filter(NoPoints::countsOfAMonth).toList();
        if (months.size() >= MONTHS) {
            throw new WorkbenchException(Problem.error(
                            "import.counts-by-month",
                            months.get(0).name(),
                            months.get(months.size() - 1).name())
                    .at(here));
        }
        Optional<ZoneJoin> join =
                boundary.isEmpty() ? Optional.empty() : ZoneJoin.find(file, format, roles, boundary.get());
        if (join.isEmpty()) {
            throw new WorkbenchException(unmappable(profiles, roles, boundary).at(here));
        }
        roles.replaceAll(role -> role == Role.ZONE ? Role.KEEP : role);
        roles.set(join.get().column(), Role.ZONE);
        join.get().state(boundary.get(), statements);
        int target = wanted == 0 ? boundary.get().crs().epsg() : wanted;
        return new PlaceDecision(
                Form.ZONE, 0, target, Middle.UNKNOWN, false, join.get().attribute());
    }

    private static Problem unmappable(List<ColumnProfile> profiles, List<Role> roles, Optional<Zones> boundary) {
        Optional<Integer> address = addressColumn(profiles, roles);
        if (address.isPresent()) {
            String name = profiles.get(address.get()).name();
            return boundary.isPresent()
                    ? Problem.error(
                            "import.no-zone-but-addresses", boundary.get().name(), name)
                    : Problem.error("import.addresses-alone", name);
        }
        if (boundary.isPresent()) {
            return Problem.error("import.no-zone-column", boundary.get().name());
        }
        Optional<ColumnProfile> shapes =
                profiles.stream().filter(NoPoints::holdsShapes).findFirst();
        if (shapes.isPresent()) {
            return Problem.error("import.shapes-alone", shapes.get().name());
        }
        int zone = roles.indexOf(Role.ZONE);
        return zone >= 0
                ? Problem.error("import.zones-alone", profiles.get(zone).name())
                : Problem.error("import.no-coordinates");
    }

    /** Areas or lines written as texts of OGC Simple Features. */
    private static boolean holdsShapes(ColumnProfile column) {
        return SHAPE.matcher(column.firstWord()).lookingAt();
    }

    /** A month for a name and whole numbers for cells. */
    private static boolean countsOfAMonth(ColumnProfile column) {
        return MonthWords.isMonth(column.name())
                && column.numberShare() > MOSTLY_NUMBERS
                && column.fractionShare() == 0;
    }

    /** The column of addresses, empty where none is named so. */
    static Optional<Integer> addressColumn(List<ColumnProfile> profiles, List<Role> roles) {
        return IntStream.range(0, profiles.size())
                .filter(i -> roles.get(i) == Role.KEEP || roles.get(i) == Role.PLACE)
                .filter(i -> profiles.get(i).cells() > 0 && profiles.get(i).numberShare() < FEW_NUMBERS)
                .filter(i -> HeaderWords.fit(Role.ADDRESS, profiles.get(i).name()) > 0)
                .boxed()
                .max(Comparator.comparingDouble(
                        i -> HeaderWords.fit(Role.ADDRESS, profiles.get(i).name())));
    }

    /** Takes the addresses of the file for its places, where a gazetteer knows them. */
    static PlaceDecision addresses(
            Path file,
            List<ColumnProfile> profiles,
            List<Role> roles,
            Optional<Zones> boundary,
            Gazetteer gazetteer,
            int wanted,
            List<Problem> statements)
            throws WorkbenchException {
        int column = addressColumn(profiles, roles)
                .orElseThrow(() -> new WorkbenchException(
                        Problem.error("import.no-addresses").at(Where.file(SourceFiles.name(file)))));
        roles.replaceAll(role -> role == Role.X || role == Role.Y || role == Role.PLACE ? Role.KEEP : role);
        roles.set(column, Role.ADDRESS);
        statements.add(Problem.info(
                "import.by-address",
                profiles.get(column).name(),
                gazetteer.file().name()));
        int source = gazetteer.file().epsg();
        int target = PlaceDecision.target(wanted, boundary, source, gazetteer.middle(), statements);
        return new PlaceDecision(Form.ADDRESS, source, target, Middle.UNKNOWN, false, "");
    }
}
