package shell

import (
	"errors"
	"fmt"

	"fyne.io/fyne/v2"

	"guanyunbu/app"
	"guanyunbu/ui/part"
	"guanyunbu/ui/wording"
)

// Problem shows an error to the person. Invalid input marks its field when the page shows it; known kinds show their
// sentence; everything else is one calm line with the name of the log file, which has the cause. Nil takes the card away.
func (s *Shell) Problem(err error) {
	s.clearProblem()
	if err == nil {
		return
	}
	var known *app.Error
	if !errors.As(err, &known) || known.Sentence == "" {
		s.showProblem(wording.ProblemBroken, s.log(err))
		return
	}
	if marker, ok := s.page().(Marker); ok && known.Kind == app.Invalid && known.Field != "" && marker.Mark(known.Field, known.Sentence) {
		return
	}
	detail := ""
	if known.Kind == app.Broken {
		detail = s.log(err)
	}
	s.showProblem(known.Sentence, detail)
}

// log writes the cause and says where it stands.
func (s *Shell) log(err error) string {
	if s.deps.Log == nil {
		return ""
	}
	file := s.deps.Log(err)
	if file == "" {
		return ""
	}
	return fmt.Sprintf(wording.ProblemLog, file)
}

func (s *Shell) showProblem(sentence, detail string) {
	card := part.NewProblem(part.ProblemSpec{Sentence: sentence, Detail: detail, Close: s.clearProblem})
	s.problem.Objects = []fyne.CanvasObject{card}
	s.problem.Show()
	s.content.Refresh()
}

func (s *Shell) clearProblem() {
	if !s.problem.Visible() {
		return
	}
	s.problem.Objects = nil
	s.problem.Hide()
	s.content.Refresh()
}
