// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.atalaya.app.desktop.text.Language;

/** What the sheet of shortcuts says: every command by group, and the keys that belong to one view. */
public final class ShortcutSheet {

    /** Keys that a view understands while it has the focus; {@code keys.<id>} says what they do. */
    private static final List<String[]> OF_VIEWS = List.of(
            new String[] {"map-pan", "← → ↑ ↓"},
            new String[] {"map-zoom", "+ −"},
            new String[] {"map-fit", "0"},
            new String[] {"chart-cells", "← → ↑ ↓"},
            new String[] {"chart-widen", "Shift+← → ↑ ↓"},
            new String[] {"divider", "← → ↑ ↓"},
            new String[] {"leave", "Esc"},
            new String[] {"choose", "Enter"},
            new String[] {"next", "Tab"});

    /**
     * One line of the sheet.
     *
     * @param key empty where a command has none
     */
    public record Line(String title, String key, String help) {}

    /** Lines under a heading. */
    public record Section(String title, List<Line> lines) {
        public Section {
            lines = List.copyOf(lines);
        }
    }

    private ShortcutSheet() {}

    /** The sections whose lines contain every word typed. */
    public static List<Section> of(CommandRegistry commands, Language language, String typed) {
        List<Section> sections = new ArrayList<>();
        for (CommandGroup group : CommandGroup.values()) {
            List<Line> lines = commands.all().stream()
                    .filter(command -> command.group() == group)
                    .map(command -> new Line(
                            language.get(command.titleKey()),
                            command.shortcut().isEmpty() ? "" : Keys.said(command.shortcut(), language),
                            language.get(command.helpKey())))
                    .filter(line -> matches(line, typed))
                    .toList();
            add(sections, language.get(group.titleKey()), lines);
        }
        List<Line> ofViews = OF_VIEWS.stream()
                .map(key -> new Line(language.get("keys." + key[0]), Keys.said(key[1], language), ""))
                .filter(line -> matches(line, typed))
                .toList();
        add(sections, language.get("keys.views"), ofViews);
        return sections;
    }

    /** The sheet as plain text, to be printed or sent. */
    public static String text(CommandRegistry commands, Language language) {
        StringBuilder text = new StringBuilder(language.get("sheet.title")).append('\n');
        for (Section section : of(commands, language, "")) {
            text.append('\n').append(section.title()).append('\n');
            for (Line line : section.lines()) {
                text.append(String.format(language.locale(), "  %-20s %s%n", line.key(), line.title()));
            }
        }
        return text.toString();
    }

    private static void add(List<Section> sections, String title, List<Line> lines) {
        if (!lines.isEmpty()) {
            sections.add(new Section(title, lines));
        }
    }

    private static boolean matches(Line line, String typed) {
        String all = (line.title() + " " + line.key() + " " + line.help()).toLowerCase(Locale.ROOT);
        for (String word : typed.strip().toLowerCase(Locale.ROOT).split("\\s+", -1)) {
            if (!all.contains(word)) {
                return false;
            }
        }
        return true;
    }
}
