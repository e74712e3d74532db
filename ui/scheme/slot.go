package scheme

import (
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"

	"guanyunbu/app"
	"guanyunbu/app/term"
	"guanyunbu/ui/wording"
)

// slot is one thing of a pack that is typed or chosen. What cannot be taken stays as it was typed, with
// a sentence that says why.
type slot struct {
	term    term.Term
	options []term.Code       // to choose from; none for what is typed
	rows    int               // more than 1 for text over several lines
	pick    func(done func()) // opens something to choose from; nil for none
	hint    string
	get     func() string
	set     func(string) (wrong string)
	again   bool     // other fields come and go with it
	known   []string // the words of a list that is typed
}

// head is the word over a column of the slot.
func (s slot) head() string { return brief(s.term) }

// chosen is the place of the present value among the options, -1 when it is none of them.
func (s slot) chosen() int {
	now := s.get()
	return slices.IndexFunc(s.options, func(o term.Code) bool { return o.Key == now })
}

// write takes a text from a spreadsheet: for what is chosen, the word or the key of an option.
func (s slot) write(text string) (wrong string) {
	if s.options == nil {
		return s.set(text)
	}
	for _, o := range s.options {
		if text == o.Label || text == o.Key {
			return s.set(o.Key)
		}
	}
	return fmt.Sprintf(wording.SchemeNoOption, text, s.term.Label)
}

// help is what the foot of the page says of the slot: of what is chosen, the choices.
func (s slot) help() string {
	if len(s.known) > 0 {
		return fmt.Sprintf(wording.SchemeHelpKnown, s.term.Label, strings.Join(s.known, term.ListComma))
	}
	if s.options == nil || len(s.options) > mostNamed {
		return fmt.Sprintf(wording.SchemeHelp, s.term.Label, s.term.Meaning)
	}
	var labels []string
	for _, o := range s.options {
		if o.Key != "" {
			labels = append(labels, o.Label)
		}
	}
	if slices.ContainsFunc(s.options, func(o term.Code) bool {
		return o.Key != "" && o.Key != o.Label && strings.Contains(s.term.Meaning, o.Key)
	}) {
		return fmt.Sprintf(wording.SchemeHelp, s.term.Label, strings.Join(labels, term.ListComma))
	}
	return fmt.Sprintf(wording.SchemeHelp, s.term.Label, s.term.Meaning)
}

// mostNamed is how many choices are named at the foot of the page.
const mostNamed = 12

// zeroed shows a zero where it means something: from 0 points, free of charge.
func zeroed(s slot) slot {
	get := s.get
	s.get = func() string { return zeroBlank(get()) }
	return s
}

func words(t term.Term, at *string) slot {
	return slot{term: t, get: func() string { return *at }, set: func(s string) string {
		*at = strings.TrimSpace(s)
		return ""
	}}
}

func prose(t term.Term, at *string) slot {
	s := words(t, at)
	s.rows = proseRows
	return s
}

// proseRows is how many lines of a longer text are seen at once.
const proseRows = 3

func points(t term.Term, at *app.Points) slot {
	return slot{term: t, get: func() string { return blankZero(at.Short()) }, set: func(s string) string {
		p, ok := app.ParsePoints(zeroBlank(s))
		if !ok {
			return fmt.Sprintf(term.SayPackPoints, t.Label, s)
		}
		*at = p
		return ""
	}}
}

func ratio(t term.Term, at *app.Ratio) slot {
	return slot{term: t, get: func() string { return blankZero(written(*at)) }, set: func(s string) string {
		r, ok := app.ParseRatio(zeroBlank(s))
		if !ok {
			return fmt.Sprintf(term.SayPackRatio, t.Label, s)
		}
		*at = r
		return ""
	}}
}

func whole[T ~int | ~int64](t term.Term, at *T) slot {
	return slot{term: t, get: func() string { return blankZero(strconv.FormatInt(int64(*at), 10)) }, set: func(s string) string {
		n, err := strconv.ParseInt(app.HalfWidth(zeroBlank(s)), 10, 32)
		if err != nil {
			return fmt.Sprintf(term.SayPackWhole, t.Label, s)
		}
		*at = T(n)
		return ""
	}}
}

func day(t term.Term, at *app.Day) slot {
	return slot{term: t, hint: wording.SchemeDayHint, get: func() string { return string(*at) }, set: func(s string) string {
		d, err := app.ParseDay(strings.TrimSpace(s))
		if err != nil {
			return fmt.Sprintf(term.SayPackDay, t.Label, s)
		}
		*at = d
		return ""
	}}
}

func truth(t term.Term, at *bool) slot {
	return slot{term: t, options: term.TableTruth.Codes, get: func() string { return strconv.FormatBool(*at) }, set: func(s string) string {
		*at = s == strconv.FormatBool(true)
		return ""
	}}
}

// chosen is one of a closed list; the first option may be none.
func chosen[T ~string](t term.Term, table term.Table, at *T) slot {
	return slot{term: t, options: table.Codes, get: func() string { return string(*at) }, set: func(s string) string {
		*at = T(s)
		return ""
	}}
}

// optional is one of a closed list or none.
func optional[T ~string](t term.Term, table term.Table, at *T) slot {
	s := chosen(t, table, at)
	s.options = append([]term.Code{{Label: term.WordDash}}, table.Codes...)
	return s
}

// several are codes or words in one field, with a comma of lists between them.
func several[T ~string](t term.Term, table term.Table, at *[]T) slot {
	return slot{term: t, known: table.Labels(), hint: wording.SchemeListHint, get: func() string {
		labels := make([]string, len(*at))
		for i, one := range *at {
			labels[i] = table.Label(string(one))
		}
		return strings.Join(labels, term.ListComma)
	}, set: func(text string) string {
		var all []T
		for _, word := range split(text) {
			key, ok := table.Find(word)
			if len(table.Codes) > 0 && !ok {
				return fmt.Sprintf(wording.SchemeNotKnown, word, t.Label, strings.Join(table.Labels(), term.ListComma))
			}
			if !ok {
				key = word
			}
			all = append(all, T(key))
		}
		*at = all
		return ""
	}}
}

// lines are sentences, one on each line.
func lines(t term.Term, at *[]string) slot {
	return slot{term: t, rows: proseRows, get: func() string { return strings.Join(*at, "\n") }, set: func(text string) string {
		*at = nil
		for line := range strings.SplitSeq(text, "\n") {
			if line = strings.TrimSpace(line); line != "" {
				*at = append(*at, line)
			}
		}
		return ""
	}}
}

// pairs are numbers by name, as 名称=数；名称=数.
func pairs[K ~string](t term.Term, table term.Table, at *map[K]app.Ratio) slot {
	return slot{term: t, hint: wording.SchemePairsHint, get: func() string {
		var all []string
		for _, name := range slices.Sorted(maps.Keys(*at)) {
			all = append(all, table.Label(string(name))+"="+written((*at)[name]))
		}
		return strings.Join(all, wording.SchemePairsBetween)
	}, set: func(text string) string {
		found := map[K]app.Ratio{}
		for _, pair := range strings.FieldsFunc(app.HalfWidth(text), func(r rune) bool { return r == ';' || r == '\n' }) {
			name, number, both := strings.Cut(pair, "=")
			key, known := table.Find(strings.TrimSpace(name))
			if !known {
				key = strings.TrimSpace(name)
			}
			value, ok := app.ParseRatio(number)
			if !both || !ok || key == "" || (len(table.Codes) > 0 && !known) {
				return fmt.Sprintf(wording.SchemePairWrong, pair)
			}
			found[K(key)] = value
		}
		*at = nil
		if len(found) > 0 {
			*at = found
		}
		return ""
	}}
}

// split takes a list in one field apart.
func split(text string) []string {
	var all []string
	for _, word := range strings.FieldsFunc(text, func(r rune) bool { return strings.ContainsRune(wording.SchemeListSigns, r) }) {
		if word = strings.TrimSpace(word); word != "" {
			all = append(all, word)
		}
	}
	return all
}

// blankZero leaves a field empty where nothing is set.
func blankZero(text string) string {
	if text == "0" {
		return ""
	}
	return text
}

func zeroBlank(text string) string {
	if text = strings.TrimSpace(text); text == "" {
		return "0"
	}
	return text
}

// mostPlaces is how many decimals a number is written with before it is written as a fraction.
const mostPlaces = 4

// written shows a number so that it is read back as the same one.
func written(r app.Ratio) string {
	for places := 0; places <= mostPlaces; places++ {
		text := r.Decimal(places)
		if back, ok := app.ParseRatio(text); ok && back.Cmp(r) == 0 {
			return text
		}
	}
	num, den := r.Exact()
	return num + "/" + den
}
