package source_test

import (
	"fmt"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/source"
)

// A document is its facts and its text. Every value knows where it stands, so
// that the stages after this one can point at it.
func ExampleParse() {
	file, findings := source.Parse("content/projekt/luft.md", []byte(`+++
titel = "Luften"
start = 2023-01-16
+++
Staden mäter luften.
`))
	start, _ := file.Facts.Get("start")
	fmt.Println(file.Slug(), len(findings))
	fmt.Println(start.Value.Data, start.Value.Pos)
	fmt.Println(file.Body.HTML())
	// Output:
	// luft 0
	// {2023 1 16} content/projekt/luft.md:3:9
	// <p>Staden mäter luften.</p>
}
