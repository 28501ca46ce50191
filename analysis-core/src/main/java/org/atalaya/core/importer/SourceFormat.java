// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.importer;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/**
 * What a file is and which part of it holds the rows. In a plan the member {@code source} says which of these it is;
 * plans of before that there was only delimited text have none.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "source", defaultImpl = DelimitedFormat.class)
@JsonSubTypes({
    @JsonSubTypes.Type(value = DelimitedFormat.class, name = "text"),
    @JsonSubTypes.Type(value = SheetFormat.class, name = "workbook"),
    @JsonSubTypes.Type(value = LayerFormat.class, name = "layer")
})
public sealed interface SourceFormat permits DelimitedFormat, SheetFormat, LayerFormat {

    /** Whether the file names its columns. */
    boolean header();

    /** Member of the archive, empty where the file is none. */
    String member();
}
