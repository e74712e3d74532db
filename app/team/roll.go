package team

import (
	"guanyunbu/app"
	"guanyunbu/app/ledger"
)

// ServedIn reports whether a member of staff belonged to the team on any day of a month.
func (s *Staff) ServedIn(month app.Month) bool {
	days := month.Span()
	return s.From <= days.To && (s.To == "" || s.To >= days.From)
}

// Roll makes the rows of a month's attendance: every member of staff of that month who has no row yet.
// No days are filled in and nothing is saved.
func (d *Desk) Roll(here app.ID, month app.Month) ([]*Attendance, error) {
	staff, err := d.Staff.Find(ledger.Query{Facility: here})
	if err != nil {
		return nil, err
	}
	done, err := d.Attendance.Find(ledger.Query{Facility: here, Span: month.Span()})
	if err != nil {
		return nil, err
	}
	has := map[app.ID]bool{}
	for _, row := range done {
		has[row.Staff] = true
	}
	var rows []*Attendance
	for _, s := range staff {
		if s.ServedIn(month) && !has[s.ID] {
			rows = append(rows, &Attendance{Facility: here, Staff: s.ID, Month: month})
		}
	}
	return rows, nil
}
