package markdown_test

import (
	"fmt"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/markdown"
)

// The text of a document whose facts end on line 9. What stands in it knows its
// line in the file, and HTML that the writer slipped in is a finding.
func ExampleParse() {
	text := "## Varför\n\nStaden [mäter luften](/natverk/luft/).\n\n<b>Nu!</b>\n"
	body, findings := markdown.Parse("luft.md", []byte(text), 10)

	fmt.Println(body.Headings[0].ID, body.Links[0].Address, body.Links[0].Pos)
	fmt.Println(body.Sections[0].Text)
	for _, f := range findings {
		fmt.Println(f.Pos, f.Code)
	}
	// Output:
	// varfor /natverk/luft/ luft.md:12:8
	// Staden mäter luften.
	// Nu!
	// luft.md:14:1 text-html
}
