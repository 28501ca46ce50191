// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.export;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A CSV file as rows of texts. */
final class CsvRows {

    private CsvRows() {}

    static List<List<String>> read(Path file) throws IOException {
        try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(file)) {
            return reader.stream().map(CsvRecord::getFields).toList();
        }
    }
}
