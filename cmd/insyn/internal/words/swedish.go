package words

// Swedish returns the Swedish messages of a city's portal.
func Swedish(c City) *Language {
	return &Language{
		Code: "sv", Locale: "sv_SE",
		Format: swedishFormat(), Noun: swedishNoun(), Money: swedishMoney(c), Role: swedishRole(),
		Nav: swedishNav(c), Home: swedishHome(c), Project: swedishProject(c), Namnd: swedishNamnd(c),
		Program: swedishProgram(c), Goal: swedishGoal(c), Place: swedishPlace(c), Network: swedishNetwork(c),
		Theme: swedishTheme(c), Ask: swedishAsk(), Local: swedishLocal(c),
		Other: swedishOther(), Changes: swedishChanges(), Compare: swedishCompare(), Year: swedishYear(c),
		Reconciliation: swedishReconciliation(), Quality: swedishQuality(c),
		Tables: swedishTables(c), Catalogue: swedishCatalogue(c), Quote: swedishQuote(), Embed: swedishEmbed(),
		Chart:  swedishChart(c),
		Layout: swedishLayout(c),
		Script: swedishScript(c),
		Search: swedishSearch(c),
	}
}
