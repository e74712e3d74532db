package delivery

import (
	"guanyunbu/app"
	"guanyunbu/app/delivery"
	"guanyunbu/app/field"
	"guanyunbu/app/term"
	"guanyunbu/ui/record"
	"guanyunbu/ui/wording"
)

// activityLayout follows the order of the paper form: basics, time and place, people, content and safety.
func activityLayout() *record.Layout {
	return &record.Layout{Sections: []record.Section{
		{Term: term.SectionBasic, Rows: [][]record.Slot{
			{{Key: "name", Width: 150, Grows: true}, {Key: "paid", Label: term.ActivityPaid.Brief()}, {Key: "status", Width: 118}},
			{{Key: "class", Width: 168, Keyed: true}, {Key: "service", Segmented: true}},
		}},
		{Term: term.SectionTime, Rows: [][]record.Slot{
			{{Key: "start", Label: wording.LabelDay}, {Key: "startTime", Label: wording.LabelFromTo}, {Key: "endTime", Label: wording.Dash, Starless: true}, {Key: "space", Width: 150, Grows: true}, {Key: "sessions", Label: term.ActivitySessions.Brief(), Width: 50}},
			{{Key: "end", Label: wording.LabelUntil}, {Key: "outside", Segmented: true}, {Key: "place", Width: 150, Grows: true}},
		}},
		{Term: term.SectionPeople, Tinted: true, Rows: [][]record.Slot{
			peopleSlots(),
			{{Key: "audience"}, {Key: "festival", Width: 96, Label: term.ActivityFestival.Brief()}},
		}},
		{Term: term.SectionContent, Rows: [][]record.Slot{
			{{Key: "review", Width: 104, Label: term.ActivityReview.Brief()}, {Key: "reviewDay"}, {Key: "reviewer", Width: 90}, {Key: "safety", Width: 90}},
			{{Key: "verdict", Segmented: true}, {Key: "permit", Width: 130, Label: term.ActivityPermit.Brief(), Grows: true}},
		}},
	}}
}

// peopleSlots is the row of figures: the total, its groups, what is left over, and who watched from afar.
func peopleSlots() []record.Slot {
	slots := []record.Slot{{Key: "attended", Label: wording.LabelTotal, Above: true, Width: 92}, {Words: wording.OfThem}}
	for _, group := range [][2]string{
		{"elder", wording.LabelElder}, {"minor", term.ActivityMinor.Brief()}, {"disabled", term.ActivityDisabled.Label},
		{"worker", term.ActivityWorker.Brief()}, {"veteran", term.ActivityVeteran.Label},
	} {
		slots = append(slots, record.Slot{Key: group[0], Label: group[1], Above: true, Width: 76})
	}
	return append(slots,
		record.Slot{Label: term.ActivityOther.Label, Words: wording.OtherNote, Width: 76, Computed: other},
		record.Slot{Key: "online", Label: wording.LabelOnline, Above: true, Width: 76})
}

// other is the person-times of nobody's group, worked out and never stored.
func other(rec field.Record) string {
	a, err := typed(rec)
	if err != nil {
		return term.WordDash
	}
	n, known := a.Other().Known()
	if !known {
		return term.WordDash
	}
	return field.ShowNumber(n)
}

// groupKeys are the columns that last year's means are worked out for.
func groupKeys() []string {
	return []string{"attended", "elder", "minor", "disabled", "worker", "veteran", "online", "satisfied"}
}

// reading is the number of a column of an activity.
func reading(a *delivery.Activity, key string) (int64, bool) {
	switch key {
	case "attended":
		return a.Attended.Known()
	case "online":
		return a.Online.Known()
	case "satisfied":
		return a.Satisfied.Known()
	}
	return a.Group(app.Code(key)).Known()
}
