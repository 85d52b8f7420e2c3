// Package date is the portal's one type of date: it keeps the precision of its
// source, which may be a day, a month or a year, and knows no time of day.
package date

import (
	"cmp"
	"fmt"
)

// Date is a day, a month (Day 0) or a year (Month and Day 0).
// The zero Date means that there is none.
type Date struct{ Year, Month, Day int }

// IsZero reports whether there is no date.
func (d Date) IsZero() bool { return d.Year == 0 }

// ISO returns the date as 2023-02-01, 2023-02 or 2023.
func (d Date) ISO() string {
	switch {
	case d.IsZero():
		return ""
	case d.Month == 0:
		return fmt.Sprintf("%04d", d.Year)
	case d.Day == 0:
		return fmt.Sprintf("%04d-%02d", d.Year, d.Month)
	}
	return fmt.Sprintf("%04d-%02d-%02d", d.Year, d.Month, d.Day)
}

// First returns the first day that the date may mean.
func (d Date) First() Date { return Date{d.Year, max(d.Month, 1), max(d.Day, 1)} }

// Last returns the last day that the date may mean.
func (d Date) Last() Date {
	if d.Month == 0 {
		d.Month = 12
	}
	if d.Day == 0 {
		d.Day = DaysIn(d.Year, d.Month)
	}
	return d
}

// Compare orders dates by their first day.
func (d Date) Compare(e Date) int {
	d, e = d.First(), e.First()
	return cmp.Or(cmp.Compare(d.Year, e.Year), cmp.Compare(d.Month, e.Month), cmp.Compare(d.Day, e.Day))
}

// DaysIn returns how many days a month has.
func DaysIn(year, month int) int {
	switch month {
	case 4, 6, 9, 11:
		return 30
	case 2:
		if year%4 == 0 && (year%100 != 0 || year%400 == 0) {
			return 29
		}
		return 28
	}
	return 31
}
