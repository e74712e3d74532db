package command

import (
	"fmt"
	"path/filepath"
	"strings"

	"guanyunbu/app"
	"guanyunbu/app/term"
	"guanyunbu/ui/wording"
)

// template writes an empty ledger that somebody fills on another PC.
func (s *session) template() (int, error) {
	for _, one := range [][2]string{{"entity", s.order.entity}, {"out", s.order.out}} {
		if err := s.needs(one[0], one[1]); err != nil {
			return failed, err
		}
	}
	if strings.ToLower(filepath.Ext(s.order.out)) != ".xlsx" {
		return failed, app.Refuse(fmt.Sprintf(wording.CommandTemplateEnd, filepath.Base(s.order.out)))
	}
	if err := savable(s.order.out); err != nil {
		return failed, err
	}
	if err := s.open(); err != nil {
		return failed, err
	}
	body, err := s.book.Exchange().Template(s.order.entity)
	if err == nil {
		err = save(s.order.out, body)
	}
	if err != nil {
		return failed, err
	}
	s.say(fmt.Sprintf(wording.CommandTemplateDone, term.EntityLabel(s.order.entity), s.order.out))
	return done, nil
}
