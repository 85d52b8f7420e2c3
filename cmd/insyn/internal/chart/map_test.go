package chart_test

import (
	"fmt"
	"math"
	"slices"
	"testing"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/chart"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/chart/internal/scene"
)

func TestOutside(t *testing.T) {
	m := load(t).chart()
	m.Places = append(m.Places, chart.Place{Name: "Tokyo", Lat: 35.7, Lon: 139.7}, chart.Place{Name: "Taipei", Lat: 25, Lon: 121.5})
	var names []string
	for _, p := range m.Outside() {
		names = append(names, p.Name)
	}
	if len(names) < 2 || !slices.Equal(names[len(names)-2:], []string{"Tokyo", "Taipei"}) {
		t.Errorf("outside are %q", names)
	}
	for _, text := range scene.Texts(chart.Scene(layout(t, m, chart.Wide)).Marks) {
		if text.Lines[0] == "Tokyo" {
			t.Error("Tokyo is on the map of Europe")
		}
	}
	if !hasText(chart.Scene(layout(t, m, chart.Narrow)), "Malmö") {
		t.Error("Malmö is not named")
	}
}

// TestOtherCities: maps of cities elsewhere have the city in its place and the
// neighbours in the right directions, also across the line where longitudes
// begin again.
func TestOtherCities(t *testing.T) {
	for _, city := range []chart.Place{
		{Name: "Lillstad", Lat: 45, Lon: 9}, {Name: "Sydstad", Lat: -41.3, Lon: 174.8}, {Name: "Linjestad", Lat: -17.5, Lon: 179.5},
	} {
		atlas := chart.NewAtlas(city)
		for _, to := range []struct {
			name     string
			lat, lon float64 // degrees from the city
			x, y     int     // where it lies on the map
		}{{"Norrby", 4, 0, 0, -1}, {"Söderby", -4, 0, 0, 1}, {"Österby", 0, 6, 1, 0}, {"Västerby", 0, -6, -1, 0}} {
			place := chart.Place{Name: to.name, Lat: city.Lat + to.lat, Lon: math.Remainder(city.Lon+to.lon, 360), Count: 1}
			f := chart.Frame{Title: "T", Words: spoken(city.Name)}
			for kind, c := range map[string]chart.Chart{
				"map":     chart.Map{Frame: f, Atlas: atlas, Unit: projects(), Places: []chart.Place{place}},
				"locator": chart.Locator{Frame: f, Atlas: atlas, Place: place},
			} {
				name := fmt.Sprintf("%s of %s with %s", kind, city.Name, to.name)
				s := chart.Scene(layout(t, c, chart.Narrow))
				home, other := circle(t, s, scene.Home), circle(t, s, scene.Place)
				dx, dy := other.X-home.X, other.Y-home.Y
				if dx*to.x < 0 || dy*to.y < 0 || dx*to.x+dy*to.y < 4*max(dx*to.y, -dx*to.y, dy*to.x, -dy*to.x) {
					t.Errorf("%s: it lies %d to the right and %d down", name, dx, dy)
				}
				if !hasText(s, city.Name) || !hasText(s, to.name) {
					t.Errorf("%s: texts are %v", name, scene.Texts(s.Marks))
				}
				if kind == "map" && (home.X < s.W*2/5 || home.X > s.W*3/5 || home.Y < s.W/3 || home.Y > s.W*3/5) { // as high as wide, about
					t.Errorf("%s: the city lies at %d, %d of %d, %d", name, home.X, home.Y, s.W, s.H)
				}
				if !hasLand(s) {
					t.Errorf("%s: there is no land", name)
				}
			}
		}
	}
}

func circle(t *testing.T, s *scene.Scene, class scene.Class) scene.Circle {
	t.Helper()
	for _, m := range s.Marks {
		if c, ok := m.(scene.Circle); ok && c.Class == class {
			return c
		}
	}
	t.Fatalf("no %s", class.Style().Name)
	return scene.Circle{}
}

func hasLand(s *scene.Scene) bool {
	return slices.ContainsFunc(s.Marks, func(m scene.Mark) bool {
		p, ok := m.(scene.Path)
		return ok && p.Class == scene.Land && len(p.Lines) > 0
	})
}

// box is a circle's room with air around it.
func box(c scene.Circle, air int) scene.Box {
	r := c.R + air
	return scene.Box{X: c.X - r, Y: c.Y - r, W: 2 * r, H: 2 * r}
}

// TestCirclesLieWhereTheyAre: no circle is moved to make room, a smaller one lies
// over a larger one, and the places next to the city are drawn twice.
func TestCirclesLieWhereTheyAre(t *testing.T) {
	m := chart.Map{Frame: frame("T", ""), Atlas: chart.NewAtlas(home()), Unit: projects(), Near: "Nära", Legend: "Ytan", Places: []chart.Place{
		{
			Name:  "Ettstad",
			Lat:   55.7,
			Lon:   13.2,
			Count: 9,
		}, {Name: "Tvåstad", Lat: 55.7, Lon: 13.2, Count: 1}, {Name: "Fjärran", Lat: 48, Lon: 2, Count: 4}}}
	for _, width := range []int{chart.Narrow, chart.Wide} {
		s := chart.Scene(layout(t, m, width))
		var at []scene.Circle
		for _, mark := range s.Marks {
			if c, ok := mark.(scene.Circle); ok && c.Class == scene.Place {
				at = append(at, c)
			}
		}
		if len(at) != 3+2+2 { // the map, the smaller one, the legend
			t.Fatalf("width %d: %d circles", width, len(at))
		}
		if near := at[3:5]; near[0].X != near[1].X || near[0].Y != near[1].Y || near[0].R <= near[1].R {
			t.Errorf("width %d: two places at one point are drawn at %v", width, near)
		}
		if small, large := at[5], at[6]; small.R != at[4].R || large.R != at[3].R {
			t.Errorf("width %d: the legend has %v, the map %v", width, at[5:], at[3:5])
		}
		for _, want := range []string{"Nära", "Ytan", "1", "9"} {
			if !hasText(s, want) {
				t.Errorf("width %d: no %q", width, want)
			}
		}
	}
	m.Places = m.Places[1:]
	if hasText(chart.Scene(layout(t, m, chart.Wide)), "Nära") {
		t.Error("one place next to the city needs no map of its own")
	}
}

// TestNamesStandAtTheirOwn: a name on a map is not nearer to another's circle than
// names are to their own, and has room for the spacing that a reader may ask for.
func TestNamesStandAtTheirOwn(t *testing.T) {
	for _, width := range []int{chart.Narrow, chart.Wide} {
		s := chart.Scene(layout(t, load(t).chart(), width))
		led := 0
		for _, m := range s.Marks {
			if l, ok := m.(scene.Line); ok && l.Class == scene.Leader {
				led++
			}
		}
		for _, name := range scene.Texts(s.Marks) {
			if name.Class != scene.PlaceLabel {
				continue
			}
			near := 0
			for _, m := range s.Marks {
				if c, ok := m.(scene.Circle); ok && name.Boxes()[0].Overlaps(box(c, 6*scene.Px)) {
					near++
				}
			}
			if near == 0 {
				led-- // a line must lead to it
			}
			if near > 1 || led < 0 {
				t.Errorf("width %d: %q stands at %d circles", width, name.Lines[0], near)
			}
		}
	}
	tight, wide := scene.Measure(scene.Label, "Ett namn"), scene.Measure(scene.PlaceLabel, "Ett namn")
	if need := (8*120 + 160) * 15 * scene.Px / 1000; wide-tight < need {
		t.Errorf("a name on a map has room for %d of %d", wide-tight, need)
	}
}

// TestLinesCrossNoNames: where places lie close to the city, no line to a name goes
// through another.
func TestLinesCrossNoNames(t *testing.T) {
	names := []string{"Sundby", "Tvillingstad", "Å", "Norra Hamnköping", "Söderslätt", "Mellanby"}
	leaders := 0
	for crowd := range 24 {
		m := chart.Map{Frame: frame("T", ""), Atlas: chart.NewAtlas(home()), Unit: projects(), Near: "Nära", Legend: "Ytan"}
		for i, name := range names {
			turn, far := float64(crowd+1)*float64(i+1), .15+.13*float64((crowd+i)%5)
			at := home()
			at.Name, at.Lat, at.Lon, at.Count = name, at.Lat+far*math.Sin(turn), at.Lon+2*far*math.Cos(turn), int64(1+(crowd*i)%7)
			m.Places = append(m.Places, at)
		}
		for _, width := range []int{chart.Narrow, chart.Wide} {
			s := chart.Scene(layout(t, m, width))
			for _, mark := range s.Marks {
				if l, ok := mark.(scene.Line); ok && l.Class == scene.Leader {
					leaders++
					if name := crossed(s, l); name != "" {
						t.Errorf("crowd %d, width %d: a line goes through %q", crowd, width, name)
					}
				}
			}
		}
	}
	if leaders < 10 {
		t.Errorf("only %d lines lead to names", leaders)
	}
}

// crossed returns a name that a line goes through and doesn't lead to.
func crossed(s *scene.Scene, l scene.Line) string {
	end := scene.Box{X: l.X2 - 2*scene.Px, Y: l.Y2 - 2*scene.Px, W: 4 * scene.Px, H: 4 * scene.Px}
	for _, name := range scene.Texts(s.Marks) {
		if c := name.Class; c != scene.PlaceLabel && c != scene.HomeLabel || end.Overlaps(name.Boxes()[0]) {
			continue
		}
		for part := range 100 {
			at := scene.Box{X: l.X1 + (l.X2-l.X1)*part/100, Y: l.Y1 + (l.Y2-l.Y1)*part/100, W: 1, H: 1}
			if at.Overlaps(name.Boxes()[0]) {
				return name.Lines[0]
			}
		}
	}
	return ""
}
