package words

// Swedish returns the Swedish messages of a city's portal.
func Swedish(c City) *Language {
	return &Language{
		Code: "sv", Locale: "sv_SE",
		Layout: swedishLayout(c),
		Script: swedishScript(c),
	}
}
