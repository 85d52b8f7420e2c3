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

// A thing is what a table of data, or a nämnd's own file, tells of.
type thing struct {
	kind, id string
	table    *source.Table
}

// calledIn reads what things are called. A word that is the id of one and a spelling of
// another, which is told at the spelling, leads to the one whose id it is.
func calledIn(files []*source.File) called {
	c, all := called{}, thingsIn(files)
	for _, t := range all {
		c.note(t, append(texts(t.table, "stavningar"), text(t.table, "lokalt_namn"))...)
	}
	for _, t := range all {
		c.note(t, text(t.table, "namn"), text(t.table, "kortnamn"), text(t.table, "titel"))
	}
	for _, t := range all {
		c.note(t, t.id)
	}
	return c
}

func thingsIn(files []*source.File) (all []thing) {
	for _, f := range files {
		folder, file := path.Split(f.Path)
		switch {
		case path.Dir(path.Dir(folder)) == "content/namnder" && file == "index.md":
			all = append(all, thing{"namnd", id(f, path.Base(folder)), f.Facts})
		case folder == "data/":
			all = append(all, listed(f.Facts)...)
		}
	}
	return all
}

// listed returns the things that the tables of a file of data tell of.
func listed(t *source.Table) (all []thing) {
	for _, k := range t.Keys {
		list, _ := k.Value.Data.([]source.Value)
		for _, v := range list {
			if sub, is := v.Data.(*source.Table); is {
				all = append(append(all, thing{k.Name, text(sub, "id"), sub}), listed(sub)...)
			}
		}
	}
	return all
}

// note says that some names are a thing's.
func (c called) note(t thing, names ...string) {
	if t.id == "" {
		return
	}
	if c[t.kind] == nil {
		c[t.kind] = map[string]string{}
	}
	for _, name := range names {
		if name != "" {
			c[t.kind][sv.Folded(name)] = t.id
		}
	}
}

// texts returns the texts of a list.
func texts(t *source.Table, key string) (all []string) {
	k, _ := t.Get(key)
	list, _ := k.Value.Data.([]source.Value)
	for _, v := range list {
		if s, is := v.Data.(string); is {
			all = append(all, s)
		}
	}
	return all
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
