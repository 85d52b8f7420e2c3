// Package serve shows a finished site over HTTP as it will be served: with the
// security headers, entity tags, cache rules, compression and the site's own
// 404 page. Links and scripts that work here work when published.
//
// [Handler] answers GET and HEAD from an [output.Tree]:
//
//	/projekt/           the directory's index.html
//	/projekt            301 to the address with its final slash
//	/data/projekt.csv   the file; its twin .br or .gz if there is one and the reader takes it
//	/projekt/gammalt/   301 to where the tree's rule for it leads
//	/projekt/borta/     410 with the page that says what stood there
//	/finns-inte/        404 with the site's own 404.html
//
// Conditional requests and ranges are answered by [http.ServeContent]. Nothing
// is compressed while a reader waits: that is [output.Tree.Compress]'s work.
package serve
