package search_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/search"
)

var (
	synthHeads = strings.Fields(`stad vatten energi miljö klimat trafik skol barn ungdoms äldre vård omsorgs kultur
		park bygg bostads mark luft avfalls mat livsmedels hamn skogs arbets kompetens digital data språk
		demokrati hälso rörelse idrotts fritids turist cykel kollektiv el fjärrvärme sol vind`)
	synthTails = strings.Fields(`plan utveckling samverkan nätverk modell verkstad strategi utbildning metod
		förvaltning rådgivning försörjning planering uppföljning kartläggning lösning miljö tjänst plattform åtgärd
		mötesplats stöd insats kunskap forskning pilot testbädd ledning grupp mål resurs effekt analys rapport
		process arbete projekt program område skola verksamhet omställning återvinning`)
	synthSmall = strings.Fields(`och att i som på för med av är till den det en ett om har inte de vi kan ska från vid`)
)

// synth invents n projects over some 1 900 compounds, the frequent ones far more often
// than the rare, with nämnder and cities they link to.
func synth(n int) ([]search.Entry, search.Options) {
	var vocabulary []string
	for _, h := range synthHeads {
		for _, t := range synthTails {
			vocabulary = append(vocabulary, h+t)
		}
	}
	r := rand.New(rand.NewPCG(1, 2))
	r.Shuffle(len(vocabulary), func(i, j int) { vocabulary[i], vocabulary[j] = vocabulary[j], vocabulary[i] })
	w := synthWriter{r, rand.NewZipf(r, 1.15, 9, uint64(len(vocabulary)-1)), vocabulary}
	var entries []search.Entry
	for i := range 13 {
		entries = append(entries, search.Entry{Address: fmt.Sprintf("/namnder/n%02d/", i), Kind: search.KindNamnd,
			Title: fmt.Sprintf("%snämnden", synthHeads[i]), Summary: w.text(15)})
	}
	for i := range 60 + n/50 {
		entries = append(entries, search.Entry{Address: fmt.Sprintf("/stader/s%03d/", i), Kind: search.KindCity,
			Title: fmt.Sprintf("Ort%sby", vocabulary[i])})
	}
	others := len(entries)
	for i := range n {
		e := search.Entry{Address: fmt.Sprintf("/projekt/p%05d/", i), Kind: search.KindProject, Title: w.text(2 + r.IntN(4)),
			Short: fmt.Sprintf("P%05d", i), Summary: w.text(20),
			Facts: []string{"Miljönämnden", "2023–2026", "Utbetalt 2025: 300 480 kr"}}
		for range 3 {
			e.Links = append(e.Links, entries[r.IntN(others)].Address)
		}
		for _, h := range []string{"Bakgrund", "Syfte och mål", "Genomförande", "Resultat"} {
			e.Sections = append(e.Sections, search.Section{Heading: h, Text: w.text(40 + r.IntN(60))})
		}
		entries = append(entries, e)
	}
	return entries, search.Options{Kinds: search.Kinds(swedish), Ambient: swedish.Ambient}
}

type synthWriter struct {
	r          *rand.Rand
	zipf       *rand.Zipf
	vocabulary []string
}

func (w synthWriter) text(words int) string {
	var b strings.Builder
	for i := range words {
		if i > 0 {
			b.WriteByte(' ')
		}
		if w.r.IntN(3) == 0 {
			b.WriteString(synthSmall[w.r.IntN(len(synthSmall))])
		} else {
			b.WriteString(w.vocabulary[w.zipf.Uint64()])
		}
	}
	return b.String() + "."
}

func BenchmarkBuild(b *testing.B) {
	for _, n := range []int{1000, 10_000} {
		entries, opt := synth(n)
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				files, err := search.Build(entries, opt)
				if err != nil {
					b.Fatal(err)
				}
				size := 0
				for _, f := range files {
					size += len(f.Data)
				}
				b.ReportMetric(float64(size), "bytes/index")
				b.ReportMetric(float64(len(files)), "files")
			}
		})
	}
}
