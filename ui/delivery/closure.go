package delivery

import (
	"guanyunbu/app"
	"guanyunbu/app/delivery"
	"guanyunbu/app/field"
	"guanyunbu/app/term"
	"guanyunbu/ui/part"
	"guanyunbu/ui/record"
	"guanyunbu/ui/shell"
	"guanyunbu/ui/wording"
)

// NewClosures makes the page of the closure notices.
func NewClosures(deps Deps) *record.Ledger {
	return record.NewLedger(deps.Deps, "closure", record.Options{
		Place:   shell.Closure,
		Columns: []string{"from", "to", "space", "cause", "sudden", "notice", "approver", "exempt", "detail", "#evidence"},
		Chips:   []string{"cause", "space", "exempt"}, FromEnd: true, Badges: closureBadges, Layout: closureLayout(),
	})
}

func closureLayout() *record.Layout {
	return &record.Layout{Sections: []record.Section{{Term: term.SectionBasic, Rows: [][]record.Slot{
		{{Key: "from"}, {Key: "to"}, {Key: "space", Width: 150, Grows: true}},
		{{Key: "cause"}, {Key: "sudden"}, {Key: "notice"}},
		{{Key: "way", Grows: true}},
		{{Key: "exempt"}, {Key: "approver"}, {Key: "paper", Grows: true}},
		{{Key: "detail", Grows: true}},
	}}}}
}

// closureBadges say whether the notice came in time and whether its days count.
func closureBadges(rec field.Record) []record.Badge {
	c := new(delivery.Closure)
	entity := delivery.ClosureEntity()
	if err := rec.CopyTo(entity.Of(c)); err != nil {
		return nil // a record read from the book fits its own description
	}
	badges := []record.Badge{{State: part.Overdue, Word: wording.NoticeLate}}
	if c.Lawfully() {
		badges[0] = record.Badge{State: part.Met, Word: wording.NoticeInTime}
	}
	if c.Exempts() {
		badges = append(badges, record.Badge{State: part.Auto, Word: wording.Exempted})
	}
	if c.Sudden == app.Yes {
		badges = append(badges, record.Badge{State: part.NoData, Word: term.ClosureSudden.Brief()})
	}
	return badges
}
