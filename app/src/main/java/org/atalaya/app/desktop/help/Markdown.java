// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.help;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;

/** A page of help as nodes of the window: headings, sentences, lists, tables, formulas in figures' letters, links. */
final class Markdown {

    private static final String STRONG = "at-strong";
    private static final String CODE = "at-figure";

    private final Consumer<String> follow;

    /**
     * Makes pages whose links can be followed.
     *
     * @param follow told the id of the page that a link leads to
     */
    Markdown(Consumer<String> follow) {
        this.follow = follow;
    }

    VBox page(Node document) {
        VBox box = new VBox(10);
        blocks(document, box);
        return box;
    }

    /** The words of a node without their forms. */
    static String text(Node node) {
        StringBuilder text = new StringBuilder();
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            if (child instanceof org.commonmark.node.Text words) {
                text.append(words.getLiteral());
            } else if (child instanceof Code code) {
                text.append(code.getLiteral());
            } else if (child instanceof SoftLineBreak || child instanceof HardLineBreak) {
                text.append(' ');
            } else {
                text.append(text(child));
            }
        }
        return text.toString();
    }

    private void blocks(Node parent, VBox box) {
        for (Node block = parent.getFirstChild(); block != null; block = block.getNext()) {
            Region node = block(block);
            if (node != null) {
                box.getChildren().add(node);
            }
        }
    }

    private Region block(Node block) {
        if (block instanceof Heading heading) {
            Label label = new Label(text(heading));
            label.setWrapText(true);
            label.setMinHeight(Region.USE_PREF_SIZE);
            label.getStyleClass().add(heading.getLevel() == 1 ? "at-page-title" : "at-panel-title");
            return label;
        } else if (block instanceof Paragraph paragraph) {
            return flow(paragraph);
        } else if (block instanceof ListBlock list) {
            return list(list);
        } else if (block instanceof TableBlock table) {
            return table(table);
        } else if (block instanceof FencedCodeBlock code) {
            return code(code.getLiteral());
        } else if (block instanceof IndentedCodeBlock code) {
            return code(code.getLiteral());
        }
        VBox inside = new VBox(10);
        blocks(block, inside);
        return inside.getChildren().isEmpty() ? null : inside;
    }

    private TextFlow flow(Node parent) {
        TextFlow flow = new TextFlow();
        flow.setLineSpacing(3);
        flow.setMinHeight(Region.USE_PREF_SIZE);
        inline(parent, "", flow);
        flow.setAccessibleText(text(parent));
        return flow;
    }

    private void inline(Node parent, String style, TextFlow flow) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof org.commonmark.node.Text words) {
                add(words.getLiteral(), style, flow);
            } else if (node instanceof Code code) {
                add(code.getLiteral(), CODE, flow);
            } else if (node instanceof SoftLineBreak) {
                add(" ", style, flow);
            } else if (node instanceof HardLineBreak) {
                add("\n", style, flow);
            } else if (node instanceof StrongEmphasis) {
                inline(node, STRONG, flow);
            } else if (node instanceof Emphasis) {
                inline(node, style, flow);
            } else if (node instanceof Link link) {
                flow.getChildren().add(link(link));
            } else if (node instanceof Image image) {
                add(text(image), style, flow);
            } else {
                inline(node, style, flow);
            }
        }
    }

    private static void add(String words, String style, TextFlow flow) {
        Text text = new Text(words);
        text.getStyleClass().add("at-help-text");
        if (!style.isEmpty()) {
            text.getStyleClass().add(style);
        }
        flow.getChildren().add(text);
    }

    /** A link to another page is followed here; one to elsewhere only says where it leads, for there may be no network. */
    private javafx.scene.Node link(Link link) {
        String target = link.getDestination();
        if (!target.endsWith(".md") || target.contains("//")) {
            Text text = new Text(text(link) + (target.startsWith("http") ? " (" + target + ")" : ""));
            text.getStyleClass().add("at-help-text");
            return text;
        }
        Hyperlink hyperlink = new Hyperlink(text(link));
        hyperlink.getStyleClass().add("at-help-link");
        hyperlink.setAccessibleText(text(link));
        String id = target.substring(target.lastIndexOf('/') + 1, target.length() - 3);
        hyperlink.setOnAction(event -> follow.accept(id));
        return hyperlink;
    }

    private VBox list(ListBlock list) {
        VBox box = new VBox(4);
        int number = list instanceof OrderedList ordered && ordered.getMarkerStartNumber() != null
                ? ordered.getMarkerStartNumber()
                : 1;
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            Label mark = new Label(list instanceof BulletList ? "•" : number++ + ".");
            mark.setMinWidth(16);
            VBox content = new VBox(4);
            blocks(item, content);
            HBox.setHgrow(content, Priority.ALWAYS);
            HBox line = new HBox(4, mark, content);
            line.setMinHeight(Region.USE_PREF_SIZE);
            box.getChildren().add(line);
        }
        return box;
    }

    private Region table(TableBlock table) {
        GridPane grid = new GridPane();
        grid.setHgap(12);
        grid.setVgap(6);
        Map<Integer, Integer> longest = new TreeMap<>();
        int row = 0;
        for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
            if (part instanceof TableHead || part instanceof TableBody) {
                for (Node line = part.getFirstChild(); line instanceof TableRow; line = line.getNext()) {
                    int column = 0;
                    for (Node cell = line.getFirstChild(); cell instanceof TableCell; cell = cell.getNext()) {
                        TextFlow flow = flow(cell);
                        longest.merge(column, text(cell).length(), Math::max);
                        if (part instanceof TableHead) {
                            flow.getChildren()
                                    .forEach(word -> word.getStyleClass().add(STRONG));
                        }
                        grid.add(flow, column++, row);
                    }
                    row++;
                }
            }
        }
        // Each column has its share of the page, so that none is cut at its edge.
        double all = longest.values().stream().mapToDouble(Markdown::share).sum();
        longest.values().forEach(letters -> {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(100 * share(letters) / all);
            grid.getColumnConstraints().add(column);
        });
        grid.setMinHeight(Region.USE_PREF_SIZE);
        return grid;
    }

    /** Of a column whose longest cell has so many letters. */
    private static double share(int letters) {
        return Math.max(8, Math.min(28, letters));
    }

    private static Label code(String literal) {
        Label label = new Label(literal.stripTrailing());
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().addAll(CODE, "at-help-code");
        return label;
    }
}
