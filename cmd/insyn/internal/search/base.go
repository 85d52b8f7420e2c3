package search

// baseSynonyms are groups that any Swedish site about work abroad needs: peoples with their
// countries, and the English that projects are named in. What belongs to the site's
// own subjects stands in its data.
var baseSynonyms = [][]string{
	{"dansk", "Danmark"}, {"norsk", "Norge"}, {"finsk", "finländsk", "Finland"}, {"isländsk", "Island"},
	{"tysk", "Tyskland"}, {"polsk", "Polen"}, {"fransk", "Frankrike"}, {"spansk", "Spanien"}, {"italiensk", "Italien"},
	{"grekisk", "Grekland"}, {"nederländsk", "holländsk", "Holland", "Nederländerna"}, {"belgisk", "Belgien"},
	{"portugisisk", "Portugal"}, {"brittisk", "engelsk", "England", "Storbritannien"}, {"irländsk", "Irland"},
	{"österrikisk", "Österrike"}, {"estnisk", "Estland"}, {"litauisk", "Litauen"}, {"turkisk", "Turkiet"},
	{"japansk", "Japan"}, {"amerikansk", "USA"}, {"ukrainsk", "Ukraina"}, {"kinesisk", "Kina"},
	{"kroatisk", "Kroatien"}, {"bosnisk", "Bosnien"}, {"slovensk", "Slovenien"}, {"tjeckisk", "Tjeckien"},
	{"schweizisk", "Schweiz"}, {"rumänsk", "Rumänien"}, {"bulgarisk", "Bulgarien"},
	{"circular", "cirkulär"}, {"economy", "ekonomi"}, {"climate", "klimat"}, {"city", "cities"}, {"energy", "energi"},
	{"biodiversity", "biologisk mångfald"}, {"network", "nätverk"}, {"youth", "unga"}, {"office", "kontor"},
	{"systerort", "systerstad", "vänort", "vänstad"},
	{"individ", "person", "människa"}, {"implementera", "införa"}, {"självförsörjning", "egen försörjning"},
	{"teknologi", "teknik"}, {"hedersrelaterat", "heder"}, {"kriminell", "kriminalitet", "brottslighet", "gäng"},
	{"utrikes födda", "utrikesfödda", "invandrad", "invandrare", "nyanländ", "född utomlands", "födda i andra länder", "annat land"},
	{"likvärdig", "jämlik"}, {"pojke", "kille", "grabb"}, {"flicka", "tjej"}, {"reparera", "reparation", "laga"},
	{"utlysning", "ansökan"}, {"representant", "företrädare"}, {"emissionsfri", "utsläppsfri", "utan utsläpp"},
	{"resurseffektiv", "resurssmart"}, {"dator", "digital"}, {"grann", "grannskap"}, {"konferens", "kongress"},
	{"arbetsmarknadsanställd", "arbetsmarknadsanställning"}, {"handikappad", "funktionsnedsättning"},
	{"invånare", "medborgare", "malmöbo"}, {"barnskötare", "förskollärare"}, {"stan", "staden"},
}
