package schema

import (
	"bytes"
	"encoding/json"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

// draft is the JSON Schema that editors know.
const draft = "https://json-schema.org/draft/2020-12/schema"

// node is a part of a JSON Schema. A date of TOML is a text to it.
type node struct {
	Schema      string           `json:"$schema,omitempty"`
	Title       string           `json:"title,omitempty"`
	Description string           `json:"description,omitempty"`
	Type        string           `json:"type,omitempty"`
	AnyOf       []*node          `json:"anyOf,omitempty"`
	AllOf       []*node          `json:"allOf,omitempty"`
	Enum        []string         `json:"enum,omitempty"`
	Pattern     string           `json:"pattern,omitempty"`
	MinLength   int              `json:"minLength,omitempty"`
	Minimum     *int64           `json:"minimum,omitempty"`
	Maximum     *int64           `json:"maximum,omitempty"`
	Items       *node            `json:"items,omitempty"`
	Prefix      []*node          `json:"prefixItems,omitempty"`
	MinItems    int              `json:"minItems,omitempty"`
	MaxItems    int              `json:"maxItems,omitempty"`
	Unique      bool             `json:"uniqueItems,omitempty"`
	Required    []string         `json:"required,omitempty"`
	Properties  map[string]*node `json:"properties,omitempty"`
	Additional  *bool            `json:"additionalProperties,omitempty"`
}

// JSON returns the JSON Schema of a kind of document's facts.
func JSON(d Document) []byte {
	n := object(d.Name, nil, d.Table)
	_, many, _ := staff.DocumentText(d.Name)
	n.Schema, n.Title, n.Description = draft, many.Label, many.Hint
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	if err := e.Encode(n); err != nil {
		panic("schema: " + err.Error()) // a node has nothing that JSON has not
	}
	return b.Bytes()
}

func object(document string, headings []string, t *Table) *node {
	no := false
	n := &node{Type: "object", Additional: &no, Properties: map[string]*node{}}
	for _, f := range t.Fields {
		p := property(document, headings, f)
		text, _ := staff.FieldText(document, headings, f.Name)
		p.Title, p.Description = text.Label, text.Hint
		n.Properties[f.Name] = p
		switch {
		case f.Required:
			n.Required = append(n.Required, f.Name)
		case f.Instead > f.Name: // once for the two
			n.AllOf = append(n.AllOf, &node{AnyOf: []*node{{Required: []string{f.Name}}, {Required: []string{f.Instead}}}})
		}
	}
	return n
}

func property(document string, headings []string, f Field) *node {
	switch f.Type {
	case Choice:
		return &node{Enum: f.Choices}
	case Whole:
		return integer(f.Low, f.High)
	case Kronor:
		return integer(f.Low, mostKronor)
	case Day:
		return &node{AnyOf: []*node{{Type: "string", Pattern: `^[0-9]{4}-[0-9]{2}(-[0-9]{2})?$`}, integer(FirstYear, LastYear)}}
	case Period:
		return &node{Type: "string", Pattern: "^[0-9]{4}([\u2013-][0-9]{4})?$"}
	case Slug:
		return &node{Type: "string", Pattern: `^[a-z0-9]+(-[a-z0-9]+)*$`}
	case Website:
		return &node{Type: "string", Pattern: `^https?://[^ <>"']+$`}
	case Degrees:
		low := -f.High
		return &node{Type: "number", Minimum: &low, Maximum: &f.High}
	case Bool:
		return &node{Type: "boolean"}
	case Texts, IDs:
		if f.Numbered {
			return &node{Type: "array", Items: &node{AnyOf: []*node{line(), {Type: "integer"}}}, Unique: true}
		}
		return &node{Type: "array", Items: line(), Unique: true}
	case Wholes:
		return &node{Type: "array", Items: integer(f.Low, f.High)}
	case Pages:
		return &node{Type: "array", Items: integer(1, LastPage), MaxItems: 2}
	case Columns:
		cell := &node{Type: "array", Prefix: []*node{line(), integer(1, LastPage)}, MinItems: 2, MaxItems: 2}
		return &node{Type: "array", Items: cell, MaxItems: 2}
	case Tables:
		n := &node{Type: "array", Items: object(document, append(headings[:len(headings):len(headings)], f.Name), f.Table)}
		if f.Required {
			n.MinItems = 1
		}
		return n
	case Section:
		return object(document, append(headings[:len(headings):len(headings)], f.Name), f.Table)
	}
	return line()
}

// line is a text that isn't empty.
func line() *node { return &node{Type: "string", MinLength: 1, Pattern: `\S`} }

func integer(low, high int64) *node { return &node{Type: "integer", Minimum: &low, Maximum: &high} }
