package staff

import (
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
)

func ExampleUnknownKey() {
	p := UnknownKey("sammanfatning", "sammanfattning", []string{"titel", "sammanfattning"})
	fmt.Println(p.Code)
	fmt.Println(p.Message)
	fmt.Println(p.Hint)
	// Output:
	// nyckel-okand
	// Okänd uppgift ”sammanfatning”.
	// Menade du sammanfattning?
}

func ExampleWrongType() {
	p := WrongType("titel", WantText(), KindWhole)
	fmt.Println(p.Message)
	fmt.Println(p.Hint)
	// Output:
	// ”titel” ska vara text, inte ett heltal.
	// Skriv till exempel titel = "så här"
}

func ExampleBuildDone() {
	fmt.Println(BuildDone(1, 420*time.Millisecond))
	fmt.Println(BuildDone(323, 3*time.Second))
	fmt.Println(BuildWarned(2))
	// Output:
	// byggde 1 sida på 0,4 s
	// byggde 323 sidor på 3,0 s
	// fann 2 varningar: insyn check visar dem
}

// TestHints: what a hint says depends on whether something is known.
func TestHints(t *testing.T) {
	words := []string{"ut", "in"}
	for _, tt := range []struct{ got, want diag.Problem }{
		{UnknownKey("x", "", words), diag.Problem{Code: diag.KeyUnknown, Message: "Okänd uppgift ”x”.", Hint: "Här kan stå: ut, in."}},
		{UnknownChoice("utt", "riktning", "ut", words), diag.Problem{Code: diag.ValueUnknown,
			Message: "”utt” är inget av de val som finns för riktning.", Hint: "Menade du ut? Välj mellan ut och in."}},
		{UnknownChoice("x", "riktning", "", words), diag.Problem{Code: diag.ValueUnknown,
			Message: "”x” är inget av de val som finns för riktning.", Hint: "Välj mellan ut och in."}},
		{DateAsText("start", "31/1", ""), diag.Problem{Code: diag.DateText, Message: "Datumet ”31/1” är skrivet som text.",
			Hint: `Skriv dagen utan citattecken: start = 2025-01-31. En månad skrivs "2025-01", ett år 2025.`}},
		{DateAsText("start", "1 maj 2024", "2024-05-01"), diag.Problem{Code: diag.DateText,
			Message: "Datumet ”1 maj 2024” är skrivet som text.", Hint: "Skriv start = 2024-05-01"}},
		{AmountAsText("belopp", "mycket", ""), diag.Problem{Code: diag.AmountText, Message: "Beloppet ”mycket” är skrivet som text.",
			Hint: "Skriv hela kronor, till exempel belopp = 1_200_000. " +
				`Saknas beloppet: byt raden mot saknas = "tomt", "streck", "vet-ej" eller "text"`}},
		{AmountAsText("belopp", "5 kr", "5"), diag.Problem{Code: diag.AmountText, Message: "Beloppet ”5 kr” är skrivet som text.",
			Hint: "Skriv utan citattecken: belopp = 5"}},
		{LinkToNothing("/omm/", "/om/", 1), diag.Problem{Code: diag.LinkDangling, Message: "Länken leder till /omm/, som inte finns.",
			Hint: "Menade du /om/?", Of: "/omm/"}},
		{LinkToNothing("/x/", "", 1), diag.Problem{Code: diag.LinkDangling, Message: "Länken leder till /x/, som inte finns.",
			Hint: "Rätta adressen eller ta bort länken.", Of: "/x/"}},
	} {
		if tt.got != tt.want {
			t.Errorf("got  %q\nwant %q", tt.got, tt.want)
		}
	}
}

// TestErrorsKeepTheirCause: what the system said can still be asked for.
func TestErrorsKeepTheirCause(t *testing.T) {
	cause := errors.New("cause")
	for _, err := range []error{
		BadFlags(cause), BeforeUnreadable(cause), PreviewBroke(cause), CantListen("a", cause), NoFreePort(1, 2, cause), CantWatch(cause),
		CantWatchFolder("d", cause), BadPage("/", cause), BadFile("f", cause), BadChart("id", cause),
		CantWriteSite("d", cause), CantMakeFolder("d", cause), CantLockFolder("d", cause), CantReadFolder("d", cause), CantFindFolder("d", cause),
		LinkLost("l", cause), CantPutBack(cause),
	} {
		if !errors.Is(err, cause) || !strings.Contains(err.Error(), "cause") {
			t.Errorf("%v hides its cause", err)
		}
	}
}

func TestKind(t *testing.T) {
	seen := map[string]bool{}
	for k := KindText; k <= KindTable; k++ {
		if s := k.String(); s == "" || seen[s] {
			t.Errorf("kind %d is %q", k, s)
		} else {
			seen[s] = true
		}
	}
}

func TestPageOfFindings(t *testing.T) {
	if p := PageOfFindings(3, 0); p.Title != "3 fel att rätta" || p.More != "" {
		t.Errorf("got %+v", p)
	}
	if p := PageOfFailure(7); p.Title != "Bygget misslyckades" || !strings.HasPrefix(p.More, "Och 7 till.") {
		t.Errorf("got %+v", p)
	}
}

func TestUnfilled(t *testing.T) {
	for text, want := range map[string]string{
		"FYLL I: sidorna, som [3, 4] utan citattecken": "Fyll i sidorna, som [3, 4] utan citattecken. Ta bort orden ”FYLL I”.",
		"FYLL I: vad det gav [s. FYLL I]":              "Fyll i vad det gav. Ta bort orden ”FYLL I”.",
		"sidan FYLL I":                                 "Fyll i det som ska stå här. Ta bort orden ”FYLL I”.",
	} {
		if _, _, p, is := Unfilled(text); !is || p.Hint != want {
			t.Errorf("%q: %q, want %q", text, p.Hint, want)
		}
	}
	if _, _, p, is := Unfilled("Fyll i själv."); is {
		t.Errorf("an order to readers is taken for a mark: %v", p)
	}
}

func TestStated(t *testing.T) {
	for path, want := range map[string]string{
		"program": "program",
		"deltagande[miljonamnden].blad[2025].utbetalt": "utbetalt på bladet för 2025 (miljonamnden)",
		"deltagande[miljonamnden].blad[2025]":          "bladet för 2025 (miljonamnden)",
		"deltagande[miljonamnden].roll":                "roll under [[deltagande]] för miljonamnden",
		"deltagande[miljonamnden]":                     "[[deltagande]] för miljonamnden",
		"budget[2019#2].belopp":                        "belopp under [[budget]] 2019 (nummer 2 i filen)",
		"program[esf].insats[esf-a1].eu":               "eu under [[insats]] esf-a1",
		"utbyte[1]":                                    "[[utbyte]] 1",
	} {
		if got := stated(path); got != want {
			t.Errorf("%s: %q, want %q", path, got, want)
		}
	}
}
