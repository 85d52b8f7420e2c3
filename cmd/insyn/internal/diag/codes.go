package diag

// Code names a kind of finding. A code is stable: scripts and people may rely
// on it. Each has a bad example in cmd/insyn/testdata/fel that a test runs.
type Code string

// Codes of the loading stage: the file as bytes, front matter and TOML.
const (
	FileUTF8        Code = "fil-teckenkodning"   // bytes that are not UTF-8
	FileName        Code = "fil-namn"            // a file name that can't be an address
	FileUnread      Code = "fil-olast"           // a link, pipe or device, or what the system doesn't let one read
	FileTaken       Code = "fil-krock"           // a file whose place in the site is taken
	FileUnknown     Code = "fil-okand"           // a file where no kind of document is expected
	FileHeavy       Code = "fil-stor"            // a file, or all of them, larger than may be read
	SignControl     Code = "tecken-styr"         // a control character, or a line break in a text of one line
	SignHidden      Code = "tecken-osynligt"     // a sign that can't be seen, or that turns the text's direction
	SignMixed       Code = "tecken-forvaxlat"    // a word with letters that look like others
	FrontMissing    Code = "faktadel-saknas"     // no +++ on the first line
	FrontUnclosed   Code = "faktadel-oppen"      // no closing +++
	FrontLate       Code = "faktadel-sen"        // something before the first +++
	TOMLSyntax      Code = "toml-syntax"         // anything that TOML does not allow
	TOMLCurlyQuotes Code = "toml-typografiska"   // curly quotation marks around a value
	TOMLNoQuotes    Code = "toml-citattecken"    // text without quotation marks
	TOMLThousands   Code = "toml-tusental"       // 1 200 000 as a number
	TOMLDecimals    Code = "toml-decimalkomma"   // 1200,50 as a number
	TOMLDuplicate   Code = "toml-dubbel-nyckel"  // the same key twice
	TOMLDeep        Code = "toml-djup"           // more levels of values or parts of a key than may be
	TextHeavy       Code = "text-tung"           // more levels, cells or marks in a text than may be
	MarkdownHTML    Code = "text-html"           // raw HTML in the body
	MarkdownImage   Code = "text-bild"           // an image in the body
	MarkdownHeading Code = "text-rubrik"         // a heading of level 1, or a skipped level
	MarkdownLink    Code = "text-lank"           // a link that no browser may follow
	LinkDangling    Code = "lank-trasig"         // a link to a page that doesn't exist
	LinkFragment    Code = "lank-ankare-trasigt" // a link to a place on a page that doesn't exist
)

// Codes of the decoding stage: one document, valid in itself.
const (
	KeyUnknown      Code = "nyckel-okand"
	KeyMissing      Code = "nyckel-saknas"
	KeyEmpty        Code = "nyckel-tom"
	TypeWrong       Code = "typ-fel"
	DateBad         Code = "datum-fel"
	DateText        Code = "datum-som-text"
	AmountBad       Code = "belopp-fel"
	AmountText      Code = "belopp-som-text"
	AmountFraction  Code = "belopp-med-oren"
	AmountBoth      Code = "belopp-och-saknas"
	AmountNeither   Code = "belopp-eller-saknas"
	ValueUnknown    Code = "varde-okant"
	URLBad          Code = "webbadress-fel"
	CoordinateBad   Code = "koordinat-fel"
	TextHard        Code = "text-svarlast"
	TextLong        Code = "text-lang"
	ListDuplicate   Code = "lista-dubblett"
	DataFileMissing Code = "datafil-saknas"
)

// Codes of the graph and page stages: what makes the whole consistent.
const (
	RefUnknown            Code = "id-okant"
	IDDuplicate           Code = "id-dubbelt"
	SpellingDuplicate     Code = "stavning-dubbel"
	DeltagandeTwice       Code = "deltagande-dubbelt"
	YearTwice             Code = "ar-dubbelt"
	GoalMapping           Code = "mal-koppling"
	StrandOfOther         Code = "insats-fel-program"
	AddressTaken          Code = "adress-krock"
	DifferenceUnexplained Code = "avvikelse-oforklarad"
	ExplanationAmount     Code = "forklaring-belopp" // an amount in an explanation that nothing gives
)

// Codes of package lint: what texts name and how they are written.
const (
	NameUnlinked     Code = "namn-olankat"           // a thing that a text names and its data lack
	TextLength       Code = "text-langd"             // a text that is shorter or longer than its kind
	TextsHard        Code = "texter-svarlasta"       // the texts as a whole are hard to read
	ExceptionIdle    Code = "undantag-onodigt"       // an exception from a rule that the text keeps
	SentenceTwice    Code = "mening-upprepas"        // the same sentence in two documents
	SentenceCopied   Code = "mening-fran-kallan"     // words in a row from a source
	PersonNamed      Code = "namn-person"            // what looks like the name of a person
	StatementMissing Code = "medfinansiering-saknas" // an EU programme without the sentence that the EU asks for
	SheetDiffers     Code = "blad-mot-kalla"         // a sheet that says something else than its source's
	SheetUnused      Code = "blad-saknas"            // a sheet of a source that no project has
	SpellingUnlisted Code = "stavning-olistad"       // a programme's name on a sheet that no list has
)

// Codes of the marks that say which page a paragraph rests on.
const (
	MarkBad     Code = "sidhanvisning-fel"     // can't be read, or leads nowhere
	MarkOutside Code = "sidhanvisning-utanfor" // a page that the document doesn't have
	MarkMissing Code = "sidhanvisning-saknas"  // a paragraph without one
)

// Codes of what has been released, and of what must stay as it was.
const (
	AddressDead       Code = "adress-dod"      // a released address that leads nowhere
	AddressList       Code = "adresslista-fel" // a line of the list of them that can't be read
	IDLost            Code = "id-bytt"         // something that has lost its id with its address
	AliasBad          Code = "alias-fel"       // an older address that is none
	EditionBad        Code = "utgava-fel"      // an edition that isn't what it was
	CorrectionMissing Code = "rattelse-saknas" // a fact that isn't what the newest edition has, without a reason
	CorrectionBad     Code = "rattelse-fel"    // a correction that doesn't fit the fact
	NoteBad           Code = "borttagen-fel"   // a note on an address that can't be, or that is there
)

// Codes of the slips of those who write facts and texts.
const (
	FileCopy      Code = "fil-kopia"        // a copy that lies beside the file
	FileConflict  Code = "fil-konflikt"     // marks that git leaves where two changes meet
	MarkdownTyped Code = "text-tecken"      // what is almost Markdown and would be shown as typed
	FrontYAML     Code = "faktadel-yaml"    // facts between --- lines
	FrontFence    Code = "faktadel-streck"  // another line than +++ around the facts
	KeyPlace      Code = "nyckel-fel-plats" // a key under another header than its own
	TOMLHeader    Code = "toml-rubrik"      // [x] for [[x]], or a bracket too few
)

// Codes of links and files that are right in themselves and wrong where they
// are.
const (
	LinkOwn Code = "lank-egen-adress" // a page of the site by its full address, or by its file
)

// Codes of what may be so but seldom is: warnings that a remark settles.
const (
	AmountUnlikely  Code = "belopp-orimligt"      // ten or a thousand times another of the project
	PaidAboveBudget Code = "utbetalt-over-budget" // more paid out than the whole project costs
	PaidOutside     Code = "utbetalt-utanfor-tid" // paid out long before or after the project
	EndBeforeStart  Code = "slut-fore-start"
	DateFar         Code = "datum-langt-bort" // a year far from the sheet's
	DateSwapped     Code = "datum-omkastat"   // day for month
	ProjectAlike    Code = "projekt-samma-namn"
	ProjectTwice    Code = "projekt-dubbelt"      // the dates and amounts of another
	PageOutside     Code = "sida-utanfor"         // a page that the source doesn't have
	PageOfOther     Code = "sida-annan-namnd"     // a page in another nämnd's part of the source
	SourceYear      Code = "kalla-annat-ar"       // a source about another year
	PlaceFar        Code = "koordinat-langt-bort" // a place outside its country
	PortalYear      Code = "redovisningsar-fel"   // the portal's year has no sheets, or is behind
	PublishedDigits Code = "publicerat-mot-text"  // a published total unlike its own wording
	AmountWording   Code = "belopp-mot-text"      // an amount on a sheet unlike its own wording
)

// Codes of the values that texts name instead of typing them.
const (
	ValueName  Code = "varde-okant-namn" // {{…}} that there is no value of
	ValuePlace Code = "varde-fel-plats"  // {{…}} where no value is put in place
)

// Codes of what pages look like.
const (
	LookBroken     Code = "mall-trasig"      // a template, a stylesheet or a script that can't be used
	LetterNotDrawn Code = "tecken-utan-bild" // a name with letters that pictures leave blank
)

// Settled are the codes of what data/granskning.toml may call tried, where no
// remark can stand.
var Settled = []string{string(PageOutside), string(PageOfOther), string(SourceYear), string(PlaceFar), string(PortalYear),
	string(PlannedSum), string(NameAlike), string(ListDuplicate), string(NamesSwapped), string(ProjectOfOther), string(DateFar),
	string(PublishedDigits), string(AmountWording), string(ExplanationAmount), string(Punctuation), string(SentenceTwice),
	string(NameRepeated), string(NameUnlinked), string(MarkdownHeading), string(MarkdownLink), string(MarkdownTyped), string(TextLong),
	string(SignMixed), string(ContactPersonal), string(LinkOwn), string(DateWording), string(AnswerEmpty),
	string(TitleUnlikely), string(ManyInOne), string(StatedOther), string(NoteBad)}

// FillIn is the code of a place that a begun file leaves to be filled in.
const FillIn Code = "att-fylla-i"

// LinkMoved is the code of a link to an address that a page has left.
const LinkMoved Code = "lank-flyttad"

// GlossaryWord is the code of a word that the glossary calls everyday and doesn't explain.
const GlossaryWord Code = "vardagsord-utan-rubrik"

// Punctuation is the code of slips in the signs between words.
const Punctuation Code = "skiljetecken-fel"

// FactsMoved is the code of what was released of one nämnd or year, and now stands under another.
const FactsMoved Code = "uppgifter-flyttade"

// FactsGone is the code of what was released under a heading that is gone with all below it.
const FactsGone Code = "uppgifter-borta"

// PlannedSum is the code of years that are not the whole budget of an initiative together.
const PlannedSum Code = "budget-summa"

// NameAlike is the code of a name that differs by a letter or so from what it is called elsewhere.
const NameAlike Code = "namn-snarlikt"

// NamesSwapped is the code of two names of a thing that seem to have changed places.
const NamesSwapped Code = "namn-omkastade"

// StatedOther is the code of what a sheet is said to state and that is the name of something else.
const StatedOther Code = "angivet-annat"

// ProjectOfOther is the code of a project that an account tells of and that its nämnd has no part in.
const ProjectOfOther Code = "projekt-annan-namnd"

// NameRepeated is the code of a text that only says the name of what it tells of.
const NameRepeated Code = "text-upprepar-namn"

// ContactPersonal is the code of the way to a person where one to an office belongs.
const ContactPersonal Code = "kontakt-enskild"

// DateWording is the code of a date unlike its own wording.
const DateWording Code = "datum-mot-text"

// AnswerEmpty is the code of a question that is said to have no answer, and has one.
const AnswerEmpty Code = "svar-inte-tomt"

// TitleUnlikely is the code of a name that nobody has given a thing: a program's, a file's.
const TitleUnlikely Code = "titel-tveksam"

// ManyInOne is the code of an entry of a list that has several things in it.
const ManyInOne Code = "flera-i-ett"
