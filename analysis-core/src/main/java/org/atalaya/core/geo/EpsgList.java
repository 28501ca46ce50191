// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.geo;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.commons.io.file.PathUtils;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.WorkbenchException;
import org.geotools.referencing.factory.epsg.hsql.ThreadedHsqlEpsgFactory;

/** The coordinate systems of the EPSG database that are not withdrawn, in degrees or projected, to be searched. */
public final class EpsgList {

    private static final String SELECT = "SELECT c.COORD_REF_SYS_CODE, c.COORD_REF_SYS_NAME, c.COORD_REF_SYS_KIND,"
            + " e.EXTENT_NAME, e.BBOX_WEST_BOUND_LON, e.BBOX_SOUTH_BOUND_LAT, e.BBOX_EAST_BOUND_LON,"
            + " e.BBOX_NORTH_BOUND_LAT FROM EPSG_COORDINATEREFERENCESYSTEM c"
            + " JOIN EPSG_USAGE u ON u.OBJECT_CODE = c.COORD_REF_SYS_CODE"
            + " AND u.OBJECT_TABLE_NAME = 'epsg_coordinatereferencesystem'"
            + " JOIN EPSG_EXTENT e ON e.EXTENT_CODE = u.EXTENT_CODE"
            + " WHERE c.COORD_REF_SYS_KIND IN ('projected', 'geographic 2D') AND c.DEPRECATED = 0"
            + " ORDER BY c.COORD_REF_SYS_CODE, u.USAGE_CODE";

    private final List<EpsgSystem> systems;

    private EpsgList(List<EpsgSystem> systems) {
        this.systems = List.copyOf(systems);
    }

    /**
     * Reads the list from a copy of the database that the projection library brings along, which takes about a second.
     * The library's own copy is shared by every process of the machine, and closing it would write to it.
     *
     * @throws WorkbenchException {@code geo.no-epsg-list} when there is no room for the copy
     */
    public static EpsgList load() throws WorkbenchException {
        // The library quiets the database's own log the first time it is used.
        CrsRegistry.epsg(CrsRegistry.WGS84);
        try {
            Path folder = Files.createTempDirectory("atalaya-epsg");
            try {
                unpack(folder);
                return new EpsgList(read(folder));
            } finally {
                PathUtils.deleteDirectory(folder);
            }
        } catch (IOException | SQLException e) {
            throw new WorkbenchException(Problem.error("geo.no-epsg-list", String.valueOf(e.getMessage())), e);
        }
    }

    private static void unpack(Path folder) throws IOException {
        try (InputStream packed = ThreadedHsqlEpsgFactory.class.getResourceAsStream("EPSG.zip");
                ZipInputStream zip = new ZipInputStream(Objects.requireNonNull(packed, "EPSG.zip"))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().matches("EPSG\\.\\w+")) {
                    Files.copy(zip, folder.resolve(entry.getName()));
                }
            }
        }
    }

    private static List<EpsgSystem> read(Path folder) throws SQLException {
        List<EpsgSystem> systems = new ArrayList<>();
        String url = "jdbc:hsqldb:file:" + folder.resolve("EPSG") + ";files_readonly=true;shutdown=true";
        try (Connection connection = DriverManager.getConnection(url, "SA", "");
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(SELECT)) {
            while (row.next()) {
                int code = row.getInt(1);
                if (systems.isEmpty() || systems.get(systems.size() - 1).code() != code) {
                    AreaOfUse box =
                            new AreaOfUse(row.getDouble(5), row.getDouble(6), row.getDouble(7), row.getDouble(8));
                    systems.add(new EpsgSystem(
                            code, row.getString(2), row.getString(3).equals("projected"), row.getString(4), box));
                }
            }
        }
        return systems;
    }

    public int size() {
        return systems.size();
    }

    /**
     * The systems whose number begins with a text, or whose name and area hold all its words, the nearest match first:
     * "utm 18s", "peru", "3271".
     */
    public List<EpsgSystem> search(String text, int limit) {
        String wanted = plain(text).replace("epsg:", "").strip();
        List<String> words = List.of(wanted.split("\\s+", -1));
        Comparator<EpsgSystem> order = Comparator.<EpsgSystem>comparingInt(s -> rank(s, wanted, words))
                .thenComparing(s -> !s.isWorldUtm())
                .thenComparing(s -> s.box().width())
                .thenComparingInt(EpsgSystem::code);
        return systems.stream()
                .filter(s -> rank(s, wanted, words) < Integer.MAX_VALUE)
                .sorted(order)
                .limit(limit)
                .toList();
    }

    /** Projected systems that are used at a place, the most local first. */
    public Stream<EpsgSystem> projectedAt(double longitude, double latitude) {
        return systems.stream()
                .filter(s -> s.projected() && s.box().contains(longitude, latitude, 0))
                .sorted(Comparator.comparingDouble(
                        s -> s.box().width() * (s.box().north() - s.box().south())));
    }

    private static int rank(EpsgSystem system, String wanted, List<String> words) {
        String code = Integer.toString(system.code());
        if (code.equals(wanted)) {
            return 0;
        }
        if (code.startsWith(wanted)) {
            return 1;
        }
        String name = plain(system.name());
        if (words.stream().allMatch(name::contains)) {
            return 2;
        }
        String all = name + " " + plain(system.area());
        return words.stream().allMatch(all::contains) ? 3 : Integer.MAX_VALUE;
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }
}
