package site

import (
	"path"
	"slices"
	"strings"
)

// overviews are the pages below the start page that are made of no text.
var overviews = []string{HomeAddress, ProjectsAddress, NamnderAddress, ProgramsAddress, GoalsAddress, ThemesAddress,
	CitiesAddress, CountriesAddress, NetworksAddress, DataAddress, SearchAddress, ReconciliationAddress, QualityAddress,
	TimelineAddress, CompareAddress, PlacesAddress, OrganisationsAddress, YearsAddress, ChangesAddress, EditionsAddress}

// FileOf returns the file of content that a page with an address was made of, by its name, or
// "" for one that is made of none.
func FileOf(address string) string {
	name := strings.Trim(address, "/")
	section, top := path.Dir("/"+name)+"/", path.Dir(path.Dir("/"+name))+"/"
	switch {
	case section == "//" && !slices.Contains(overviews, address):
		return "content/sidor/" + name + ".md"
	case section == NamnderAddress:
		return "content/" + name + "/index.md"
	case section == ProjectsAddress, section == NetworksAddress, section == PlacesAddress,
		section == InitiativesAddress, top == NamnderAddress:
		return "content/" + name + ".md"
	}
	return ""
}

// OfFile returns the address that a file of content gives its page by its name, or "".
func OfFile(file string) string {
	name, text := strings.CutSuffix(file, ".md")
	name, below := strings.CutPrefix(strings.TrimSuffix(name, "/index"), "content")
	if !text || !below {
		return ""
	}
	return strings.TrimPrefix(name, "/sidor") + "/"
}
