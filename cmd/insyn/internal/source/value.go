package source

import (
	"fmt"
	"slices"
	"time"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

// Table is a TOML table: its keys in the order of the file.
type Table struct {
	Pos  diag.Pos // of its header, or of the value that it is
	Keys []Key

	at map[string]int // where they are, of a table that was read with many
}

// Key is a key of a table with its value.
type Key struct {
	Name  string
	Pos   diag.Pos
	Value Value
}

// Value is a TOML value and where it stands.
type Value struct {
	Pos  diag.Pos
	Len  int // characters, 0 if it has no place of its own
	Data any // string, int64, float64, bool, Date, Moment, []Value or *Table
}

// Date is a day as TOML writes it, without time or zone.
type Date struct{ Year, Month, Day int }

// Moment is any TOML value with a time of day; no document uses one.
type Moment struct{ Text string }

// Get returns the value of the key name.
func (t *Table) Get(name string) (Key, bool) {
	if len(t.at) == len(t.Keys) && len(t.at) > 0 { // else keys came or went
		if i, has := t.at[name]; !has {
			return Key{}, false
		} else if t.Keys[i].Name == name {
			return t.Keys[i], true
		}
	}
	for _, k := range t.Keys {
		if k.Name == name {
			return k, true
		}
	}
	return Key{}, false
}

// Kind returns what sort of value v is.
func (v Value) Kind() staff.Kind {
	switch v.Data.(type) {
	case string:
		return staff.KindText
	case int64:
		return staff.KindWhole
	case float64:
		return staff.KindDecimal
	case bool:
		return staff.KindBool
	case Date:
		return staff.KindDay
	case Moment:
		return staff.KindMoment
	case []Value:
		return staff.KindList
	}
	return staff.KindTable
}

// merge joins what BurntSushi decoded with where go-toml found it.
func merge(data any, at *place) Value {
	v := Value{Pos: at.value, Len: at.length}
	switch data := data.(type) {
	case map[string]any:
		v.Data = mergeTable(data, at)
	case []map[string]any:
		list := make([]Value, len(data))
		for i, d := range data {
			list[i] = merge(d, at.item(i))
		}
		v.Data = list
	case []any:
		list := make([]Value, len(data))
		for i, d := range data {
			list[i] = merge(d, at.item(i))
		}
		v.Data = list
	case time.Time:
		v.Data = timeOf(data)
	case string, int64, float64, bool:
		v.Data = data
	default:
		panic(fmt.Sprintf("source: TOML decoded to %T", data))
	}
	return v
}

// timeOf returns what a TOML date or time is. BurntSushi tells the four kinds apart
// by the names of locations.
func timeOf(t time.Time) any {
	switch t.Location().String() {
	case "date-local":
		return Date{t.Year(), int(t.Month()), t.Day()}
	case "time-local":
		return Moment{t.Format("15:04:05.999999999")}
	case "datetime-local":
		return Moment{t.Format("2006-01-02T15:04:05.999999999")}
	}
	return Moment{t.Format(time.RFC3339Nano)}
}

func mergeTable(data map[string]any, at *place) *Table {
	t := &Table{Pos: at.value, Keys: make([]Key, 0, len(data))}
	for name, d := range data {
		p := at.child(name)
		t.Keys = append(t.Keys, Key{Name: name, Pos: p.key, Value: merge(d, p)})
	}
	slices.SortFunc(t.Keys, func(a, b Key) int { return a.Pos.Compare(b.Pos) })
	if len(t.Keys) > manyKeys {
		t.at = make(map[string]int, len(t.Keys))
		for i, k := range t.Keys {
			t.at[k.Name] = i
		}
	}
	return t
}

// manyKeys is how many keys are looked through one by one, faster than by a map. What
// people write has fewer; each key of a long table would ask for all of them.
const manyKeys = 64
