// Package chart draws numbers, dates and places as pictures that can be read
// without colour, without sight and without scripts: static SVG for pages, and
// SVG and PNG files to take away. It knows nothing of the portal's records.
//
// # Fundamental types
//
// A [Chart] is one of [Bars], [Panels], [Columns], [Timeline], [Map],
// [Locator] and [Shore]: plain structs that hold what is shown, in the order it is shown.
// Each has a [Frame] (title, description, source, words) and, where it shows
// numbers, a [Unit] and values that are exact, approximate or missing ([Value]).
//
// On a page a chart is a [Listing], which a template writes: rows of text with
// lengths beside them. Maps and shores can't be, and files have no page around them: there
// Layout turns a chart into a [Drawing], in which everything has its place, and
// the drawing is written by one of its back ends:
//
//	chart.Inline(id, c)     SVGs of a map, for phone and desk, to put in .c-box
//	drawing.SVG(id)         one SVG for a page, styled by chart.css
//	drawing.SVGFile()       an SVG with title, source and its own colours
//	drawing.PNG()           the same as pixels, at twice the size
//
// # Words
//
// The package knows no language. What a drawing says besides the titles and
// labels it is given comes in [Words], and a Unit writes numbers: both are
// values that the caller fills in, and no text is put together here. Nor are the
// sentences above charts: [Largest] finds what one is about, the caller says it.
//
// # What every chart keeps to
//
// Labels stand at what they name, never in a legend, and are set with the widths
// of the font that is shown, so they do not overlap or leave the frame: a label
// that is too long takes another line. On maps they have room for the reader's
// own spacing too. All numbers of a chart are in one unit. What is missing is said in words beside a
// small ring that stands off the scale, where it has no length: never left out,
// never drawn as zero or as some amount. What is approximate has a soft, dashed
// end, as has what is only bounded from above; what is only bounded from below
// ends in an open arrow. A negative number is refused. Lengths are computed from int64 by
// whole numbers, and the same chart gives the same bytes.
//
// Programme families within nämnder are small multiples (Panels), not stacked
// bars: of a stack only the first part stands on a common line.
//
// # Two widths
//
// Text in an SVG shrinks with it, so a drawing for a desk cannot be read on a
// phone. Maps are therefore laid out for a width: [Narrow] puts what belongs to
// them below, [Wide] beside them. Their text is 15 px in the drawing, at least 13
// on a phone of 320 px. A page that must stay small can show Narrow alone; it grows
// to 26rem and no further. A shore has a third width, [Full], for the whole page.
//
// # Accessibility
//
// An SVG has role="img", and a title and description that aria-labelledby points
// to by ids beginning with the caller's. One with links has role="group"
// instead: what is in an image cannot be reached with a keyboard. Show the same
// data as a table beside it.
//
// # Classes
//
// SVG on a page has no colours of its own. layouts/chart.css styles these
// classes for light, dark, forced colours and print, from --ink, --paper,
// --accent, --warm, --grey-1, --grey-2 and --grey-3:
//
//	c, c-narrow, c-wide         the svg; c-box is the element around all widths
//	c-mid, c-full               of three widths, the one in the middle and the widest
//	c-bar, c-bar--accent        a bar or column; the one talked about
//	c-missing                   the ring of what is missing
//	c-track                     the whole that a bar is part of
//	c-grid, c-axis, c-tick      thin lines; the line bars begin at; years and units
//	c-heading                   heading of a panel or a group
//	c-label, c-label--accent    name of a row or column
//	c-value, c-note             its number; what is missing, in words
//	c-span, c-span--accent      a period
//	c-soft, c-soft--accent      the part of a period or bar that is uncertain
//	c-arrow                     where a number that is only bounded from below goes on
//	c-now, c-now-label          the reporting date
//	c-land, c-border            land; where countries meet
//	c-place, c-place--accent    a place on a map
//	c-home, c-home-label        the city
//	c-place-label, c-leader     name of a place; line from a moved circle or name
//	c-map-note                  heading and legend of a map or a shore
//	c-route                     the way from the city
//	c-water                     what lies beyond the reporting date, of a shore
//	c-stroke, c-stroke--ahead   a stroke on land; on water
//	c-stroke-none               a stroke of nothing
//	c-stroke-missing            one of which no number is known
//	c-stroke-name               name of a stroke
//	c-stroke-value              its number
//	c-stroke-year, c-stroke-now  years below a shore; the reporting date above it
//	c-link                      a link around a row or place
//	c-title, c-source           in files only
//
// # Maps
//
// Outlines are stored in degrees. An [Atlas] lays them out around a city, once
// for all its maps. The projection is Lambert's azimuthal equal-area, centred on
// the city: areas are true, and straight lines from the city are the shortest
// ways. Outlines come from Natural Earth 4.1, 1:50m (public domain), through the
// npm package world-atlas 2.0.2, and are finer in and around Europe than
// elsewhere. Natural Earth draws who holds an area, not who owns it. Two of its
// lines are therefore not drawn, those across Ukraine at Crimea and across
// Cyprus, which the EU and Sweden do not recognise as borders, nor Somaliland's
// and Siachen's. Kosovo, which Sweden recognises, is drawn, as are Palestine
// and, as they stand in the source, the Golan Heights within Israel and the line
// through Western Sahara. No country is named or coloured. Antarctica is left
// out.
//
// # Assets
//
// The command in gen makes internal/land/land.bin, the fonts in
// internal/scene/font (Source Sans 3, SIL Open Font License, see LICENSE there)
// and assets.sum from two npm packages; its doc says how. A test holds the files
// to assets.sum. The stylesheet's fonts are not made here.
package chart
