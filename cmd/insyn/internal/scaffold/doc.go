// Package scaffold begins new documents: what insyn new writes, and what the
// guide for editors opens in the hosting site's editor.
//
// A [Kind] is what can be begun. [Kind.Make] turns answers into [Change]s: a
// file, or lines at the end of a data file, with all that is before them kept
// byte for byte. What nobody has answered is marked to be filled in
// ([staff.Fill]), which check finds at its line. Once every marked place is
// filled in, check finds nothing.
//
// An [Answer] may be an id, a name or a listed spelling; what is not known is an
// [Unknown] with what is like it, and what there is already is a [Taken].
// [Write] puts changes on disk, each whole or not at all, and never over a file
// that somebody else has made or changed.
package scaffold
