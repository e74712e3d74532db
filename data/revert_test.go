package data

import (
	"fmt"
	"testing"
	"time"

	"guanyunbu/app"
	"guanyunbu/app/account"
	"guanyunbu/app/delivery"
	"guanyunbu/app/facility"
	"guanyunbu/app/ledger"
	"guanyunbu/app/office"
)

// manned is a centre with the desks over it.
type manned struct {
	centre
	office *office.Office
}

func newManned(t testing.TB, b *Book) manned {
	t.Helper()
	rights := account.Rights{"clerk": {"enter", "amend", "withdraw", "return", "import", "undo", "redo"}}
	c := newCentre(t, b)
	return manned{c, office.Open(office.Setting{Store: b, Rights: rights, Clock: func() time.Time { return fixed().now }, History: b})}
}

// last takes back the last operation.
func (m manned) last(name string) error { return m.revert(m.LastSeq(), name) }

func (m manned) revert(seq int64, name string) error {
	_, err := m.office.Revert(seq, app.Op{Name: name, Person: "李敏"})
	return err
}

func (m manned) one(t *testing.T, id app.ID) *delivery.Activity {
	t.Helper()
	a, err := m.activities.One(id)
	worked(t, err)
	return a
}

func (m manned) save(t *testing.T, recs ...*delivery.Activity) {
	t.Helper()
	_, err := m.activities.Save(app.Op{Name: "amend", Person: "李敏"}, recs...)
	worked(t, err)
}

func TestRevertAnEdit(t *testing.T) {
	m := newManned(t, open(t, optionsIn(t.TempDir())))
	a := m.enter(t, "剪纸")
	a.Attended, a.Note = app.Number(0), "原来的备注"
	a.Partners = app.Shares{{ID: m.id, Percent: 100}}
	m.save(t, a)
	a.Name, a.Attended, a.Note, a.Partners, a.Visited = "皮影", app.Inapplicable(), "", nil, app.Lines{"东社区"}
	m.save(t, a)
	worked(t, m.last("undo"))
	back := m.one(t, a.ID)
	if back.Name != "剪纸" || back.Attended != app.Number(0) || back.Note != "原来的备注" || back.Visited != nil || back.Partners.Text() != string(m.id)+":100" || back.No != a.No {
		t.Errorf("taken back it is %+v", back)
	}
	worked(t, m.last("redo"))
	again := m.one(t, a.ID)
	if again.Name != "皮影" || again.Attended != app.Inapplicable() || again.Note != "" || again.Partners != nil || again.Visited.Text() != "东社区" {
		t.Errorf("done again it is %+v", again)
	}
	history, err := m.History(1, 0)
	worked(t, err)
	if history[0].Op.Name != "redo" || history[0].Op.Person != "李敏" || history[0].Seq != m.LastSeq() {
		t.Errorf("the history ends with %+v", history[0])
	}
}

// TestRevertManyAtOnce: a paste over one row and a table of 1,300 new ones are one step.
func TestRevertManyAtOnce(t *testing.T) {
	m := newManned(t, open(t, optionsIn(t.TempDir())))
	pasted := m.enter(t, "旧的一行")
	var rows []*delivery.Activity
	for i := range 1300 {
		rows = append(rows, m.activity(fmt.Sprintf("活动%d", i), app.Day("2026-01-01").Add(i%300)))
	}
	pasted.Name = "粘贴覆盖"
	m.save(t, append(rows, pasted)...)
	worked(t, m.last("undo"))
	if n := m.count(t); n != 1 || m.one(t, pasted.ID).Name != "旧的一行" {
		t.Errorf("%d activities are left, the old one is called %s", n, m.one(t, pasted.ID).Name)
	}
	gone := m.one(t, rows[7].ID)
	if !gone.Void || gone.VoidReason != "撤销" || gone.No != rows[7].No {
		t.Errorf("an entered row is %+v", gone.Base)
	}
	worked(t, m.last("redo"))
	if back := m.one(t, rows[7].ID); m.count(t) != 1301 || back.Void || back.VoidReason != "" || back.No != rows[7].No {
		t.Errorf("%d activities, the row is %+v", m.count(t), back.Base)
	}
	worked(t, m.last("undo"))
	if m.count(t) != 1 {
		t.Error("taking back, doing again and taking back do not end where they began")
	}
}

func TestRevertWithdrawalAndReturn(t *testing.T) {
	m := newManned(t, open(t, optionsIn(t.TempDir())))
	a := m.enter(t, "剪纸")
	_, err := m.activities.Withdraw(app.Op{Name: "withdraw", Reason: "重复登记"}, a.ID)
	worked(t, err)
	worked(t, m.last("undo"))
	if back := m.one(t, a.ID); back.Void || back.VoidReason != "" {
		t.Errorf("the withdrawn one is %+v", back.Base)
	}
	worked(t, m.last("redo"))
	if gone := m.one(t, a.ID); !gone.Void || gone.VoidReason != "重复登记" {
		t.Errorf("withdrawn again it is %+v", gone.Base)
	}
	_, err = m.activities.Return(app.Op{Name: "return"}, a.ID)
	worked(t, err)
	worked(t, m.last("undo"))
	if gone := m.one(t, a.ID); !gone.Void || gone.VoidReason != "重复登记" {
		t.Errorf("with its return taken back it is %+v", gone.Base)
	}
}

func TestRevertIsRefused(t *testing.T) {
	m := newManned(t, open(t, optionsIn(t.TempDir())))
	spaces := ledger.NewBook(facility.SpaceEntity(), m, ledger.Rules[facility.Space]{})
	hall := &facility.Space{Facility: m.id, Name: "剧场"}
	_, err := spaces.Save(app.Op{Name: "enter"}, hall)
	worked(t, err)
	entered := m.LastSeq()
	a := m.enter(t, "剪纸")
	a.Space = hall.ID
	m.save(t, a)
	refused(t, m.revert(entered, "undo"), app.Conflict, "活动「剪纸」", "没有撤销")
	if h, err := spaces.One(hall.ID); err != nil || h.Void {
		t.Errorf("the hall is gone: %+v, %v", h, err)
	}
	amended := m.LastSeq()
	a.Name = "皮影"
	m.save(t, a)
	refused(t, m.revert(amended, "undo"), app.Conflict, "活动「皮影」", "又改过")
	refused(t, m.revert(amended+100, "undo"), app.NotAllowed, "没有可以撤销的内容")
	people := ledger.NewBook(account.PersonEntity(), m, ledger.Rules[account.Person]{})
	_, err = people.Save(app.Op{Name: "enter"}, &account.Person{Name: "李敏", Role: "clerk"}, &account.Person{Name: "吴只读", Role: "reader"})
	worked(t, err)
	worked(t, m.revert(amended+1, "undo"))
	_, err = m.office.Revert(m.LastSeq(), app.Op{Name: "undo", Person: "吴只读"})
	refused(t, err, app.NotAllowed, "请换有权限的人员")
	bare := office.Open(office.Setting{Store: m, Clock: func() time.Time { return fixed().now }})
	_, err = bare.Revert(amended, app.Op{Name: "undo"})
	refused(t, err, app.NotAllowed, "没有可以撤销的内容")
}

// TestRevertLeavesPersonsData: the history does not hold a PIN, so an edit of it is no step to take back,
// and an edit beside it is taken back around it.
func TestRevertLeavesPersonsData(t *testing.T) {
	m := newManned(t, open(t, optionsIn(t.TempDir())))
	people := ledger.NewBook(account.PersonEntity(), m, ledger.Rules[account.Person]{})
	p := &account.Person{Name: "李敏", Role: "clerk", PIN: "secret-one"}
	save := func(name string) {
		t.Helper()
		_, err := people.Save(app.Op{Name: name}, p)
		worked(t, err)
	}
	save("enter")
	p.PIN = "secret-two"
	save("amend")
	refused(t, m.last("redo"), app.NotAllowed, "个人信息")
	p.PIN, p.Role = "secret-three", "manager"
	save("amend")
	worked(t, m.last("undo"))
	back, err := people.One(p.ID)
	worked(t, err)
	if back.Role != "clerk" || back.PIN != "secret-three" {
		t.Errorf("taken back the person is %+v", back)
	}
}

// TestRevertOfWhatBelongsTogether: what was entered in one operation may refer to each other; it goes together.
func TestRevertOfWhatBelongsTogether(t *testing.T) {
	m := newManned(t, open(t, optionsIn(t.TempDir())))
	f := &facility.Facility{Code: "SF-002", Name: "新开的文化室", Short: "新开", Type: "community"}
	s := &facility.Space{Name: "阅览室"}
	spaces := ledger.NewBook(facility.SpaceEntity(), m, ledger.Rules[facility.Space]{})
	_, err := m.Write(app.Op{Name: "import"}, func(w ledger.Writer) error {
		if err := w.Put(m.facilities.Of(f)); err != nil {
			return err
		}
		s.Facility = f.ID
		return w.Put(spaces.Of(s))
	})
	worked(t, err)
	worked(t, m.last("undo"))
	n, err := spaces.Count(ledger.Query{})
	if left, failed := m.facilities.Count(ledger.Query{}); err != nil || failed != nil || n != 0 || left != 1 {
		t.Errorf("%d spaces and %d facilities are left, %v, %v", n, left, err, failed)
	}
}
