package delivery

import (
	"slices"

	"guanyunbu/app"
)

// qingming is the only festival that goes by the sun.
const qingming app.Code = "qingming"

// FestivalDay is the day of a traditional festival in a year; false where it is not known: no festival, or a year that the table
// does not hold.
func FestivalDay(festival app.Code, year int) (app.Day, bool) {
	if festival == qingming {
		return dayIn(year, clearDay(year)), year > centuryBegan && year < centuryBegan+100
	}
	of := slices.Index([]app.Code{"spring", "lantern", "dragon", "qixi", "moon", "ninth"}, festival)
	table := lunarDays()
	if of < 0 || year < lunarFrom || year >= lunarFrom+len(table) {
		return "", false
	}
	return dayIn(year, table[year-lunarFrom][of]), true
}

// LastFestivalDay is the last day on which a festival is kept: the Spring Festival lasts until the lanterns are lit.
func LastFestivalDay(festival app.Code, year int) (app.Day, bool) {
	if festival == "spring" {
		festival = "lantern"
	}
	return FestivalDay(festival, year)
}

// dayIn makes a day of month and day written as one number: 1018 is 18 October.
func dayIn(year, date int) app.Day {
	day, err := app.DayOf(year, date/100, date%100)
	if err != nil {
		return ""
	}
	return day
}

const centuryBegan = 2000

// clearDay is 4 or 5 April: the sun is at 15 degrees, by the rule of thumb of this century.
func clearDay(year int) int {
	n := year - centuryBegan
	return 400 + (n*2422+48100)/10000 - n/4
}

// lunarFrom is the first year of the table.
const lunarFrom = 2020

// lunarDays are the days of the festivals that go by the moon, reckoned from the new moons at Beijing.
func lunarDays() [26][6]int {
	return [...][6]int{
		{125, 208, 625, 825, 1001, 1025}, // 2020
		{212, 226, 614, 814, 921, 1014},  // 2021
		{201, 215, 603, 804, 910, 1004},  // 2022
		{122, 205, 622, 822, 929, 1023},  // 2023
		{210, 224, 610, 810, 917, 1011},  // 2024
		{129, 212, 531, 829, 1006, 1029}, // 2025
		{217, 303, 619, 819, 925, 1018},  // 2026
		{206, 220, 609, 808, 915, 1008},  // 2027
		{126, 209, 528, 826, 1003, 1026}, // 2028
		{213, 227, 616, 816, 922, 1016},  // 2029
		{203, 217, 605, 805, 912, 1005},  // 2030
		{123, 206, 624, 824, 1001, 1024}, // 2031
		{211, 225, 612, 812, 919, 1012},  // 2032
		{131, 214, 601, 801, 908, 1001},  // 2033
		{219, 305, 620, 820, 927, 1020},  // 2034
		{208, 222, 610, 810, 916, 1009},  // 2035
		{128, 211, 530, 828, 1004, 1027}, // 2036
		{215, 301, 618, 817, 924, 1017},  // 2037
		{204, 218, 607, 807, 913, 1007},  // 2038
		{124, 207, 527, 826, 1002, 1026}, // 2039
		{212, 226, 614, 814, 920, 1014},  // 2040
		{201, 215, 603, 803, 910, 1003},  // 2041
		{122, 205, 622, 822, 928, 1022},  // 2042
		{210, 224, 611, 811, 917, 1011},  // 2043
		{130, 213, 531, 731, 1005, 1029}, // 2044
		{217, 303, 619, 819, 925, 1018},  // 2045
	}
}
