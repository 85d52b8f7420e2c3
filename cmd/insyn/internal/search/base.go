package search

// baseSynonyms are groups that any Swedish site about work abroad needs: the words of reports beside plain ones,
// and the English that projects are named in. What belongs to the site's
// own subjects stands in its data.
var baseSynonyms = [][]string{
	{"circular", "cirkulär"}, {"economy", "ekonomi"}, {"climate", "klimat"}, {"city", "cities"}, {"energy", "energi"},
	{"biodiversity", "biologisk mångfald"}, {"network", "nätverk"}, {"youth", "unga"}, {"office", "kontor"},
	{"systerort", "systerstad", "vänort", "vänstad"},
	{"individ", "person", "människa"}, {"implementera", "införa"}, {"självförsörjning", "egen försörjning"},
	{"teknologi", "teknik"}, {"hedersrelaterat", "heder"}, {"kriminell", "kriminalitet", "brottslighet", "gäng"},
	{"utrikes födda", "utrikesfödda", "invandrad", "invandrare", "nyanländ", "född utomlands", "födda i andra länder", "annat land"},
	{"likvärdig", "jämlik"}, {"pojke", "kille", "flicka", "tjej", "barn"}, {"reparera", "reparation", "laga"},
	{"arbetslös", "arbetslöshet", "utan jobb", "utan arbete", "varken arbetar", "varken jobbar"}, {"utlysning", "ansökan"}, {"representant", "företrädare"}, {"emissionsfri", "utsläppsfri", "fossilfri", "utan utsläpp"},
	{"resurseffektiv", "resurssmart"}, {"dator", "digital"}, {"grann", "grannskap"}, {"konferens", "kongress"},
	{"arbetsmarknadsanställd", "arbetsmarknadsanställning"}, {"handikappad", "funktionsnedsättning"},
	{"invånare", "medborgare", "malmöbo"}, {"barnskötare", "förskollärare"}, {"stan", "staden"},
}

// peoples are the adjectives of countries: a country's page is found by them as by its name.
var peoples = map[string][]string{
	"Danmark": {"dansk"}, "Norge": {"norsk"}, "Finland": {"finsk", "finländsk"}, "Island": {"isländsk"}, "Sverige": {"svensk"},
	"Tyskland": {"tysk"}, "Polen": {"polsk"}, "Frankrike": {"fransk"}, "Spanien": {"spansk"}, "Italien": {"italiensk"},
	"Grekland": {"grekisk"}, "Nederländerna": {"nederländsk", "holländsk", "Holland"}, "Belgien": {"belgisk"},
	"Portugal": {"portugisisk"}, "Storbritannien": {"brittisk", "engelsk", "England"}, "Irland": {"irländsk"},
	"Österrike": {"österrikisk"}, "Estland": {"estnisk"}, "Lettland": {"lettisk"}, "Litauen": {"litauisk"}, "Turkiet": {"turkisk"},
	"Japan": {"japansk"}, "USA": {"amerikansk"}, "Ukraina": {"ukrainsk"}, "Kina": {"kinesisk"}, "Kroatien": {"kroatisk"},
	"Bosnien och Hercegovina": {"bosnisk"}, "Slovenien": {"slovensk"}, "Slovakien": {"slovakisk"}, "Tjeckien": {"tjeckisk"},
	"Schweiz": {"schweizisk"}, "Rumänien": {"rumänsk"}, "Bulgarien": {"bulgarisk"}, "Cypern": {"cypriotisk"},
	"Sydkorea": {"sydkoreansk"}, "Sydafrika": {"sydafrikansk"}, "Taiwan": {"taiwanesisk"}, "Australien": {"australisk", "australiensisk"},
}
