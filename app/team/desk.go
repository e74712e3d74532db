package team

import (
	"guanyunbu/app"
	"guanyunbu/app/ledger"
)

// Desk is what the outside may ask about the staff.
type Desk struct {
	Staff      *ledger.Book[Staff]
	Attendance *ledger.Book[Attendance]
	Trainings  *ledger.Book[Training]
}

// NewDesk opens the ledgers of the staff over a store.
func NewDesk(store ledger.Store) *Desk {
	d := &Desk{}
	d.Staff = ledger.NewBook(StaffEntity(), store, ledger.Rules[Staff]{
		Prime: func(s *Staff) { s.Fulltime = app.Yes },
		Check: d.checkStaff,
		Twins: true, // somebody who left may come back
	})
	d.Attendance = ledger.NewBook(AttendanceEntity(), store, ledger.Rules[Attendance]{Check: d.checkAttendance})
	d.Trainings = ledger.NewBook(TrainingEntity(), store, ledger.Rules[Training]{
		Prime: func(t *Training) { t.Way = "onsite" },
		Check: func(t *Training) ([]app.Finding, error) { return CheckTraining(t), nil },
	})
	return d
}

func (d *Desk) checkStaff(s *Staff) ([]app.Finding, error) {
	all, err := d.Staff.Find(ledger.Query{Facility: s.Facility})
	if err != nil {
		return nil, err
	}
	return CheckStaff(s, all), nil
}

func (d *Desk) checkAttendance(a *Attendance) ([]app.Finding, error) {
	if a.Staff == "" || a.Month == "" {
		return nil, nil // said as required fields already
	}
	who, err := d.Staff.One(a.Staff)
	if err != nil {
		return nil, err
	}
	month, err := d.Attendance.Find(ledger.Query{Facility: a.Facility, Span: a.Month.Span()})
	if err != nil {
		return nil, err
	}
	return CheckAttendance(a, who, month), nil
}
