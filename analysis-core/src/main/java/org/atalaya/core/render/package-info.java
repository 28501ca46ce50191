// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * Paints layers, legends, map pages and matrices with Java2D: the same pixels on screen, in PNG files and in the
 * report. The only package that knows java.awt. Runs headless, on any thread but the window's, and several at a time;
 * nothing here is kept between two paintings but outlines that are slow to find. Lengths are logical pixels; a frame's
 * pixel ratio makes images for dense screens and paper.
 */
package org.atalaya.core.render;
