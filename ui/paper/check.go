package paper

import (
	"fmt"
	"strings"

	"guanyunbu/app/appraisal"
	"guanyunbu/app/appraisal/count"
	"guanyunbu/app/field"
	"guanyunbu/app/term"
	"guanyunbu/ui/wording"
)

// check is one thing to look at before printing: what it is, where, and the way there.
type check struct {
	title  string // of what was found; empty when nothing was
	detail string
	good   string // what is said when nothing was found
	way    string // the link, empty for none
	ref    count.Ref
	at     int // the section it stands in, when there is no record; -1 for none
}

// found reports whether there is something to look at.
func (c check) found() bool { return c.title != "" }

// checksOf looks a paper over.
func checksOf(s *issue) []check {
	e := s.evaluation
	return []check{s.draft(), s.party(), s.rare(), confirmed(e.Confirmed), unfilled(e.Unfilled), noData(e.Result), late(e.Late)}
}

// draft is a year that has not ended: the cover says so.
func (s *issue) draft() check {
	facts := s.evaluation.Facts
	c := check{good: wording.CheckDraftGood, at: -1}
	if facts.Last() < facts.Period().To {
		c.title, c.detail = wording.CheckDraft, fmt.Sprintf(wording.CheckDraftDetail, facts.Last())
	}
	return c
}

func (s *issue) party() check {
	c := check{good: wording.CheckNoPartyGood, at: -1}
	if s.evaluation.Contract == nil {
		c.title, c.detail = wording.CheckNoParty, fmt.Sprintf(wording.CheckNoPartyDetail, s.evaluation.Facts.Last())
	}
	return c
}

// rare names the characters that no font has and where each first stands.
func (s *issue) rare() check {
	c := check{good: wording.CheckRareGood, at: -1}
	if len(s.layout.Missing) == 0 {
		return c
	}
	c.title = fmt.Sprintf(wording.CheckRare, len(s.layout.Missing))
	c.way = wording.CheckGoPlace
	var places []string
	for _, r := range s.layout.Missing {
		at, around := s.locate(r)
		if at < 0 {
			continue
		}
		if c.at < 0 {
			c.at = at
		}
		places = append(places, fmt.Sprintf(wording.CheckRarePlace, around, s.sections[at].title))
	}
	c.detail = fmt.Sprintf(wording.CheckRareDetail, strings.Join(places, term.ListComma))
	return c
}

// locate finds the section in which a character first stands, and the words around it; the screen rarely has the character
// either, so the mark of the paper stands for it.
func (s *issue) locate(r rune) (at int, around string) {
	for i := range s.sections {
		if before, after, found := strings.Cut(s.plain(i), string(r)); found {
			return i, lastWord(before) + wording.CheckRareMark + firstWord(after)
		}
	}
	return -1, ""
}

// nearby is how many characters around a rare one are shown, so that a name is recognised.
const nearby = 4

func lastWord(text string) string {
	runes := []rune(text[strings.LastIndexAny(text, "\n\t ")+1:])
	return string(runes[max(0, len(runes)-nearby):])
}

func firstWord(text string) string {
	if end := strings.IndexAny(text, "\n\t "); end >= 0 {
		text = text[:end]
	}
	runes := []rune(text)
	return string(runes[:min(nearby, len(runes))])
}

func confirmed(all []count.Confirmed) check {
	c := check{good: wording.CheckOddGood, at: -1}
	if len(all) > 0 {
		c.title = fmt.Sprintf(wording.CheckOdd, field.ShowCount(len(all)))
		c.detail = fmt.Sprintf(wording.CheckOddDetail, named(all[0].Ref), all[0].Text)
		c.way, c.ref = wording.CheckGoSee, all[0].Ref
	}
	return c
}

func unfilled(all []count.Ref) check {
	c := check{good: wording.CheckUnfilledGood, at: -1}
	if len(all) > 0 {
		c.title = fmt.Sprintf(wording.CheckUnfilled, field.ShowCount(len(all)))
		c.detail = fmt.Sprintf(wording.CheckUnfilledShow, all[0].Day, all[0].Title)
		c.way, c.ref = wording.CheckGoFill, all[0]
	}
	return c
}

func late(all []count.Ref) check {
	c := check{good: wording.CheckLateGood, at: -1}
	if len(all) > 0 {
		c.title = fmt.Sprintf(wording.CheckLate, field.ShowCount(len(all)))
		c.detail = fmt.Sprintf(wording.CheckLateDetail, named(all[0]), all[0].Note)
		c.way, c.ref = wording.CheckGoSee, all[0]
	}
	return c
}

// noData names the indicators that have nothing to stand on; no data never earns points.
func noData(result appraisal.Result) check {
	var names []string
	for _, line := range result.Indicators {
		if line.State == count.NoData {
			names = append(names, line.Item.Code+" "+line.Item.Short)
		}
	}
	c := check{good: wording.CheckNoDataGood, at: -1}
	if len(names) > 0 {
		c.title = fmt.Sprintf(wording.CheckNoData, len(names))
		c.detail = fmt.Sprintf(wording.CheckNoDataDetail, strings.Join(names, term.ListComma))
	}
	return c
}

// named is a record as a reader recognises it.
func named(ref count.Ref) string { return strings.TrimSpace(ref.No + " " + ref.Title) }
