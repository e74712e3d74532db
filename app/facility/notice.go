package facility

import (
	"cmp"
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"guanyunbu/app"
	"guanyunbu/app/ledger"
	"guanyunbu/app/term"
)

// firstReadable is the first year with 13 statutory days (DEFINITIONS 1.15).
const firstReadable = 2025

// FromNotice reads the yearly notice of the State Council on holidays, as it is worded, into rows of
// the holiday table, ready to be saved: rows that stand there are amended, the others are new. Weekend
// days inside a break are days off without a row. What cannot be read is refused, never guessed.
func (d *Desk) FromNotice(text string, year int) ([]*Holiday, error) {
	if year < firstReadable {
		return nil, app.Refuse(term.SayNoticeOld)
	}
	standing, err := d.Holidays.Find(ledger.Query{Span: app.Span{From: app.YearSpan(year).From.Add(-31), To: app.YearSpan(year).To}})
	if err != nil {
		return nil, err
	}
	clauses, err := readNotice(text, year)
	if err != nil {
		return nil, err
	}
	days := map[app.Day]*Holiday{}
	for _, c := range clauses {
		if err := c.mark(days, standing, year); err != nil {
			return nil, err
		}
	}
	return onto(standing, days), nil
}

// onto puts what the notice says over the rows that stand in the table.
func onto(standing []*Holiday, days map[app.Day]*Holiday) []*Holiday {
	for _, row := range standing {
		if said, ok := days[row.Day]; ok {
			said.Base = row.Base
		}
	}
	var all []*Holiday
	for _, h := range days {
		all = append(all, h)
	}
	slices.SortFunc(all, func(a, b *Holiday) int { return cmp.Compare(a.Day, b.Day) })
	return all
}

// clause is what the notice says about one break: whose it is, from when to when, which days are
// worked for it, and the first day of the lunar year where the notice names one.
type clause struct {
	festivals []string
	off       app.Span
	work      []app.Day
	first     app.Day
}

// readNotice takes the notice apart; each festival must have its clause.
func readNotice(text string, year int) ([]clause, error) {
	plain := strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) {
			return -1
		}
		return r
	}, app.HalfWidth(text))
	places := regexp.MustCompile(term.NoticeClause).FindAllStringSubmatchIndex(plain, -1)
	var all []clause
	named := map[string]bool{}
	for i, at := range places {
		end := len(plain)
		if i+1 < len(places) {
			end = places[i+1][0]
		}
		c := clause{festivals: strings.Split(plain[at[2]:at[3]], term.ListComma)}
		for _, festival := range c.festivals {
			if named[festival] {
				return nil, app.Refuse(fmt.Sprintf(term.SayNoticeTwice, festival))
			}
			named[festival] = true
		}
		if err := c.read(plain[at[1]:end], year); err != nil {
			return nil, err
		}
		all = append(all, c)
	}
	for _, festival := range []string{
		term.HolidayNewYear, term.HolidaySpring, term.HolidayQingming, term.HolidayLabour, term.HolidayDragon, term.HolidayMoon, term.HolidayNational,
	} {
		if !named[festival] {
			return nil, app.Refuse(fmt.Sprintf(term.SayNoticeMissing, festival))
		}
	}
	return all, nil
}

// read reads the sentences of a clause: one says when the break is, others which days are worked.
func (c *clause) read(body string, year int) error {
	for _, sentence := range strings.Split(body, term.NoticeStop) {
		works := strings.HasSuffix(sentence, term.NoticeWork)
		if !works && !strings.Contains(sentence, term.NoticeBreak) {
			continue // who is on duty, and the like
		}
		dates, err := c.dates(sentence, year)
		if err != nil {
			return err
		}
		if works {
			c.work = append(c.work, dates...)
			continue
		}
		if err := c.breaks(sentence, dates); err != nil {
			return err
		}
	}
	if c.off.Empty() {
		return c.unread(body)
	}
	return nil
}

// breaks takes the one sentence that says from when to when the break is, and counts its days.
func (c *clause) breaks(sentence string, dates []app.Day) error {
	through := strings.Contains(sentence, term.NoticeTo)
	if !c.off.Empty() || len(dates) > 2 || through != (len(dates) == 2) {
		return c.unread(sentence)
	}
	c.off = app.Span{From: dates[0], To: dates[len(dates)-1]}
	if c.off.Empty() {
		return c.unread(sentence)
	}
	length := regexp.MustCompile(term.NoticeLength).FindStringSubmatch(sentence)
	if length != nil && length[1] != strconv.Itoa(c.off.Days()) {
		return app.Refuse(fmt.Sprintf(term.SayNoticeLength, c.name(), length[1], c.off.Days()))
	}
	return nil
}

// dates reads the dates of a sentence; a month or year not written is that of the date before.
func (c *clause) dates(sentence string, year int) ([]app.Day, error) {
	var all []app.Day
	month := ""
	for _, part := range regexp.MustCompile(term.NoticeDate).FindAllStringSubmatch(sentence, -1) {
		if part[1] != "" {
			year, _ = strconv.Atoi(part[1]) // four digits
		}
		month = cmp.Or(part[2], month)
		day, err := app.ParseDay(fmt.Sprintf("%d-%s-%s", year, month, part[3]))
		if err != nil || month == "" {
			return nil, c.unread(sentence)
		}
		if err := c.remark(day, part[4]); err != nil {
			return nil, err
		}
		all = append(all, day)
	}
	if len(all) == 0 {
		return nil, c.unread(sentence)
	}
	return all, nil
}

// remark reads what stands in brackets behind a date: its weekday, which shows a notice of another
// year, and its place in the lunar year.
func (c *clause) remark(day app.Day, text string) error {
	weekdays := term.NoticeWeekdays()
	if told := regexp.MustCompile(term.NoticeWeekday).FindStringSubmatch(text); told != nil {
		if slices.Index(weekdays, told[1])%7 != int(day.Weekday()) {
			return app.Refuse(fmt.Sprintf(term.SayNoticeWeekday, day, told[0], day.Year()))
		}
	}
	if strings.Contains(text, term.HolidayEve) {
		c.first = day.Add(1)
	}
	if told := regexp.MustCompile(term.NoticeFirst).FindStringSubmatch(text); told != nil {
		c.first = day.Add(-slices.Index(term.NoticeDigits(), told[1]))
	}
	return nil
}

// mark enters the days of the clause: statutory ones, other weekdays of the break, days to be worked.
func (c *clause) mark(days map[app.Day]*Holiday, standing []*Holiday, year int) error {
	for _, festival := range c.festivals {
		own, err := c.statutory(festival, standing, year)
		if err != nil {
			return err
		}
		for _, h := range own {
			if !c.off.Holds(h.Day) {
				return app.Refuse(fmt.Sprintf(term.SayNoticeOutside, festival, h.Day, c.off.From, c.off.To))
			}
			days[h.Day] = h
		}
	}
	c.off.Each(func(day app.Day) {
		if days[day] == nil && !weekend(day) {
			days[day] = row(day, Rest, c.festivals[0]+term.HolidaySwap)
		}
	})
	for _, day := range c.work {
		if days[day] != nil || c.off.Holds(day) {
			return app.Refuse(fmt.Sprintf(term.SayNoticeConflict, day))
		}
		days[day] = row(day, Work, c.festivals[0]+term.HolidaySwap)
	}
	return nil
}

func row(day app.Day, kind app.Code, name string) *Holiday {
	return &Holiday{Day: day, Kind: kind, Name: app.Line(name), Pending: app.No}
}

// statutory gives the statutory days of a festival. Those of the Chinese calendar cannot be computed:
// they are taken from the notice where it tells them, else from the table.
func (c *clause) statutory(festival string, standing []*Holiday, year int) ([]*Holiday, error) {
	first, count := app.YearSpan(year).From, 1
	switch festival {
	case term.HolidayNewYear:
	case term.HolidayLabour:
		first, count = app.Day(fmt.Sprintf("%04d-05-01", year)), 2
	case term.HolidayNational:
		first, count = app.Day(fmt.Sprintf("%04d-10-01", year)), 3
	default:
		first = c.known(festival, standing)
		if first == "" {
			return nil, app.Refuse(fmt.Sprintf(term.SayNoticeAskDay, festival, c.off.Days(), year, festival))
		}
	}
	var own []*Holiday
	if festival == term.HolidaySpring {
		own, count = append(own, row(first.Add(-1), Statutory, term.HolidayEve)), 3
	}
	for i := range count {
		own = append(own, row(first.Add(i), Statutory, festival))
	}
	return own, nil
}

// known gives the first statutory day of a festival of the Chinese calendar, empty when nobody says it.
func (c *clause) known(festival string, standing []*Holiday) app.Day {
	if festival == term.HolidaySpring && c.first != "" {
		return c.first
	}
	if festival != term.HolidaySpring && c.off.Days() == 1 {
		return c.off.From
	}
	found := app.Day("")
	for _, h := range standing {
		if h.Kind == Statutory && string(h.Name) == festival && h.Day.Year() == c.off.To.Year() && (found == "" || h.Day < found) {
			found = h.Day
		}
	}
	return found
}

func (c *clause) name() string { return strings.Join(c.festivals, term.ListComma) }

func (c *clause) unread(text string) error {
	return app.Refuse(fmt.Sprintf(term.SayNoticeUnread, c.name(), text))
}
