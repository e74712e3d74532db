package shell

// Place names one screen of the program. The list is append-only.
type Place int

// The screens.
const (
	Nowhere Place = iota
	Home
	FirstRun
	Facility
	Space
	Operator
	Contract
	Activity
	OpeningLog
	Closure
	Appraisal
	Report
	Backup
	RecycleBin
	Trail
	Settings
	People
	ImportTable
	Plan
	Holiday
	Catalogue
	Statement
	Target
	Programme
	Course
	Review
	Enrolment
	Registrant
	Books
	Booking
	Volunteering
	Brand
	Consultation
	Offer
	Community
	Asset
	Stocktake
	Document
	Display
	Lock
	Staff
	Attendance
	Training
	ListPrint
	Purge
	Comparison
	GateCheck
	Extra
	Outcome
	Scheme
	Activation
	MetricBook
	League
	Readings
	Valuation
	Explanation
	OnePaper
)

// Route says where to go and what to see there. Two equal routes show the same.
type Route struct {
	Place  Place
	Record string // identity of the one record shown, empty for the list
	Code   string // narrowed to this indicator or class
	Month  int    // narrowed to this month, 0 for the whole year
	Gaps   bool   // narrowed to what is incomplete
	New    bool   // a blank record is to be filled in
}

// Tab is one place on the second level of a room.
type Tab struct {
	Label string
	Place Place
}

// Room is one character of the rail. Rooms and tabs that are not built are simply not given.
type Room struct {
	Character string // 台 选 用 管 考 培 印 存
	Label     string // 工作台
	Tabs      []Tab  // the first is where the rail leads
	Foot      bool   // stands at the foot of the rail
}

// holds reports whether a place belongs to the room, and as which tab.
func (r Room) holds(place Place) (int, bool) {
	for i, tab := range r.Tabs {
		if tab.Place == place {
			return i, true
		}
	}
	return 0, false
}
