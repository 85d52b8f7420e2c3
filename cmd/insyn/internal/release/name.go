package release

import "regexp"

// reName is how an edition is called: the month that it is of, and what tells it
// from others of that month.
var reName = regexp.MustCompile(`^(?:19|20)\d\d-(?:0[1-9]|1[0-2])(?:-[a-z0-9]{1,20})?$`)

// ValidName reports whether an edition may be called name.
func ValidName(name string) bool { return reName.MatchString(name) }
