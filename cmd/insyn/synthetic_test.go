package main

import (
	"fmt"
	"io/fs"
	"math/rand/v2"
	"strings"
	"testing"
	"testing/fstest"
)

// A synthetic city for benchmarks: n invented projects with texts of 150-400
// words, deterministic, in the proportions of the real content or larger.

var (
	heads = strings.Fields("stad vatten energi miljö klimat trafik skol barn ungdoms vård omsorgs kultur park grön bygg mark luft avfalls mat hamn kust skogs närings arbets data språk hälso rörelse cykel sol vind värme dagvatten beredskaps trygghets folkhälso integrations återbruks mötes förskole")
	tails = strings.Fields("plan utveckling samverkan nätverk modell verkstad strategi metod satsning rådgivning planering kartläggning lösning tjänst plattform åtgärd mötesplats stöd kunskap förstudie pilot testbädd ledning grupp mål nytta analys rapport process program kvarter skola omställning trygghet")
	small = strings.Fields("och att i som på för med av är till den det en ett om har inte de vi kan ska från vid eller under genom efter mot inom när ger får delar prövar")
)

func compound(r *rand.Rand) string { return heads[r.IntN(len(heads))] + tails[r.IntN(len(tails))] }

func sentence(r *rand.Rand, words int) string {
	var b strings.Builder
	for i := range words {
		w := small[r.IntN(len(small))]
		if r.IntN(3) == 0 {
			w = compound(r)
		}
		if i == 0 {
			w = upper(w)
		} else {
			b.WriteByte(' ')
		}
		b.WriteString(w)
	}
	return b.String() + "."
}

func upper(s string) string {
	r := []rune(s)
	return strings.ToUpper(string(r[:1])) + string(r[1:])
}

func paragraph(r *rand.Rand, words int) string {
	var parts []string
	for words > 0 {
		n := min(words, 6+r.IntN(12))
		parts, words = append(parts, sentence(r, n)), words-n
	}
	return strings.Join(parts, " ")
}

// syntheticCity returns the files of a city with n projects, with the real
// layouts and static files.
func syntheticCity(tb testing.TB, n int) fs.FS {
	tb.Helper()
	city := fstest.MapFS{}
	put := func(path, text string) { city[path] = &fstest.MapFile{Data: []byte(text)} }
	addFolders(tb, city, "layouts", "static")
	cities := 60 + n/50
	syntheticData(put, cities)
	for i := range 13 {
		put(fmt.Sprintf("content/namnder/namnd-%d/index.md", i),
			fmt.Sprintf("+++\nnamn = \"Nämnd nummer %d\"\nforvaltning = \"Förvaltning nummer %d\"\nsammanfattning = \"En nämnd.\"\n+++\nText.\n",
				i, i))
	}
	for i := range n {
		put(fmt.Sprintf("content/projekt/projekt-%d.md", i), syntheticProject(rand.New(rand.NewPCG(1, uint64(i))), i, cities))
	}
	return city
}

// repository is where the real content, layouts and static files lie.
const repository = "../.."

func syntheticData(put func(path, text string), cities int) {
	var b strings.Builder
	for i := range 25 {
		fmt.Fprintf(&b, "[[program]]\nid = \"program-%d\"\nnamn = \"Program nummer %d\"\nbeskrivning = \"En fond.\"\neu = true\n"+
			"medfinansiering = \"Medfinansieras av Europeiska unionen\"\n", i, i)
	}
	put("data/program.toml", b.String())
	b.Reset()
	for i := range 5 {
		fmt.Fprintf(&b, "[[mal]]\nid = \"mal-%d\"\nnamn = \"Ett mål nummer %d\"\nslag = \"fullmaktige\"\nperiod = \"2019–2030\"\nnummer = %d\n"+
			"beskrivning = \"Ett mål.\"\n", i, i, i+1)
	}
	put("data/mal.toml", b.String())
	b.Reset()
	for i := range cities {
		fmt.Fprintf(&b, "[[stad]]\nid = \"ort-%d\"\nnamn = \"Ort nummer %d\"\nland = \"land-%d\"\nslag = \"stad\"\nlat = %.4f\nlon = %.4f\n", i,
			i, i%30, 36+float64(i%340)/10, -9+float64(i%370)/10)
	}
	put("data/stader.toml", b.String())
	b.Reset()
	for i := range 30 {
		fmt.Fprintf(&b, "[[land]]\nid = \"land-%d\"\nnamn = \"Land nummer %d\"\niso = \"XX\"\n", i, i)
	}
	put("data/lander.toml", b.String())
	put("data/kallor.toml", "[[kalla]]\nid = \"kalla\"\ntitel = \"En källa\"\nutgivare = \"Staden\"\nar = 2025\n")
	put("data/redovisningar.toml", "")
	put("data/portal.toml", "titel = \"Insyn\"\nundertitel = \"En stads projekt\"\nbeskrivning = \"Projekt.\"\n"+
		"bas = \"https://portal.example/\"\nutgivare = \"Staden\"\nkontakt = \"Staden\"\nredovisningsar = 2025\n"+
		"redovisningsdatum = 2025-12-31\nlicens = \"CC0\"\nlicens_url = \"https://creativecommons.org/publicdomain/zero/1.0/\"\n"+syntheticHome)
}

const syntheticHome = `
[stad]
id = "staden"
namn = "Staden"
genitiv = "Stadens"
kommun = "Stadens kommun"
kommun_genitiv = "Stadens kommuns"
land = "land-0"
lat = 56.5
lon = 14
fullmaktige = "fullmäktige"
fragor = ["Vad gjorde nämnden?", "Vad gav det?"]
`

func syntheticProject(r *rand.Rand, i, cities int) string {
	var b strings.Builder
	title := compound(r)
	start := 2019 + r.IntN(6)
	fmt.Fprintf(&b, "+++\ntitel = \"%s %d\"\nsammanfattning = %q\nstart = %d-02-01\nslut = %d-08-31\n",
		upper(title), i, sentence(r, 8+r.IntN(16)), start, start+1+r.IntN(4))
	program := min(r.IntN(25), r.IntN(25))
	fmt.Fprintf(&b, "program = \"program-%d\"\nlix_undantag = \"påhittad text\"\n", program)
	fmt.Fprintf(&b, "stader = [%s]\n", some(r, "ort", r.IntN(7), cities))
	for _, namnd := range r.Perm(13)[:1+r.IntN(3)/2] {
		fmt.Fprintf(&b, "\n[[deltagande]]\nnamnd = \"namnd-%d\"\nroll = %q\n", namnd, []string{"projektagare", "projektpartner"}[r.IntN(2)])
		budget, goals := 50_000+r.IntN(20_000_000), some(r, "mal", 1+r.IntN(2), 5)
		for year := max(start, 2021); year <= 2025; year++ {
			paid := "utbetalt_saknas = \"streck\""
			if r.IntN(10) > 0 {
				paid = fmt.Sprintf("utbetalt = %d", r.IntN(3_000_000))
			}
			fmt.Fprintf(&b, "\n[[deltagande.blad]]\nar = %d\nkalla = \"kalla\"\nsida = %d\nangivet_namn = \"Projekt %d\"\ntotal_budget = %d\n%s\n"+
				"program_angivet = \"Program nummer %d\"\nmal = [%s]\nmal_angivet = \"Målet\"\n", year, 1+i%400, i, budget, paid, program, goals)
		}
	}
	b.WriteString("+++\n")
	words := 150 + r.IntN(250)
	b.WriteString(paragraph(r, words/6))
	for _, heading := range []string{"Vad projektet gör", "För vem", "Resultat hittills"} {
		fmt.Fprintf(&b, "\n\n## %s\n\n%s\n\n- %s\n- **%s**\n", heading, paragraph(r, words/4), sentence(r, 6), compound(r))
	}
	b.WriteString("\nLäs mer på [projektets webbplats](https://example.org/).\n")
	return b.String()
}

// some returns count different ids as the items of a TOML list.
func some(r *rand.Rand, what string, count, of int) string {
	var ids []string
	for _, n := range r.Perm(of)[:count] {
		ids = append(ids, fmt.Sprintf("%q", fmt.Sprintf("%s-%d", what, n)))
	}
	return strings.Join(ids, ", ")
}
