package app

// Days are counted from 1 January of the year 1 in the Gregorian calendar, so that a year of them can
// be walked through without reading and writing dates over and over.
const (
	daysInYear    = 365
	daysInFour    = 4*daysInYear + 1
	daysInCentury = 25*daysInFour - 1
	daysInCycle   = 4*daysInCentury + 1 // 400 years, after which the calendar repeats
)

func leap(year int) bool { return year%4 == 0 && (year%100 != 0 || year%400 == 0) }

// monthLength counts the days of a month.
func monthLength(year, month int) int {
	switch month {
	case 4, 6, 9, 11:
		return 30
	case 2:
		if leap(year) {
			return 29
		}
		return 28
	}
	return 31
}

// exists reports whether the calendar has the date.
func exists(year, month, day int) bool {
	return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= monthLength(year, month)
}

// number gives how many days d lies after 1 January of the year 1; what is no date counts as that day.
func (d Day) number() int {
	year, month, day := d.Year(), d.Month(), d.DayOfMonth()
	if !exists(year, month, day) {
		return 0
	}
	past := year - 1
	n := past*daysInYear + past/4 - past/100 + past/400
	for m := 1; m < month; m++ {
		n += monthLength(year, m)
	}
	return n + day - 1
}

// dayNumbered gives the day so many days after 1 January of the year 1.
func dayNumbered(n int) Day {
	cycles := n / daysInCycle
	n %= daysInCycle
	centuries := min(n/daysInCentury, 3)
	n -= centuries * daysInCentury
	fours := n / daysInFour
	n %= daysInFour
	years := min(n/daysInYear, 3)
	n -= years * daysInYear
	year := cycles*400 + centuries*100 + fours*4 + years + 1
	month := 1
	for n >= monthLength(year, month) {
		n -= monthLength(year, month)
		month++
	}
	return written(year, month, n+1)
}

// written puts the date into its one form.
func written(year, month, day int) Day {
	digit := func(n int) byte { return byte('0' + n%10) }
	return Day([]byte{
		digit(year / 1000), digit(year / 100), digit(year / 10), digit(year), '-',
		digit(month / 10), digit(month), '-', digit(day / 10), digit(day),
	})
}
