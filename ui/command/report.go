package command

import (
	"fmt"
	"path/filepath"
	"strings"

	"guanyunbu/app"
	"guanyunbu/app/appraisal"
	"guanyunbu/app/term"
	"guanyunbu/ui/wording"
)

// selfEvaluation is the name of the self-evaluation report on the command line.
const selfEvaluation = "selfeval"

// report prints a paper into a file.
func (s *session) report() (int, error) {
	if err := s.needs("paper", s.order.paper); err != nil {
		return failed, err
	}
	if s.order.paper != selfEvaluation {
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
	f, err := s.facility()
	if err != nil {
		return failed, err
	}
	paper, err := s.book.Office().Appraisal.SelfEvaluation(f.ID, s.year)
	if err != nil {
		return failed, err
	}
	s.warn(paper)
	body, err := s.print(paper, end)
	if err == nil {
		err = save(s.order.out, body)
	}
	if err != nil {
		return failed, err
	}
	s.say(fmt.Sprintf(wording.CommandReportDone, f.Name, s.year, s.order.out))
	return done, nil
}

func (s *session) print(paper *appraisal.SelfEvaluation, end string) ([]byte, error) {
	if end == ".pdf" {
		return s.deps.Paper.PDF(paper)
	}
	text, err := s.deps.Paper.Text(paper)
	return []byte(text), err
}

// warn lists, before anything is written, what a reader of the paper will stumble over: characters
// that no font has, and records that were saved against a warning.
func (s *session) warn(paper *appraisal.SelfEvaluation) {
	if missing := s.deps.Paper.Missing(paper); len(missing) > 0 {
		signs := make([]string, len(missing))
		for i, r := range missing {
			signs[i] = string(r)
		}
		s.say(fmt.Sprintf(wording.CommandReportMissing, strings.Join(signs, term.ListComma)))
	}
	if len(paper.Confirmed) == 0 {
		return
	}
	s.say(fmt.Sprintf(wording.CommandReportNoted, len(paper.Confirmed)))
	for i, c := range paper.Confirmed {
		if i == mostRows {
			s.say(fmt.Sprintf(wording.CommandImportMore, len(paper.Confirmed)-i))
			return
		}
		s.say(fmt.Sprintf(wording.CommandReportNote, c.Ref.No, c.Ref.Title, c.Text))
	}
}
