#!/usr/bin/env Rscript
# golden.R: Gi* of 12 x 9 cells with queen neighbours and self, and Benjamini-Hochberg, by spdep.
# Counts come from arithmetic rather than from a generator, so that they can be made again anywhere.
suppressMessages(library(spdep))
rows <- 9; columns <- 12
cell <- 0:(rows * columns - 1)
row <- cell %/% columns; column <- cell %% columns
count <- (7 * row + 5 * column + row * column) %% 6 + ifelse(row %in% 2:4 & column %in% 7:9, 9, 0)
neighbours <- include.self(dnearneigh(cbind(column, row), 0, 1.5))
z <- as.numeric(localG(count, nb2listw(neighbours, style = "B")))
p <- 2 * pnorm(-abs(z))
out <- data.frame(row, column, count, z = sprintf("%.10f", z), p = sprintf("%.12g", p),
                  padj = sprintf("%.12g", p.adjust(p, "BH")))
write.csv(out, "expected.csv", row.names = FALSE, quote = FALSE)
