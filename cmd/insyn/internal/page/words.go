package page

import (
	"github.com/malmo-stad/insyn/cmd/insyn/internal/graph"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words"
)

// cityOf returns what the messages know of the city.
func cityOf(g *graph.Graph) words.City {
	return words.City{Name: "Malmö", Genitive: "Malmös", Body: g.Portal.Publisher, BodyGenitive: g.Portal.Publisher + "s", Country: "Sverige", Council: "kommunfullmäktige",
		CouncilGenitive: "kommunfullmäktiges", Term: "2024–2026"}
}
