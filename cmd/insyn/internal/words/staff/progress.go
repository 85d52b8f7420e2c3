package staff

import (
	"strings"
	"time"
	"unicode/utf8"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/sv"
)

// What is done in each stage of a build.
const (
	StageRead     = "Läser innehållet"
	StageConnect  = "Kopplar ihop och granskar uppgifterna"
	StageDecide   = "Bestämmer vad sidorna ska visa"
	StageMake     = "Gör sidor, tabeller och bilder"
	StageIndex    = "Gör sökregistret"
	StageGather   = "Gör det som görs av allt annat"
	StageCompress = "Packar filerna"
	StageCompare  = "Jämför med webbplatsen som finns"
	StageWrite    = "Skriver filerna"
	StageReport   = "Läser redovisningen"
	StagePack     = "Packar arkivet"
)

// What the flags about progress mean.
const (
	QuietFlag   = "visa inte hur långt arbetet har kommit"
	MeasureFlag = "visa efteråt hur lång tid varje steg tog, och vilka filer som tog längst"
)

// ProgressBegun says that a stage is under way.
func ProgressBegun(stage string) string { return stage + " …" }

// Progress says how far a stage has come, how many pieces are made a second, and how
// long the rest will take.
func Progress(stage string, done, total, perSecond int64, left time.Duration) string {
	text := stage + ": " + sv.Tal(done) + " av " + sv.Tal(total)
	if perSecond > 0 {
		text += ", " + sv.Tal(perSecond) + " i sekunden"
	}
	return text + ", " + timeLeft(left) + " kvar"
}

// timeLeft says roughly how long something will take.
func timeLeft(d time.Duration) string {
	if d < time.Minute {
		return "ungefär " + sv.Tal(int64(d.Round(time.Second)/time.Second)) + " s"
	}
	return "ungefär " + sv.Tal(int64(d.Round(time.Minute)/time.Minute)) + " min"
}

// MeasuredStages and MeasuredSlowest stand before what was measured. Pieces are made side
// by side, so theirs are no parts of the stage's time.
const (
	MeasuredStages  = "Så lång tid tog stegen:\n"
	MeasuredSlowest = "De här filerna tog längst (flera görs samtidigt):\n"
	MeasuredWhole   = "hela kommandot"
)

// Measured is the line for what was measured of a stage or a file.
func Measured(name string, wall time.Duration, pieces, bytes int64) string {
	count, size := "", ""
	if pieces > 1 {
		count = sv.Tal(pieces) + " st"
	}
	if bytes > 0 {
		size = sv.Tal((bytes+500)/1000) + " kB"
	}
	return "  " + right(sv.Tal(wall.Milliseconds())+" ms", 10) + right(count, 12) + right(size, 14) + "  " + name + "\n"
}

// right puts text at the right of a column.
func right(text string, width int) string {
	return strings.Repeat(" ", max(width-utf8.RuneCountInString(text), 0)) + text
}
