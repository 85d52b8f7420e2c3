//go:build !unix

package input

// unwaiting is nothing where files are never pipes.
const unwaiting = 0
