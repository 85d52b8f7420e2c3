package search

import (
	"cmp"
	"slices"
	"strings"
)

// pack writes the index: in one file with the texts beside it when it is small, else in parts.
func pack(entries []Entry, terms []term, lex *lexicon, opt Options) ([]File, error) {
	m := manifest(entries, opt)
	m.Twins, m.Both = strings.Join(lex.twins, " "), strings.Join(lex.both, " ")
	synonyms, err := packSynonyms(&m, synonymRows(entries, terms, opt), opt.Elsewhere)
	if err != nil {
		return nil, err
	}
	files, err := packTexts(&m, entries)
	if err != nil {
		return nil, err
	}
	files = append(synonyms, files...)
	limit := opt.SingleFile
	if limit == 0 {
		limit = defaultSingle
	}
	if sizeOf(terms)+sizeOfDocs(entries) <= limit {
		words, numbers := withoutNumbers(merged(terms, otherNames(entries, opt).terms()))
		t, d := encodeTerms(words, titleStems(entries)), encodeDocs(entries, m.Kinds)
		d.Names, d.Linking = encodeNames(entries)
		m.Terms, m.Docs = &t, &d
		if numbers != nil {
			file, err := part("n", 0, encodeTerms(numbers, nil))
			if err != nil {
				return nil, err
			}
			m.NumberFile = file.Name
			files = append(files, file)
		}
	} else {
		parts, err := packParts(&m, entries, merged(terms, names(entries, opt)))
		if err != nil {
			return nil, err
		}
		files = append(files, parts...)
	}
	data, err := marshal(m)
	if err != nil {
		return nil, err
	}
	return append([]File{{Name: "index.json", Data: data}}, files...), nil
}

func manifest(entries []Entry, opt Options) manifestJSON {
	list := func(words []string) string { return strings.Join(words, " ") }
	m := manifestJSON{Version: 1, Count: len(entries), Stop: list(sortedKeys(stopWords)), Define: list(sortedKeys(defineWords)),
		Money: list(moneyWords), Most: list(sortedKeys(mostWords))}
	m.Soft = list(slices.Concat(stems(strings.Join(opt.Ambient, " ")), moneyWords, softWords, softForms))
	folder := make(map[string]string)
	for _, e := range entries {
		folder[e.Kind], _, _ = strings.Cut(strings.TrimPrefix(e.Address, "/"), "/")
	}
	for _, k := range opt.Kinds {
		all := slices.IndexFunc(entries, func(e Entry) bool { return e.Kind != k.ID && e.Address == "/"+folder[k.ID]+"/" })
		words := stems(strings.Join(k.Words, " "))
		m.Kinds = append(m.Kinds, kindJSON{k.ID, k.Label, folder[k.ID], words, k.Defines, k.Whole, k.Broad, k.Tells, all})
	}
	m.KindOf = kindDigits(entries, opt.Kinds)
	for _, address := range opt.Sums {
		if i := slices.IndexFunc(entries, func(e Entry) bool { return e.Address == address }); i >= 0 {
			m.Sums = append(m.Sums, i)
		}
	}
	m.Answers, m.Largest = answerGroups(entries, opt.Answers), answerGroups(entries, opt.Largest)
	return m
}

// kindDigits is a digit for each entry: the place of its kind.
func kindDigits(entries []Entry, kinds []Kind) string {
	place := make(map[string]byte, len(kinds))
	for i, k := range kinds {
		place[k.ID] = digits[i]
	}
	of := make([]byte, len(entries))
	for i, e := range entries {
		of[i] = place[e.Kind]
	}
	return string(of)
}

func sizeOf(terms []term) int {
	n := 0
	for _, t := range terms {
		n += len(t.display)/2 + 2 + len(t.in)*5/2
	}
	return n
}

func sizeOfDocs(entries []Entry) int {
	n := 0
	for _, e := range entries {
		n += len(e.Address) + len(e.Title) + len(e.Short) + 15
	}
	return n
}

// withoutNumbers parts the terms that are numbers from the others: amounts are many and long, and few questions have any.
func withoutNumbers(terms []term) (words, numbers []term) {
	for _, t := range terms {
		if strings.Trim(t.key, "0123456789") == "" {
			numbers = append(numbers, t)
		} else {
			words = append(words, t)
		}
	}
	return words, numbers
}

// merged joins words and names to one list in order.
func merged(words, names []term) []term {
	all := slices.Concat(words, names)
	slices.SortFunc(all, func(a, b term) int { return strings.Compare(a.key, b.key) })
	return all
}

// encodeNames writes what the client can't see of the pages' names: the keys of their
// spellings, and for each page how many pages link to it and which. From these and
// the titles it makes the terms that names makes.
func encodeNames(entries []Entry) (lines, linking string) {
	var keys []string
	var links []byte
	for i, from := range linkedFrom(entries) {
		own := ownNames(entries[i])[len(titleNames(entries[i])):]
		for n, name := range own {
			own[n] = strings.TrimSuffix(name, nameSign)
		}
		keys = append(keys, strings.Join(own, " "))
		links = appendNumber(links, len(from))
		last := int32(-1)
		for _, doc := range from {
			links = appendNumber(links, int(doc-last-1))
			last = doc
		}
	}
	return strings.Join(keys, "\n"), string(links)
}

// plainAddress stands for an address that follows from the page's kind and name.
const plainAddress = "="

func encodeDocs(entries []Entry, kinds []kindJSON) docsJSON {
	folder := make(map[string]string)
	for _, k := range kinds {
		folder[k.ID] = k.Folder
	}
	var addresses, titles, shorts []string
	line := func(s string) string { return strings.ReplaceAll(s, "\n", " ") }
	for _, e := range entries {
		address := strings.Trim(e.Address, "/")
		if address == folder[e.Kind]+"/"+slugOf(cmp.Or(e.Short, e.Title)) {
			address = plainAddress
		}
		addresses = append(addresses, address)
		titles = append(titles, line(e.Title))
		shorts = append(shorts, line(e.Short))
	}
	lines := func(all []string) string { return strings.Join(all, "\n") }
	return docsJSON{Address: lines(addresses), Title: lines(titles), Short: lines(shorts)}
}

// packParts cuts terms and entries into parts, and adds a file of all words for
// what needs them all: typing errors and words within words.
func packParts(m *manifestJSON, entries []Entry, terms []term) ([]File, error) {
	var jobs []func() (File, error)
	for _, run := range cut(terms, termShard, func(t term) int { return len(t.display)/2 + 2 + len(t.in)*5/2 }) {
		n := len(m.TermFirst)
		m.TermFirst = append(m.TermFirst, run[0].key)
		jobs = append(jobs, func() (File, error) { return part("t", n, encodeTerms(run, nil)) })
	}
	m.DocSize = docShard
	for lo := 0; lo < len(entries); lo += docShard {
		run := entries[lo:min(len(entries), lo+docShard)]
		jobs = append(jobs, func() (File, error) { return part("d", lo/docShard, encodeDocs(run, m.Kinds)) })
	}
	jobs = append(jobs, func() (File, error) { return part("w", 0, allWords(terms)) })
	files, err := runJobs(jobs)
	if err != nil {
		return nil, err
	}
	for _, f := range files {
		switch f.Name[0] {
		case 't':
			m.TermFiles = append(m.TermFiles, f.Name)
		case 'd':
			m.DocFiles = append(m.DocFiles, f.Name)
		default:
			m.WordFile = f.Name
		}
	}
	return files, nil
}

// allWords is every term's spelling and how many documents have it, without where.
func allWords(terms []term) termsJSON {
	var words, counts []byte
	prev := ""
	for _, t := range terms {
		words = frontCode(words, prev, t.display)
		prev = t.display
		counts = appendNumber(counts, len(t.in))
	}
	return termsJSON{Words: string(words), Counts: string(counts)}
}

// packTexts writes the texts, from which the client takes its excerpts once it has
// shown what it found: a page's summary and its key facts, then its sections.
func packTexts(m *manifestJSON, entries []Entry) ([]File, error) {
	var parts []any
	first, links := 0, onward(entries)
	for _, run := range cut(entries, textShard, func(e Entry) int { return e.length() }) {
		m.TextFirst = append(m.TextFirst, first)
		parts = append(parts, texts(run, links[first:]))
		first += len(run)
	}
	files, name, err := together("x", parts)
	m.Texts = name
	return files, err
}

// texts are the summary with the key facts and where to go on to, then headings, what stands below them, and
// their anchors where they have one.
func texts(entries []Entry, links [][]int32) [][][]string {
	out := make([][][]string, len(entries))
	for i, e := range entries {
		out[i] = [][]string{{"", cmp.Or(e.Summary, e.Line), strings.Join(e.Facts, " · "), onwardDigits(links[i])}}
		for _, s := range slices.Concat(e.Figures, e.Sections) {
			row := []string{s.Heading, s.Text, s.ID}
			if s.ID == "" {
				row = row[:2]
			}
			out[i] = append(out[i], row)
		}
	}
	return out
}

// cut divides items into runs of at least size bytes each, but for the last.
func cut[T any](items []T, size int, of func(T) int) [][]T {
	var runs [][]T
	lo, sum := 0, 0
	for i, item := range items {
		if sum += of(item); sum >= size {
			runs = append(runs, items[lo:i+1])
			lo, sum = i+1, 0
		}
	}
	if lo < len(items) {
		runs = append(runs, items[lo:])
	}
	return runs
}

// runJobs makes files several at a time and returns them in order.
func runJobs(jobs []func() (File, error)) ([]File, error) {
	files, errs := make([]File, len(jobs)), make([]error, len(jobs))
	eachChunk(len(jobs), func(_, lo, hi int) {
		for i := lo; i < hi; i++ {
			files[i], errs[i] = jobs[i]()
		}
	})
	for _, err := range errs {
		if err != nil {
			return nil, err
		}
	}
	return files, nil
}
