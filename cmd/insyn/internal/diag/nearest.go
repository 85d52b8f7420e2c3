package diag

// Nearest returns the candidate that is most like word, and whether it is
// near enough to be suggested: one letter may differ, and one of every four. A
// suggestion that is followed blindly must not lead to something else.
// The first of equally near candidates wins, so give them in a fixed order.
func Nearest(word string, candidates []string) (string, bool) {
	letters := []rune(word)
	best, bestCost := "", max(1, len(letters)/4)+1
	for _, c := range candidates {
		if cost := distance(letters, []rune(c), bestCost); cost < bestCost {
			best, bestCost = c, cost
		}
	}
	return best, best != ""
}

// Slip reports whether one letter more, less, other or swapped makes a of b.
func Slip(a, b string) bool { return a != b && distance([]rune(a), []rune(b), 2) == 1 }

// distance returns the number of letters to insert, delete, change or swap to
// turn a into b (optimal string alignment), or limit if it is not less.
func distance(a, b []rune, limit int) int {
	if abs(len(a)-len(b)) >= limit {
		return limit
	}
	before, prev, cur := make([]int, len(b)+1), make([]int, len(b)+1), make([]int, len(b)+1)
	for j := range prev {
		prev[j] = j
	}
	for i := 1; i <= len(a); i++ {
		cur[0] = i
		for j := 1; j <= len(b); j++ {
			cost := 1
			if a[i-1] == b[j-1] {
				cost = 0
			}
			cur[j] = min(prev[j]+1, cur[j-1]+1, prev[j-1]+cost)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				cur[j] = min(cur[j], before[j-2]+1)
			}
		}
		before, prev, cur = prev, cur, before
	}
	return min(prev[len(b)], limit)
}

func abs(n int) int {
	if n < 0 {
		return -n
	}
	return n
}
