package search

import "math"

// A field is a part of an entry that counts by itself.
type field uint8

const (
	fieldTitle field = iota
	fieldName        // short name and spellings
	fieldNamed       // names without a page
	fieldSummary
	fieldHeading
	fieldText
	fieldKeyword // what the page doesn't say itself
	fieldFigure  // numbers among its facts
	fieldCount
)

// A word's weight on a page is a sum over where it stands. Often in one field soon counts no
// more (fieldLimit): a page that says a word ten times is not ten times as much about it.
// fieldWeight is how much one occurrence in a field counts; fieldNorm is how far a
// field longer than the average makes it count less (the b of BM25).
var (
	fieldWeight = [fieldCount]float32{6.5, 7, 2.5, 2.8, 2.6, 2.2, 1.8, 8}
	fieldNorm   = [fieldCount]float32{0.5, 0.2, 0.5, 0.3, 0.5, 0.27, 0.2, 0}
)

const (
	fieldLimit   = 4.0 // occurrences in one field beyond this many hardly count
	saturation   = 4.0 // the same of the sum of all fields (the k1 of BM25)
	partFactor   = 0.4 // a part of a compound, against the whole word
	asideFactor  = 0.2 // the text of a page for those who write the site
	humpFactor   = 0.6 // a part of a name in humps (SchoolFood4Change)
	impactLevels = 31  // what a posting's weight is rounded to
	explainLevel = 5   // the level of a page that explains a word, under that word as a name
	afterLevel   = 14  // the level of a page under the name of one that it links to and is called after: "Kulturnämnden 2031"
	namedLevel   = 8   // the level of a page that names what has no page of its own, under its name
	synonymScore = 0.6 // for the client: how much a synonym counts against the word itself
	shortScore   = 0.9 // the same for an abbreviation and its long form
)

const (
	defaultSingle = 360_000 // bytes up to which the index is one file
	termShard     = 60_000  // bytes of a shard of terms
	docShard      = 32      // entries of a shard of entries
	textShard     = 14_000  // bytes of a shard of texts
	synonymShard  = 2_400   // bytes of a shard of synonyms, but for those that stand there already
	fewShards     = 3       // so many of these are one file
)

// levelSteps rounds a level to one of fewer, coarser ones for heavy words, where the
// difference matters less: fewer levels make a smaller index. These rank the judged queries
// as well as all levels do.
var levelSteps = steps(1, 2, 4, 6, 8, 10, 12, 15, 18, 22, 26, impactLevels)

func steps(levels ...uint8) (nearest [impactLevels + 1]uint8) {
	for i := range nearest {
		best := levels[0]
		for _, l := range levels {
			if abs(int(l)-i) < abs(int(best)-i) {
				best = l
			}
		}
		nearest[i] = best
	}
	return nearest
}

func abs(n int) int { return max(n, -n) }

// A step is the level of pages with up to so many links.
type step struct {
	most  int
	level uint8
}

// The level of a page under the name of one that it links to, and of one that links to it: the fewer
// links it has, the more each says of it. The client has the same (static/js/sok/names.js).
var (
	linkingLevels = []step{{3, 12}, {12, 10}, {math.MaxInt, 8}}
	linkedLevels  = []step{{2, 6}, {6, 4}, {12, 2}}
)

// faintest are the levels that are left out of words that more pages than so many have.
var faintest = []struct {
	pages int
	level uint8
}{{0, 1}, {8, 4}, {25, 6}, {60, 8}}
