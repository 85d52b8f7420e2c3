package facts

import (
	"path"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/source"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/sv"
)

// A file may call a thing by its name or a spelling where its id is meant. What it
// states is the same, so facts have the id.

// kindsOf are the kinds of things that keys of figures, and of what tells tables apart,
// name.
var kindsOf = map[string]string{"namnd": "namnd", "program": "program", "insats": "insats", "mal": "mal", "mal_ursprung": "mal",
	"kalla": "kalla"}

// called are the ids of things by what they may be called, of each kind.
type called map[string]map[string]string

func calledIn(files []*source.File) called {
	c := called{}
	for _, f := range files {
		folder, file := path.Split(f.Path)
		switch {
		case path.Dir(path.Dir(folder)) == "content/namnder" && file == "index.md":
			c.note("namnd", id(f, path.Base(folder)), f.Facts)
		case folder == "data/":
			c.listed(f.Facts)
		}
	}
	return c
}

// listed notes what the tables of a file of data are called.
func (c called) listed(t *source.Table) {
	for _, k := range t.Keys {
		list, _ := k.Value.Data.([]source.Value)
		for _, v := range list {
			if sub, is := v.Data.(*source.Table); is {
				c.note(k.Name, text(sub, "id"), sub)
				c.listed(sub)
			}
		}
	}
}

func (c called) note(kind, id string, t *source.Table) {
	if id == "" {
		return
	}
	if c[kind] == nil {
		c[kind] = map[string]string{}
	}
	names := []string{text(t, "namn"), text(t, "kortnamn"), text(t, "titel")}
	if k, ok := t.Get("stavningar"); ok {
		list, _ := k.Value.Data.([]source.Value)
		for _, v := range list {
			s, _ := v.Data.(string)
			names = append(names, s)
		}
	}
	for _, name := range names {
		if name != "" {
			c[kind][sv.Folded(name)] = id
		}
	}
	c[kind][sv.Folded(id)] = id
}

// id returns what a key names by its id, where a word for it stands.
func (c called) id(key, word string) string {
	if id, known := c[kindsOf[key]][sv.Folded(word)]; known {
		return id
	}
	return word
}

// meant returns the value of a key with the ids of what it names.
func (c called) meant(key string, v source.Value) source.Value {
	if kindsOf[key] == "" {
		return v
	}
	switch data := v.Data.(type) {
	case string:
		v.Data = c.id(key, data)
	case []source.Value:
		list := make([]source.Value, len(data))
		for i, item := range data {
			list[i] = c.meant(key, item)
		}
		v.Data = list
	}
	return v
}
