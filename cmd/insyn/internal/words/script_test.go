package words

import (
	"fmt"
	"os"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// messages calls do with every message of a group, in a path like
// "filter.facets.namnd", and the names that it may hold; ok says that it must
// hold all of them.
func messages(v reflect.Value, path string, do func(path, message string, holds []string, all bool)) {
	for i := range v.NumField() {
		field, at := v.Type().Field(i), path+"."+v.Type().Field(i).Tag.Get("json")
		holds := strings.Fields(field.Tag.Get("holds"))
		switch value := v.Field(i).Interface().(type) {
		case string:
			do(at, value, holds, true)
		case Plural: // one may go without saying
			do(at+".one", value.One, append(holds, "n"), false)
			do(at+".other", value.Other, append(holds, "n"), true)
		default:
			messages(v.Field(i), at, do)
		}
	}
}

// TestScriptMessages: no message of the scripts is missing, and each holds the values
// that the scripts have for it and no others.
func TestScriptMessages(t *testing.T) {
	names := regexp.MustCompile(`\{(\w*)\}`)
	city := City{Name: "Lillstad", Genitive: "Lillstads", Body: "Lillstads kommun"}
	messages(reflect.ValueOf(Swedish(city).Script), "", func(path, message string, holds []string, all bool) {
		if message == "" {
			t.Errorf("%s is empty", path)
		}
		var found []string
		for _, m := range names.FindAllStringSubmatch(message, -1) {
			found = append(found, m[1])
			if !slices.Contains(holds, m[1]) {
				t.Errorf("%s, %q: there is no value {%s}", path, message, m[1])
			}
		}
		for _, name := range holds {
			if all && !slices.Contains(found, name) {
				t.Errorf("%s, %q: {%s} is missing", path, message, name)
			}
		}
	})
}

// declarations writes a struct's fields as TypeScript declares them.
func declarations(b *strings.Builder, typ reflect.Type, line string) {
	for i := range typ.NumField() {
		field := typ.Field(i)
		holds := strings.Fields(field.Tag.Get("holds"))
		kind := "string"
		switch {
		case field.Type == reflect.TypeFor[Plural]():
			kind = "Plural<" + union(holds) + ">"
		case field.Type.Kind() == reflect.Struct:
			var inner strings.Builder
			declarations(&inner, field.Type, " readonly %s: %s;")
			kind = "{" + inner.String() + " }"
		case len(holds) > 0:
			kind = "Message<" + union(holds) + ">"
		}
		fmt.Fprintf(b, line, field.Tag.Get("json"), kind)
	}
}

func union(names []string) string {
	if len(names) == 0 {
		return "never"
	}
	return "'" + strings.Join(names, "' | '") + "'"
}

// TestScriptTypes: script.d.ts declares to TypeScript's check what Script has, so that a
// script can't say what no language has words for.
func TestScriptTypes(t *testing.T) {
	data, err := os.ReadFile("script.d.ts")
	if err != nil {
		t.Fatal(err)
	}
	head, got, ok := strings.Cut(string(data), "// The rest is as TestScriptTypes writes it.\n")
	if !ok || head == "" {
		t.Fatal("script.d.ts does not say where its modules begin")
	}
	var want strings.Builder
	groups := reflect.TypeFor[Script]()
	for i := range groups.NumField() {
		module := "insyn:words/" + groups.Field(i).Tag.Get("json")
		fmt.Fprintf(&want, "\ndeclare module '%s' {\n  import type { Message, Plural } from 'insyn:words';\n  import * as words from '%s';\n"+
			"  export default words;\n", module, module)
		declarations(&want, groups.Field(i).Type, "  export const %s: %s;\n")
		want.WriteString("}\n")
	}
	if got != want.String() {
		t.Errorf("script.d.ts must go on with\n%s", want.String())
	}
}
