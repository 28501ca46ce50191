// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.editing;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.atalaya.app.desktop.dialog.Dialogs;
import org.atalaya.app.desktop.task.Background;
import org.atalaya.app.desktop.text.Language;
import org.atalaya.core.data.RasterLayer;
import org.atalaya.core.geo.Crs;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.progress.Progress;
import org.atalaya.core.raster.RasterRead;
import org.atalaya.core.raster.RasterReader;
import org.atalaya.core.raster.RasterReader.Bands;
import org.atalaya.core.raster.RasterWish;
import org.atalaya.core.store.ProjectContent;
import org.atalaya.core.store.ProjectStore;

/** The rasters of the project, and one on its way into it: read anew after each choice, stored when asked. */
public final class RasterModel {

    private final ProjectEdits edits;
    private final Background background;
    private final Dialogs dialogs;
    private final Language language;
    private final BooleanProperty shown = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<Path> file = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Looked> looked = new ReadOnlyObjectWrapper<>(Looked.NOTHING);
    private final StringProperty name = new SimpleStringProperty("");
    private final StringProperty unit = new SimpleStringProperty("");
    private int band;
    private int epsg;
    private int asked;

    /** Whether {@link #looked} is of the choices made last, and not of those before. */
    private final ReadOnlyBooleanWrapper upToDate = new ReadOnlyBooleanWrapper();

    /**
     * A file as it is read with the choices made so far.
     *
     * @param bands empty where the file cannot be read at all
     * @param read empty where something is lacking or wrong
     * @param failure what that is
     */
    public record Looked(Optional<Bands> bands, Optional<RasterRead> read, Optional<Problem> failure) {
        static final Looked NOTHING = new Looked(Optional.empty(), Optional.empty(), Optional.empty());
    }

    public RasterModel(ProjectEdits edits, Background background, Dialogs dialogs, Language language) {
        this.edits = edits;
        this.background = background;
        this.dialogs = dialogs;
        this.language = language;
        edits.whenAnother(this::close);
    }

    /** Whether the card is on the screen. */
    public BooleanProperty shown() {
        return shown;
    }

    /** Opens the card; a file that was chosen before is forgotten. */
    public void show() {
        forget();
        shown.set(true);
    }

    public void close() {
        forget();
        shown.set(false);
    }

    private void forget() {
        asked++;
        file.set(null);
        name.set("");
        unit.set("");
        band = 0;
        epsg = 0;
        upToDate.set(false);
        looked.set(Looked.NOTHING);
    }

    /** The file that was chosen; null for none. */
    public ReadOnlyObjectProperty<Path> file() {
        return file.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Looked> looked() {
        return looked.getReadOnlyProperty();
    }

    /** Whether the file is read as the choices of now ask; until then nothing can be added. */
    public ReadOnlyBooleanProperty upToDate() {
        return upToDate.getReadOnlyProperty();
    }

    /** What the layer will be called. */
    public StringProperty name() {
        return name;
    }

    /** What its numbers are measured in. */
    public StringProperty unit() {
        return unit;
    }

    /** The band that is read; 0 leaves it to the file. */
    public int band() {
        return band;
    }

    public ReadOnlyObjectProperty<ProjectContent> content() {
        return edits.content();
    }

    /** The rasters of the project. */
    public List<RasterLayer> rasters() {
        ProjectContent content = edits.content().get();
        return content == null ? List.of() : content.rasters();
    }

    public void askForFile() {
        dialogs.openFile("raster").ifPresent(this::read);
    }

    /** Takes a file that was chosen or dropped. */
    public void read(Path raster) {
        if (edits.store().isEmpty()) {
            dialogs.problem(Problem.error("raster.needs-project"));
            return;
        }
        show();
        file.set(raster);
        name.set(String.valueOf(raster.getFileName()).replaceFirst("\\.[A-Za-z]+$", ""));
        look();
    }

    public void chooseBand(int number) {
        if (number != band) {
            band = number;
            look();
        }
    }

    /** Says which system the file is in. */
    public void chooseSystem(int number) {
        if (number != epsg) {
            epsg = number;
            look();
        }
    }

    private void look() {
        Path raster = file.get();
        Optional<ProjectStore> store = edits.store();
        if (raster == null || store.isEmpty()) {
            return;
        }
        int number = ++asked;
        upToDate.set(false);
        RasterWish wish = new RasterWish(String.valueOf(raster.getFileName()), band, "", epsg);
        Crs metres = store.get().crs();
        background.start(language.text("task.reading"), progress -> looked(raster, wish, metres, progress), found -> {
            if (number == asked) {
                // One band may be in metres and the next in none.
                unit.set(found.read().map(read -> read.layer().unit()).orElse(""));
                upToDate.set(true);
                looked.set(found);
            }
        });
    }

    private static Looked looked(Path raster, RasterWish wish, Crs metres, Progress progress) {
        Optional<Bands> bands = Optional.empty();
        try {
            bands = Optional.of(RasterReader.bands(raster));
            return new Looked(bands, Optional.of(RasterReader.read(raster, wish, metres, progress)), Optional.empty());
        } catch (WorkbenchException e) {
            return new Looked(bands, Optional.empty(), Optional.of(e.problem()));
        }
    }

    public boolean canAdd() {
        return upToDate.get() && looked.get().read().isPresent() && !name.get().isBlank();
    }

    /** Whether a raster of the project has the name already and would be replaced. */
    public boolean replaces() {
        return rasters().stream()
                .anyMatch(raster -> raster.name().equals(name.get().strip()));
    }

    /** Puts what was read into the project. */
    public void add() {
        if (canAdd()) {
            RasterLayer raster = looked.get()
                    .read()
                    .orElseThrow()
                    .layer()
                    .withName(name.get().strip())
                    .withUnit(unit.get().strip());
            forget();
            edits.apply("undo.raster", now -> now.withRaster(raster), this::close);
        }
    }

    public void remove(RasterLayer raster) {
        edits.apply("undo.raster", now -> now.withoutRaster(raster.name()));
    }
}
