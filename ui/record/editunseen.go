package record

import (
	"fmt"
	"slices"

	"guanyunbu/app"
	"guanyunbu/app/field"
	"guanyunbu/ui/part"
	"guanyunbu/ui/wording"
)

// unseen finds what rows lack in a column that does not stand in the grid, such as why they are entered late: the column,
// the sentence, and the rows.
func (e *edits) unseen(rows []*rowDraft) (column field.Column, sentence string, lacking []*rowDraft) {
	for _, d := range rows {
		for _, f := range d.findings {
			c, known := e.shape.Column(f.Field)
			words := c.Kind == field.Line || c.Kind == field.Prose
			if f.Level != app.Must || !known || !words || e.shown(c.Key) || !d.rec.Value(c.Key).Blank() || (column.Key != "" && c.Key != column.Key) {
				continue
			}
			column, sentence = c, f.Sentence
			lacking = append(lacking, d)
			break
		}
	}
	return column, sentence, lacking
}

// askUnseen asks once for what rows lack out of sight, and puts the answer into all of them.
func (e *edits) askUnseen(rows []*rowDraft, then func()) {
	column, sentence, lacking := e.unseen(rows)
	if len(lacking) == 0 {
		then()
		return
	}
	e.deps.Shell.Ask(part.QuestionSpec{
		Title: fmt.Sprintf(wording.UnseenTitle, len(lacking), column.Term.Label), Consequence: sentence, ReasonHint: column.Term.Label,
		Safe: wording.UnseenSafe, Act: wording.UnseenAct, Harmless: true, Kept: then,
		Do: func(answer string) {
			for _, d := range lacking {
				d.Texts[column.Key] = answer
			}
			e.work(len(lacking), fmt.Sprintf(wording.GridWorking, len(lacking)), func(at int, names field.Names) error {
				return e.judge(lacking[at], names)
			}, func(err error) {
				e.deps.Shell.Problem(err)
				then()
			})
		},
	})
}

// leaveUnseen asks for what a row that is left lacks out of sight, and settles it when that was all.
func (e *edits) leaveUnseen(d *rowDraft) {
	_, sentence, lacking := e.unseen([]*rowDraft{d})
	others := slices.ContainsFunc(d.findings, func(f app.Finding) bool { return f.Level == app.Must && f.Sentence != sentence })
	if len(lacking) == 0 || others || len(d.wrong) > 0 || d.asked == sentence {
		return
	}
	d.asked = sentence
	e.askUnseen(lacking, func() {
		if d.rank() != bad {
			e.leave(d)
		}
	})
}
