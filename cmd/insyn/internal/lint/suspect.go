package lint

// Most sentences have no slip in their signs, and every text of the portal is asked. To
// read each once, byte by byte, costs a fraction of trying all of [signSlips] on it.

// suspect reports whether a text may hold one of [signSlips]: a sign with a neighbour that
// signs seldom have. What it lets through is tried; what it holds back must have none.
func suspect(text string) bool {
	for i := range len(text) {
		switch text[i] {
		case '.', ',', ';', ':', '!', '?':
			if besideSign(text, i) {
				return true
			}
		case ' ':
			if isSpace(at(text, i+1)) || unbroken(text, i-1) {
				return true
			}
		case 0xc2: // of a space that does not break
			if unbroken(text, i-1) && at(text, i+1) == 0xa0 {
				return true
			}
		case '(':
			if next := at(text, i+1); isSpace(next) || next == '(' {
				return true
			}
		case ')', '-':
			if isSpace(at(text, i-1)) || unbroken(text, i-1) || at(text, i+1) == '-' || isDigit(at(text, i-1)) && isDigit(at(text, i+1)) {
				return true
			}
		case '%':
			if isDigit(at(text, i-1)) {
				return true
			}
		case '"', 0xab, 0xbb: // « and », and the last bytes of a few letters
			return true
		case 0x80: // of a dash or a quotation mark, whose next byte tells which
			if oddMark(text, i+1) {
				return true
			}
		}
	}
	return false
}

// besideSign reports whether the sign at byte i has an odd neighbour.
func besideSign(text string, i int) bool {
	before, next := at(text, i-1), at(text, i+1)
	switch {
	case isSpace(before) || unbroken(text, i-1):
		return true
	case next == ' ':
		after := at(text, i+2)
		return text[i] == '.' && ('a' <= after && after <= 'z' || after >= 0x80)
	case isDigit(next):
		return isDigit(before) && isDigit(at(text, i+2)) && isDigit(at(text, i+3))
	}
	return next != 0 && next != '\n' && next != ')'
}

// oddMark reports whether byte i ends one of the marks that sentences seldom have, or a
// quotation mark between spaces, or a dash between years.
func oddMark(text string, i int) bool {
	switch at(text, i) {
	case 0x94, 0x9c, 0x9e: // — “ „
		return true
	case 0x9d: // ”
		return isSpace(at(text, i-3)) && isSpace(at(text, i+1)) || unbroken(text, i-3)
	case 0x93: // –
		return at(text, i-3) == ' ' && isDigit(at(text, i-4))
	}
	return false
}

// at returns a byte of a text, or 0 outside of it.
func at(text string, i int) byte {
	if i < 0 || i >= len(text) {
		return 0
	}
	return text[i]
}

// isSpace reports whether a byte is a space or begins one that does not break.
func isSpace(b byte) bool { return b == ' ' || b == 0xc2 }

// unbroken reports whether a space that does not break ends at byte i.
func unbroken(text string, i int) bool { return at(text, i) == 0xa0 && at(text, i-1) == 0xc2 }

func isDigit(b byte) bool { return '0' <= b && b <= '9' }
