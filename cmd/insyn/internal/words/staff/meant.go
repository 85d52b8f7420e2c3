package staff

// Words that staff, and the programs that they copy from, write where the portal has a
// form of its own: alternatives of expressions, which package markdown puts together.
const (
	// PageWords stand for the word for pages in a mark.
	PageWords = `s|ss|sd|sid|sida|sidan|sidor|sidorna|sidnr|sidnummer|p|pp|pg|page`
	// PageWordsInText are those of them that a sentence has in a parenthesis.
	PageWordsInText = `s\.|sid\.?|sida|sidan|sidorna`
	// SourceWords lead to a source.
	SourceWords = `källa:?\s*|se\s+|jfr\.?\s+`
	// OwnWords stand for the mark of the portal's own words, OwnMisspelt as well.
	OwnWords    = `eg(?:et|en|na|ett)`
	OwnMisspelt = `eg(?:et|en|na|ett|te|tet|ete|er|t)?|own`
	// StepWords begin the steps of something, before their numbers.
	StepWords = `steg|del|fas|punkt|moment`
	// ReadMoreWords end what a web page says of another.
	ReadMoreWords = `(?:Läs|Visa) (?:mer|vidare)(?: om)?`
	// WindowWords are how a web page tells where a link leads, for those who don't see it.
	WindowWords = `länk till (?:en )?annan webbplats(?:, öppnas i (?:ett )?nytt (?:fönster|flik))?|` +
		`(?:extern länk, )?öppnas i (?:(?:ett )?nytt fönster|(?:en )?ny flik)`
	// EditWords stand beside the headings of an encyclopedia.
	EditWords = `redigera|edit|redigera wikitext`
	// CategoryWords and PictureWords begin what a wiki has in double brackets.
	CategoryWords = `kategori|category`
	PictureWords  = `fil|bild|file|image`
)

// PlaceWords stand alone in brackets where something is to be filled in.
var PlaceWords = []string{"länk", "länken", "antal", "plats", "ort", "titel", "rubrik", "text", "siffra", "summa", "år", "årtal",
	"namn", "datum", "belopp", "källa", "sida", "skola", "projekt", "nämnd"}
