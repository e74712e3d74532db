package people_test

import (
	"testing"

	"fyne.io/fyne/v2"

	"guanyunbu/app"
	"guanyunbu/app/account"
	"guanyunbu/app/ledger"
	"guanyunbu/app/office"
	"guanyunbu/ui/pagetest"
	"guanyunbu/ui/part"
	"guanyunbu/ui/people"
	"guanyunbu/ui/shell"
	"guanyunbu/ui/theme"
	"guanyunbu/ui/wording"
)

// desk is the page over a book with a manager and a clerk, the manager at the desk.
type desk struct {
	*pagetest.Stage
	office *office.Office
	page   *people.Page
	deps   people.Deps
	here   app.ID
	told   int
}

func open(t *testing.T, names ...string) *desk {
	t.Helper()
	d := &desk{Stage: pagetest.New(t, pagetest.Desktop(), theme.Factor100).Frame([]shell.Room{{Character: "存", Label: "数据备份"}}), office: pagetest.Office(t)}
	for i, name := range names {
		p := &account.Person{Name: app.Line(name), Role: "clerk", Active: app.Yes}
		if i == 0 {
			p.Role = account.Manager
		}
		if _, err := d.office.Account.People.Save(pagetest.Op("enter"), p); err != nil {
			t.Fatal(err)
		}
		if i == 0 {
			d.here = p.ID
		}
	}
	d.deps = people.Deps{
		Shell: d.Shell, Desk: d.office.Account,
		Op: func(name string) app.Op {
			op := pagetest.Op(name)
			if here, err := d.office.Account.People.One(d.here); err == nil {
				op.Person = string(here.Name)
			}
			return op
		},
		Here: func() app.ID { return d.here },
		Take: func(p *account.Person) { d.here = p.ID },
		Told: func(app.Changes) { d.told++ },
	}
	d.page = people.New(d.deps)
	d.Open(shell.People, d.page)
	return d
}

// find gives a person of the book.
func (d *desk) find(t *testing.T, name string) *account.Person {
	t.Helper()
	all, err := d.office.Account.People.Find(ledger.Query{})
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range all {
		if string(p.Name) == name {
			return p
		}
	}
	t.Fatalf("no person %s", name)
	return nil
}

func TestAnEmptyListSaysThatOnePersonNeedsNothing(t *testing.T) {
	d := open(t)
	d.Want(wording.PeopleNone, wording.PeopleOne)
}

func TestANewPersonIsEntered(t *testing.T) {
	d := open(t, "赵示例")
	d.Tap(wording.PeopleNew)
	d.Type("周示例")
	d.Chord(part.Ctrl(fyne.KeyS))
	d.Want("已保存 09:21", "周示例", "中心填报员")
	if got := d.find(t, "周示例"); got.Role != "clerk" || !got.Active.Is() || d.told != 1 {
		t.Errorf("entered %+v, told %d times", got, d.told)
	}
}

func TestANameIsWanted(t *testing.T) {
	d := open(t, "赵示例")
	d.Tap(wording.PeopleNew)
	d.Tap(wording.PeopleSave)
	d.Want("姓名还没有填")
}

func TestAPersonWithoutAPINTakesTheDeskAtOnce(t *testing.T) {
	d := open(t, "赵示例", "周示例")
	d.Want(wording.PeopleHere)
	d.Tap(wording.PeopleTake)
	d.Want("现在由「周示例」记账")
	if d.here != d.find(t, "周示例").ID {
		t.Error("the desk was not taken")
	}
}

func TestAPINIsSetTwiceAndAskedFor(t *testing.T) {
	d := open(t, "赵示例", "周示例")
	clerk := d.find(t, "周示例").ID
	d.Key(fyne.KeyUp) // the list is in the order of names
	d.Tap(wording.PINDo)
	d.Want("给「周示例」设口令", wording.PINHonest)
	d.Type("2468")
	d.Key(fyne.KeyReturn)
	d.Type("1357")
	d.Key(fyne.KeyReturn)
	d.Want(wording.PINDiffers)
	for range 2 {
		d.Type("2468")
		d.Key(fyne.KeyReturn)
	}
	d.Want(wording.PINDone, wording.PeoplePINSet)
	people.Enter(d.deps, clerk)
	d.Want("「周示例」的口令")
	d.Type("1111")
	d.Key(fyne.KeyReturn)
	d.Want("口令不对，请再试一次")
	if d.here == clerk {
		t.Fatal("a wrong PIN opened the desk")
	}
	d.Type("2468")
	d.Key(fyne.KeyReturn)
	d.Want("现在由「周示例」记账")
	if d.here != clerk {
		t.Error("the right PIN did not open the desk")
	}
	d.Lacks("2468")
}

func TestAPINHasFourToSixFigures(t *testing.T) {
	d := open(t, "赵示例")
	d.Tap(wording.PINDo)
	for range 2 {
		d.Type("12a")
		d.Key(fyne.KeyReturn)
	}
	d.Want("口令要 4 到 6 位数字")
	d.Key(fyne.KeyEscape)
	d.Lacks("口令要 4 到 6 位数字")
	if d.find(t, "赵示例").PIN != "" {
		t.Error("a bad PIN was kept")
	}
}

func TestAPINCanBeTakenAway(t *testing.T) {
	d := open(t, "赵示例")
	if _, err := d.office.Account.SetPIN(pagetest.Op("amend"), d.here, "2468"); err != nil {
		t.Fatal(err)
	}
	d.Shell.Reload(nil)
	d.Tap(wording.PINTake)
	d.Want("取消「赵示例」的口令？")
	d.Tap(wording.PINTake)
	d.Want(wording.PINGone)
	if d.find(t, "赵示例").PIN != "" {
		t.Error("the PIN is still there")
	}
}

func TestAPersonWhoLeavesStaysInTheBook(t *testing.T) {
	d := open(t, "赵示例", "周示例")
	d.Key(fyne.KeyUp) // the list is in the order of names
	d.Tap(wording.PeopleStop)
	d.Want("停用「周示例」？", wording.PeopleStopWhy)
	d.Tap(wording.PeopleStop)
	d.Want(wording.PeopleInactive)
	if d.find(t, "周示例").Active.Is() {
		t.Error("the person is still active")
	}
	d.Tap(wording.PeopleAgain)
	if !d.find(t, "周示例").Active.Is() {
		t.Error("the person did not come back")
	}
}

func TestTheLastManagerStays(t *testing.T) {
	d := open(t, "赵示例", "周示例")
	d.Tap(wording.PeopleStop)
	d.Tap(wording.PeopleStop)
	d.Want("至少要留一位管理员")
	if !d.find(t, "赵示例").Active.Is() {
		t.Error("the last manager left")
	}
}

func TestAClerkMayNotChangeOthersBeyondTheRights(t *testing.T) {
	d := open(t, "赵示例", "周示例")
	d.find(t, "周示例")
	reader := &account.Person{Name: "第三方", Role: "reader", Active: app.Yes}
	if _, err := d.office.Account.People.Save(d.deps.Op("enter"), reader); err != nil {
		t.Fatal(err)
	}
	d.here = reader.ID
	d.Shell.Reload(nil)
	d.Tap(wording.PeopleNew)
	d.Type("新人")
	d.Key(fyne.KeyTab)
	d.Chord(part.Ctrl(fyne.KeyS))
	d.Want("第三方只读不能做这件事")
}
