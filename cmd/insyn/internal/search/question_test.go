package search_test

import (
	"encoding/json"
	"maps"
	"slices"
	"testing"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/search"
)

// city is a small site on which each thing that the search can do shows by itself.
func city() ([]search.Entry, search.Options) {
	entries := []search.Entry{
		{Address: "/projekt/kraftverk/", Kind: search.KindProject, Title: "Varmare hus", Summary: "Ett kraftvärmeverk byggs ut.",
			Links: []string{"/namnder/miljonamnden/", "/lander/grekland/"}},
		{Address: "/projekt/medborgare/", Kind: search.KindProject, Title: "Källkoll", Summary: "Biblioteket möter desinformation.",
			Keywords: []string{"fejknyheter"}, Links: []string{"/namnder/kulturnamnden/"}},
		{Address: "/projekt/energi/", Kind: search.KindProject, Title: "Energi i kvarteret", Summary: "Solceller på taken.",
			Facts:   []string{"2024–2026", "Utbetalt 2025: 1\u00a0250\u00a0400 kr"},
			Figures: []search.Section{{Heading: "Total budget", Text: "27\u00a0400\u00a0000 kr"}}},
		{Address: "/projekt/sensorer/", Kind: search.KindProject, Title: "Sensorer", Summary: "Staden vill mäta luften och CO₂ i gatan."},
		{Address: "/projekt/kokhuset/", Kind: search.KindProject, Title: "Kokhuset", Summary: "Skolor lagar mat, och mat är viktig."},
		{Address: "/projekt/avhopp/", Kind: search.KindProject, Title: "Avhopp", Summary: "Stöd till den som lämnar ett gäng."},
		{Address: "/natverk/aldre/", Kind: search.KindNetwork, Title: "Åldersvänliga orter", Summary: "Ett nätverk inom WHO om åldrande."},
		{Address: "/projekt/neutral/", Kind: search.KindProject, Title: "Färdplan", Summary: "Vägen till ett klimatneutralt samhälle."},
		{Address: "/natverk/gron4kust/", Kind: search.KindNetwork, Title: "Grön4Kust", Summary: "Ett nätverk."},
		{Address: "/stader/kopenhamn/", Kind: search.KindCity, Title: "Köpenhamn"},
		{Address: "/namnder/", Kind: search.KindPage, Title: "Nämnder", Summary: "Alla nämnder."},
		{Address: "/namnder/miljonamnden/", Kind: search.KindNamnd, Title: "Miljönämnden", Summary: "Nämnden för miljön."},
		{Address: "/namnder/miljonamnden/2025/", Kind: search.KindAccount, Title: "Miljönämnden 2025", Summary: "Vad nämnden gjorde 2025.",
			Links: []string{"/namnder/miljonamnden/"}},
		{Address: "/namnder/kulturnamnden/", Kind: search.KindNamnd, Title: "Kulturnämnden", Summary: "Nämnden för kultur."},
		{Address: "/projekt/vardskap/", Kind: search.KindProject, Title: "Värdskap", Summary: "Möte mellan gäst och värd."},
		{Address: "/projekt/gasbil/", Kind: search.KindProject, Title: "Fordon", Summary: "Varje fordon blir gasbil."},
		{Address: "/projekt/skarmar/", Kind: search.KindProject, Title: "Skärmar", Summary: "Digitala skärmar på torget.",
			Sections: []search.Section{{Text: "Skärmen på torget har ett lås, och dess nyckel ligger i receptionen."}}},
		{Address: "/projekt/torg/", Kind: search.KindProject, Title: "Torg", Summary: "Ett torg för alla.",
			Sections: []search.Section{{Text: "På torget finns en marknad där också en tappad vante hittar sin ägare."}}},
		{Address: "/lander/italien/", Kind: search.KindCountry, Title: "Italien"},
		{Address: "/mal/", Kind: search.KindPage, Title: "Mål", Summary: "Alla mål."},
		{Address: "/mal/gron/", Kind: search.KindGoal, Title: "En grön ort", Spellings: []string{"Mål 3"}},
		{Address: "/lander/grekland/", Kind: search.KindCountry, Title: "Grekland", Spellings: []string{"grekisk"}},
		{Address: "/projekt/", Kind: search.KindPage, Title: "Alla projekt", Summary: "Projekt."},
		{Address: "/ar/2025/", Kind: search.KindPage, Title: "Året 2025", Summary: "Årets summor."},
		{Address: "/tidslinje/", Kind: search.KindPage, Title: "Tidslinje", Summary: "När projekten pågår."},
		{Address: "/stader/", Kind: search.KindPage, Title: "Städer", Summary: "Städer och länder."},
		{Address: "/jamfor/", Kind: search.KindPage, Title: "Jämför", Summary: "Saker bredvid varandra."},
		{Address: "/om/", Kind: search.KindPage, Title: "Om portalen", Summary: "Vad portalen är för Malmö."},
	}
	return entries, search.Options{
		Kinds: search.Kinds(swedish), Ambient: swedish.Ambient,
		Synonyms: []search.Synonym{{Words: []string{"solpanel"}, Means: []string{"solceller"}}, {Words: []string{"jobb", "arbete"}},
			{Words: []string{"money"}, Means: []string{"pengar"}}},
		Sums:          []string{"/ar/2025/", "/"},
		Elsewhere:     []search.Elsewhere{{Subject: "Bygglov", Href: "https://exempel.se/bygga", Words: []string{"bygglov", "bygga altan"}}},
		Abbreviations: []search.Abbreviation{{Short: "MN", Long: "miljönämnden"}},
		Largest:       []search.Answer{{Address: "/projekt/energi/", Words: []string{"budget", "projekt budget"}}},
		Answers: []search.Answer{{Address: "/ar/2025/", Words: []string{"pengar", "pengar från EU"}},
			{Address: "/tidslinje/", Words: []string{"avslutade projekt"}},
			{Address: "/jamfor/", Words: []string{"skillnad mellan"}}, {Address: "/om/", Words: []string{"arbete saknas", "rätta"}},
			{Address: "/stader/", Words: []string{"städer", "länder"}}, {Address: "/projekt/", Words: []string{"projekt"}}},
	}
}

// TestQuestions: what leads the answer to each kind of question, in one file and in parts.
func TestQuestions(t *testing.T) {
	wants := map[string]string{
		"kraft värme verk":                   "/projekt/kraftverk/", // a compound in three words
		"värmeverk":                          "/projekt/kraftverk/", // its last part
		"kraftvärmverk":                      "/projekt/kraftverk/", // a letter is missing
		"fejknyheter":                        "/projekt/medborgare/",
		"solpaneler":                         "/projekt/energi/",
		"nyheter som är fejk":                "/projekt/medborgare/", // a compound the other way round
		"energin":                            "/projekt/energi/",
		"projekt om ener":                    "/projekt/energi/", // "projektener" is no form of projekt
		"grekiska projekt":                   "/lander/grekland/",
		"hur mycket pengar får miljönämnden": "/namnder/miljonamnden/",
		"hur mycket pengar fick miljönämnden 2025":         "/namnder/miljonamnden/", // not its account of the year
		"vad gjorde miljönämnden 2025":                     "/namnder/miljonamnden/2025/",
		"hur mycket pengar får Malmö från EU":              "/ar/2025/",
		"how much money did Malmö get":                     "/ar/2025/",   // what money means asks for it
		"vilka projekt i luften blev avslutade":            "/tidslinje/", // with words between
		"vilka projekt är redan avslutade":                 "/tidslinje/", // in another order
		"vilka länder har Malm":                            "/stader/",    // Malmö says nothing here, unfinished neither
		"vilka städer samarbetar Malmö mest med":           "/stader/",
		"är det desinformation på biblioteken":             "/projekt/medborgare/",
		"vad gör miljönämnden i Grekland":                  "/projekt/kraftverk/", // what is linked with both
		"skillnaden mellan miljönämnden och kulturnämnden": "/jamfor/",            // asked of two things of one kind
		"jobb som saknas":                                  "/om/",                // a phrase holds for what means the same
		"störst budget":                                    "/projekt/energi/",    // asked for the largest, it is known which has it
		"vilket projekt har den största budgeten":          "/projekt/energi/",
		"budget":              "",
		"MN":                  "/namnder/miljonamnden/", // a short form is a name, and what is linked counts under it
		"gas":                 "/projekt/gasbil/",       // not gäst, whose dots may have been left out
		"boka tid":            "",                       // not a book
		"ansök om färdtjänst": "",
		"xkcd":                "",
		// Dots tell words apart, and no answer rests on a part of a word alone.
		"mäta":              "/projekt/sensorer/",
		"mat":               "/projekt/kokhuset/",
		"mata luften":       "/projekt/sensorer/", // without dots it may be either
		"kraftfull snickra": "",
		"laboratorium":      "", // holds "lab or", and is no word of the site
		"CO2":               "/projekt/sensorer/",
		"co₂":               "/projekt/sensorer/",
		// What is answered elsewhere is no answer here, unless a page is about it or has its name.
		"söka bygglov":         "",
		"bygglov kvarteret":    "",
		"bygglov miljönämnden": "/namnder/miljonamnden/",
		// Other dots make another word, in answers and as parts of words too.
		"rätta":   "/om/",
		"ratta":   "/om/",
		"råttor":  "",
		"gast":    "/projekt/vardskap/",
		"en gåst": "",
		// Of words side by side the last is the head, of those with a small word between the first: what nothing
		// is known of only says more of it.
		"desinformation som ryker":  "/projekt/medborgare/",
		"desinformation i källaren": "/projekt/medborgare/",
		"trevlig desinformation":    "",
		// A year is no subject of its own, and the kind of page that is asked for leads.
		"projekt avslutade 2025":    "/tidslinje/",
		"miljönämndens redovisning": "/namnder/miljonamnden/2025/",
		// A small word is one as it is written, and an acronym is none.
		"lämna gäng":        "/projekt/avhopp/",
		"gang":              "/projekt/avhopp/",
		"en gång om luften": "/projekt/sensorer/",
		"WHO":               "/natverk/aldre/",
		"who":               "/natverk/aldre/",
		"hamn":              "",                 // not the tail of a place's name
		"Italen":            "/lander/italien/", // not the tail of digital: no word stands before it
		// Of two words no page has both, and none is about one: what mentions one is no answer.
		"tappad nyckel":  "",
		"torgets nyckel": "/projekt/skarmar/",
		// What asks for no one thing is answered by the page of all.
		"vilken nämnd har flest projekt": "/namnder/",
		// Numbers are words, however they are written.
		"mål 3":              "/mal/gron/", // a number that ends a question is no letter that begins a word
		"mål nr 3":           "/mal/gron/",
		"1250400":            "/projekt/energi/",
		"1 250 400 kr":       "/projekt/energi/",
		"1,3 mkr":            "/projekt/energi/",
		"budget 27 miljoner": "/projekt/energi/",
		"28,9 miljoner":      "",
		// One unknown or wrongly corrected word must not sink the rest; of two words, the page must
		// be about the other one.
		"källkoll zorglub":                   "/projekt/medborgare/",
		"zorglub solceller kvarteret blurgh": "/projekt/energi/",
		"zorglub källkoll":                   "/projekt/medborgare/",
		"zorglub sensorer":                   "/projekt/sensorer/",
		"sensorer blurgh":                    "/projekt/sensorer/",
		"zorglub blurgh":                     "", // nothing is known of either
		"zorglub itali":                      "/lander/italien/",
		"mänt blurgh":                        "",                            // a short word among unknown ones is none by mistake
		"Miljönämmden 2025":                  "/namnder/miljonamnden/2025/", // a name with its year
		"Miljönämmden 2024":                  "/namnder/miljonamnden/",      // another year is another name
		"greklandd":                          "/lander/grekland/",           // a name, not a word split in two
		"kalkol2030":                         "",
		"klimatneutralitet":                  "/projekt/neutral/",   // the noun of an adjective
		"gron4kusst":                         "/natverk/gron4kust/", // a letter is wrong in a name with a digit
	}
	questions := slices.Sorted(maps.Keys(wants))
	entries, opt := city()
	for _, opt.SingleFile = range []int{0, 1} {
		for i, found := range ask(t, entries, opt, questions) {
			first := append(found, "")[0]
			if q := questions[i]; first != wants[q] {
				t.Errorf("limit %d: %q leads to %q, want %q", opt.SingleFile, q, first, wants[q])
			}
		}
	}
}

// TestNumbersBeside: behind the page that a question about numbers leads to stand those of all things of its kind
// and of all sums, which hold it too; another question has them not.
func TestNumbersBeside(t *testing.T) {
	wants := map[string][]string{
		"hur många projekt har miljönämnden":        {"/namnder/miljonamnden/", "/namnder/", "/projekt/"},
		"hur mycket pengar fick projektet källkoll": {"/projekt/medborgare/", "/projekt/", "/ar/2025/"},
		"1250400 kr": {"/projekt/energi/", "/ar/2025/"},
		"källkoll":   {"/projekt/medborgare/"},
	}
	questions := slices.Sorted(maps.Keys(wants))
	entries, opt := city()
	for i, found := range ask(t, entries, opt, questions) {
		want := wants[questions[i]]
		if len(found) == 0 || found[0] != want[0] {
			t.Errorf("%q leads to %q, want %q first", questions[i], found, want[0])
		}
		for _, page := range want[1:] {
			if !slices.Contains(found, page) {
				t.Errorf("%q leads to %q, want %q among them", questions[i], found, page)
			}
		}
		if len(want) == 1 && slices.Contains(found, "/projekt/") {
			t.Errorf("%q leads to %q, asks for no number", questions[i], found)
		}
	}
}

// TestLinked: under a name stands first what has it, then what is linked with it, in both directions, and of
// that first what has few links.
func TestLinked(t *testing.T) {
	entries := []search.Entry{
		{Address: "/lander/grekland/", Kind: search.KindCountry, Title: "Grekland"},
		{Address: "/lander/italien/", Kind: search.KindCountry, Title: "Italien"},
		{Address: "/lander/spanien/", Kind: search.KindCountry, Title: "Spanien"},
		{Address: "/lander/portugal/", Kind: search.KindCountry, Title: "Portugal"},
		{Address: "/stader/aten/", Kind: search.KindCity, Title: "Aten", Links: []string{"/lander/grekland/"}},
		{Address: "/stader/sparta/", Kind: search.KindCity, Title: "Sparta", Links: []string{"/lander/grekland/"}},
		{Address: "/projekt/varma-hus/", Kind: search.KindProject, Title: "Varma hus", Summary: "Ett längre stycke text om hus.",
			Links: []string{"/stader/aten/", "/lander/grekland/", "/lander/italien/", "/lander/spanien/", "/lander/portugal/"}},
	}
	entries = append(entries,
		search.Entry{Address: "/namnder/kulturnamnden/", Kind: search.KindNamnd, Title: "Kulturnämnden"},
		search.Entry{Address: "/namnder/kulturnamnden/2031/", Kind: search.KindAccount, Title: "Kulturnämnden 2031",
			Links: []string{"/namnder/kulturnamnden/", "/lander/italien/", "/lander/spanien/", "/lander/portugal/"}},
		search.Entry{Address: "/natverk/dans/", Kind: search.KindNetwork, Title: "Dans", Links: []string{"/namnder/kulturnamnden/"}})
	wants := map[string][]string{
		"KULN":      {"/namnder/kulturnamnden/", "/namnder/kulturnamnden/2031/", "/natverk/dans/"}, // what is called after it first
		"grekland":  {"/lander/grekland/", "/stader/sparta/", "/stader/aten/", "/projekt/varma-hus/"},
		"varma hus": {"/projekt/varma-hus/", "/lander/portugal/", "/lander/italien/", "/lander/spanien/", "/stader/aten/", "/lander/grekland/"},
	}
	questions := slices.Sorted(maps.Keys(wants))
	for _, single := range []int{0, 1} {
		opt := search.Options{Kinds: search.Kinds(swedish), SingleFile: single,
			Abbreviations: []search.Abbreviation{{Short: "KULN", Long: "kulturnämnden"}}}
		for i, found := range ask(t, entries, opt, questions) {
			want := wants[questions[i]]
			if !slices.Equal(found, want) {
				t.Errorf("limit %d: %q leads to %q, want %q", single, questions[i], found, want)
			}
		}
	}
}

// TestOrder asks one question before another, which a word would correct that only the first has fetched:
// what was asked before changes no answer.
func TestOrder(t *testing.T) {
	entries := []search.Entry{
		{Address: "/projekt/garderob/", Kind: search.KindProject, Title: "Garderoben", Summary: "Kläder byter ägare."},
		{Address: "/projekt/annat/", Kind: search.KindProject, Title: "Annat", Summary: "Lampor tänds."},
	}
	opt := search.Options{Kinds: search.Kinds(swedish), Synonyms: []search.Synonym{{Words: []string{"klänning"}, Means: []string{"kläder"}}}}
	for first := 'a'; first <= 'z'; first++ { // enough to come in parts
		for second := 'a'; second <= 'z'; second++ {
			word := string([]rune{first, second}) + "fyllnad"
			opt.Synonyms = append(opt.Synonyms, search.Synonym{Words: []string{word}, Means: []string{"lampor"}})
		}
	}
	alone := ask(t, entries, opt, []string{"glänning"})
	after := ask(t, entries, opt, []string{"klänning", "glänning"})
	if !slices.Equal(after[0], []string{"/projekt/garderob/"}) || !slices.Equal(alone[0], after[1]) {
		t.Errorf("%v alone, and %v after what leads to %v", alone[0], after[1], after[0])
	}
}

// ask returns the pages that each question leads to.
func ask(t *testing.T, entries []search.Entry, opt search.Options, questions []string) [][]string {
	t.Helper()
	asked, err := json.Marshal(questions)
	if err != nil {
		t.Fatal(err)
	}
	var found [][]string
	if err := json.Unmarshal(node(t, "testdata/ask.mjs", write(t, entries, opt), string(asked)), &found); err != nil {
		t.Fatal(err)
	}
	return found
}
