package command

import (
	"fmt"
	"path/filepath"
	"strings"

	"guanyunbu/app"
	"guanyunbu/app/appraisal/count"
	"guanyunbu/app/exchange"
	"guanyunbu/app/steer"
	"guanyunbu/app/term"
	"guanyunbu/reports"
	"guanyunbu/ui/wording"
)

// printed is a paper ready to be written, and what is said of it.
type printed struct {
	doc       reports.Document
	of        string // whose paper it is, and of when
	confirmed []count.Confirmed
}

// kind is one kind of paper on the command line.
type kind struct {
	name string
	make func(*session) (printed, error)
}

// kinds lists the papers that can be asked for.
func kinds() []kind {
	return []kind{
		{"selfeval", func(s *session) (printed, error) { return s.evaluation(false) }},
		{"public", func(s *session) (printed, error) { return s.evaluation(true) }},
		{"weekly", (*session).weekly}, {"rounds", (*session).rounds}, {"league", (*session).league},
	}
}

// report prints a paper into a file.
func (s *session) report() (int, error) {
	if err := s.needs("paper", s.order.paper); err != nil {
		return failed, err
	}
	var chosen *kind
	for _, k := range kinds() {
		if k.name == s.order.paper {
			chosen = &k
		}
	}
	if chosen == nil {
		return failed, app.Refuse(fmt.Sprintf(wording.CommandPaper, s.order.paper))
	}
	if err := s.needs("out", s.order.out); err != nil {
		return failed, err
	}
	end := strings.ToLower(filepath.Ext(s.order.out))
	if end != ".pdf" && end != ".txt" {
		return failed, app.Refuse(fmt.Sprintf(wording.CommandPaperEnd, filepath.Base(s.order.out)))
	}
	if err := savable(s.order.out); err != nil {
		return failed, err
	}
	if err := s.open(); err != nil {
		return failed, err
	}
	paper, err := chosen.make(s)
	if err != nil {
		return failed, err
	}
	s.warn(paper)
	body, err := s.print(paper.doc, end)
	if err == nil {
		err = save(s.order.out, body)
	}
	if err != nil {
		return failed, err
	}
	s.say(fmt.Sprintf(wording.CommandReportDone, paper.of, s.order.out))
	return done, nil
}

// evaluation is the year's self-evaluation, with what its rounds came to.
func (s *session) evaluation(public bool) (printed, error) {
	f, err := s.facility()
	if err != nil {
		return printed{}, err
	}
	o := s.book.Office()
	paper, err := o.Appraisal.SelfEvaluation(f.ID, s.year)
	if err != nil {
		return printed{}, err
	}
	filing, err := o.Rounds.Filing(f.ID, s.year)
	if err != nil {
		return printed{}, err
	}
	doc := reports.Evaluation(paper, reports.Issue{Filing: &filing, Public: public})
	return printed{doc, fmt.Sprintf(wording.CommandSelfOf, f.Name, s.year), paper.Confirmed}, nil
}

// weekly is the page on the week of today.
func (s *session) weekly() (printed, error) {
	f, err := s.facility()
	if err != nil {
		return printed{}, err
	}
	o := s.book.Office()
	week, err := steer.NewDesk(o.Appraisal, o.Rounds).Week(f.ID, o.Today())
	if err != nil {
		return printed{}, err
	}
	return printed{doc: reports.Weekly(week), of: fmt.Sprintf(wording.CommandWeekOf, f.Name, week.Span.From, week.Span.To)}, nil
}

// rounds is the comparison of the rounds of the year.
func (s *session) rounds() (printed, error) {
	f, err := s.facility()
	if err != nil {
		return printed{}, err
	}
	o := s.book.Office()
	filing, err := o.Rounds.Filing(f.ID, s.year)
	if err != nil {
		return printed{}, err
	}
	judged, err := o.Appraisal.Judge(f.ID, s.year)
	if err != nil {
		return printed{}, err
	}
	paper := reports.RoundPaper{Facility: string(f.Name), Year: s.year, Day: o.Today(), Filing: filing, Say: judged.Facts.Pack.Say}
	return printed{doc: reports.Rounds(paper), of: fmt.Sprintf(wording.CommandRoundsOf, f.Name, s.year)}, nil
}

// league is the table of all facilities of the year, by the total or by one block or indicator.
func (s *session) league() (printed, error) {
	o := s.book.Office()
	board, err := o.Appraisal.Board(s.year, s.order.by, exchange.Watch{})
	if err != nil {
		return printed{}, err
	}
	return printed{doc: reports.League(board), of: fmt.Sprintf(wording.CommandLeagueOf, s.year, len(board.Places))}, nil
}

func (s *session) print(doc reports.Document, end string) ([]byte, error) {
	if end == ".pdf" {
		return s.deps.Paper.PDF(doc)
	}
	text, err := s.deps.Paper.Text(doc)
	return []byte(text), err
}

// warn lists, before anything is written, what a reader of the paper will stumble over: characters
// that no font has, and records that were saved against a warning.
func (s *session) warn(paper printed) {
	if missing := s.deps.Paper.Missing(paper.doc); len(missing) > 0 {
		signs := make([]string, len(missing))
		for i, r := range missing {
			signs[i] = string(r)
		}
		s.say(fmt.Sprintf(wording.CommandReportMissing, strings.Join(signs, term.ListComma)))
	}
	if len(paper.confirmed) == 0 {
		return
	}
	s.say(fmt.Sprintf(wording.CommandReportNoted, len(paper.confirmed)))
	for i, c := range paper.confirmed {
		if i == mostRows {
			s.say(fmt.Sprintf(wording.CommandImportMore, len(paper.confirmed)-i))
			return
		}
		s.say(fmt.Sprintf(wording.CommandReportNote, c.Ref.No, c.Ref.Title, c.Text))
	}
}
