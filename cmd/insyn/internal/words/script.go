package words

// Script is what the scripts say in the browser.
type Script struct{}
