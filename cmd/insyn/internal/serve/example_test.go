package serve_test

import (
	"fmt"
	"net/http/httptest"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/output"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/serve"
)

// A page is asked for twice: the second time the reader has it already.
func ExampleHandler() {
	tree := output.New()
	if err := tree.Add("projekt/index.html", []byte("<h1>Projekt</h1>")); err != nil {
		panic(err)
	}
	site := serve.Handler(tree, serve.Options{})

	first := httptest.NewRecorder()
	site.ServeHTTP(first, httptest.NewRequest("GET", "/projekt/", nil))
	fmt.Println(first.Code, first.Body)

	again := httptest.NewRequest("GET", "/projekt/", nil)
	again.Header.Set("If-None-Match", first.Header().Get("ETag"))
	second := httptest.NewRecorder()
	site.ServeHTTP(second, again)
	fmt.Println(second.Code, second.Body.Len())
	// Output:
	// 200 <h1>Projekt</h1>
	// 304 0
}
