#!/usr/bin/env Rscript
# golden.R: densities of 40 places in a window of 1000 x 800 m by spatstat, at the places themselves and on pixels.
suppressMessages({library(spatstat.geom); library(spatstat.explore)})
i <- 0:39
x <- (137 * i + 11 * i^2) %% 991 + 4.5
y <- (89 * i + 7 * i^3) %% 787 + 6.25
p <- ppp(x, y, owin(c(0, 1000), c(0, 800)))
# Exact sums at the places, no edge correction.
plain_gaussian <- density(p, sigma = 60, kernel = "gaussian", at = "points", leaveoneout = FALSE, edge = FALSE)
# spatstat scales a kernel to standard deviation sigma: a quartic of radius h has sigma h / sqrt(8).
plain_quartic <- density(p, sigma = 200 / sqrt(8), kernel = "quartic", at = "points", leaveoneout = FALSE, edge = FALSE)
# Jones-Diggle at the places; spatstat's edge masses are exact for a Gaussian in a rectangle.
diggle_gaussian <- density(p, sigma = 60, kernel = "gaussian", at = "points", leaveoneout = FALSE, edge = TRUE, diggle = TRUE)
f <- function(v) sprintf("%.10g", as.numeric(v) * 1e6)
write.csv(data.frame(x, y, plain_gaussian = f(plain_gaussian), plain_quartic = f(plain_quartic),
                     diggle_gaussian = f(diggle_gaussian)), "expected.csv", row.names = FALSE, quote = FALSE)
