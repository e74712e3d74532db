package account_test

import (
	"errors"
	"strings"
	"testing"

	"guanyunbu/app"
	"guanyunbu/app/account"
	"guanyunbu/app/field"
	"guanyunbu/app/ledger"
)

// plain keeps PINs readable; the real hasher lives outside the rules.
type plain struct{ fail error }

func (p plain) Hash(pin string) (string, error) { return "hash of " + pin, p.fail }
func (p plain) Match(hash, pin string) bool     { return hash == "hash of "+pin }

func op(name string) app.Op {
	return app.Op{Name: name, Person: "赵示例", At: "2025-01-01 09:00:00", Reason: "调走"}
}

func desk() *account.Desk {
	return account.NewDesk(ledger.NewMemory(), account.Rights{"clerk": {"enter", "amend"}, "reader": nil}, plain{})
}

func enter(t *testing.T, d *account.Desk, name app.Line, role app.Code) *account.Person {
	t.Helper()
	p := d.People.New()
	p.Name, p.Role = name, role
	if _, err := d.People.Save(op("enter"), p); err != nil {
		t.Fatal(err)
	}
	return p
}

func TestRights(t *testing.T) {
	rights := account.Rights{"clerk": {"enter", "amend"}}
	for _, r := range []struct {
		role app.Code
		op   string
		want bool
	}{{"clerk", "enter", true}, {"clerk", "amend", true}, {"clerk", "withdraw", false}, {"reader", "enter", false}, {account.Manager, "withdraw", true}, {"", "enter", false}} {
		if rights.Allow(r.role, r.op) != r.want {
			t.Errorf("%q may %s: %v", r.role, r.op, !r.want)
		}
	}
}

func TestAllow(t *testing.T) {
	d := desk()
	if err := d.Allow(op("withdraw")); err != nil {
		t.Errorf("a book without people forbids: %v", err)
	}
	enter(t, d, "赵示例", "clerk")
	enter(t, d, "钱示例", account.Manager)
	if err := d.Allow(op("enter")); err != nil {
		t.Errorf("a clerk may not enter: %v", err)
	}
	if err := d.Allow(op("withdraw")); app.KindOf(err) != app.NotAllowed || app.Sentence(err) != "中心填报员不能做这件事，请换有权限的人员" {
		t.Errorf("a clerk may withdraw: %v", err)
	}
	for _, person := range []string{"钱示例", "生人"} {
		if err := d.Allow(app.Op{Name: "withdraw", Person: person}); err != nil {
			t.Errorf("%s may not withdraw: %v", person, err)
		}
	}
}

// TestLastManager: one manager stays, whichever way the last one would go.
func TestLastManager(t *testing.T) {
	const refused = "至少要留一位管理员，请先指定别人"
	d := desk()
	boss := enter(t, d, "钱示例", account.Manager)
	clerk := enter(t, d, "赵示例", "clerk")
	try := func(change func(*account.Person)) error {
		p, err := d.People.One(boss.ID)
		if err != nil {
			t.Fatal(err)
		}
		change(p)
		_, err = d.People.Save(op("amend"), p)
		return err
	}
	demote := func(p *account.Person) { p.Role = "clerk" }
	retire := func(p *account.Person) { p.Active = app.No }
	for name, change := range map[string]func(*account.Person){"demoted": demote, "retired": retire} {
		if err := try(change); app.Sentence(err) != refused || !strings.HasPrefix(err.Error(), "role: ") {
			t.Errorf("the last manager is %s: %v", name, err)
		}
	}
	if _, err := d.People.Withdraw(op("withdraw"), boss.ID); app.Sentence(err) != refused {
		t.Errorf("the last manager is withdrawn: %v", err)
	}
	if _, err := d.People.Withdraw(op("withdraw"), "nobody"); app.KindOf(err) != app.NotFound {
		t.Errorf("nobody is withdrawn: %v", err)
	}
	if err := try(func(p *account.Person) { p.Name = "钱老师" }); err != nil {
		t.Errorf("the last manager cannot change the name: %v", err)
	}
	if _, err := d.People.Withdraw(op("withdraw"), clerk.ID); err != nil {
		t.Errorf("a clerk cannot be withdrawn: %v", err)
	}
	retired := enter(t, d, "孙示例", account.Manager)
	retired.Active = app.No
	if _, err := d.People.Save(op("amend"), retired); err != nil {
		t.Errorf("the second manager cannot retire: %v", err)
	}
	if err := try(demote); app.Sentence(err) != refused {
		t.Errorf("a retired manager is counted: %v", err)
	}
	enter(t, d, "李示例", account.Manager)
	if err := try(demote); err != nil {
		t.Errorf("one of two managers cannot step down: %v", err)
	}
	fresh := desk()
	enter(t, fresh, "赵示例", "clerk")
}

func TestPINForm(t *testing.T) {
	d := desk()
	p := enter(t, d, "赵示例", "clerk")
	for _, pin := range []string{"123", "1234567", "12a4", "１２３４", "12 4"} {
		if _, err := d.SetPIN(op("amend"), p.ID, pin); app.Sentence(err) != "口令要 4 到 6 位数字" || !strings.HasPrefix(err.Error(), "pin: ") {
			t.Errorf("PIN %q: %v", pin, err)
		}
	}
	for _, pin := range []string{"0000", "12345", "999999"} {
		if _, err := d.SetPIN(op("amend"), p.ID, pin); err != nil {
			t.Errorf("PIN %q: %v", pin, err)
		}
	}
	if kept, err := d.People.One(p.ID); err != nil || kept.PIN != "hash of 999999" {
		t.Errorf("kept %q, %v", kept.PIN, err)
	}
}

func TestEnterWithPIN(t *testing.T) {
	d := desk()
	p := enter(t, d, "赵示例", "clerk")
	set := func(pin string) {
		if _, err := d.SetPIN(op("amend"), p.ID, pin); err != nil {
			t.Fatal(err)
		}
	}
	enters := func(when, pin string, want string) {
		t.Helper()
		_, err := d.Enter(p.ID, pin)
		if app.Sentence(err) != want || err != nil && (app.KindOf(err) != app.NotAllowed || !strings.HasPrefix(err.Error(), "pin: ")) {
			t.Errorf("%s: %v", when, err)
		}
	}
	enters("without a PIN the desk is free", "anything", "")
	set("12345")
	enters("the right PIN", "12345", "")
	enters("a wrong PIN", "12346", "口令不对，请再试一次")
	enters("no PIN", "", "口令不对，请再试一次")
	set("")
	enters("after taking the PIN away", "", "")
	for _, err := range []error{second(d.Enter("nobody", "")), second(d.SetPIN(op("amend"), "nobody", "1234"))} {
		if app.KindOf(err) != app.NotFound {
			t.Errorf("nobody has a PIN: %v", err)
		}
	}
	broken := errors.New("no random numbers")
	failing := account.NewDesk(ledger.NewMemory(), nil, plain{broken})
	if _, err := failing.SetPIN(op("amend"), enter(t, failing, "赵示例", "clerk").ID, "1234"); !errors.Is(err, broken) {
		t.Errorf("a failing hasher: %v", err)
	}
}

func second[T any](_ T, err error) error { return err }

// TestPINIsSecret: nothing shows, exports or searches the hash.
func TestPINIsSecret(t *testing.T) {
	pin, ok := account.PersonEntity().Column("pin")
	if !ok || !pin.Has(field.Secret) || ledger.Searched(pin) || ledger.Told(pin) {
		t.Error("the PIN is not kept secret")
	}
	if p := desk().People.New(); p.Role != "clerk" || p.Active != app.Yes {
		t.Errorf("a new person is %+v", p)
	}
}
