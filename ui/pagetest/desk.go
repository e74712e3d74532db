package pagetest

import (
	"encoding/json"
	"strings"
	"testing"
	"time"

	"guanyunbu/app"
	"guanyunbu/app/account"
	"guanyunbu/app/ledger"
	"guanyunbu/app/office"
	"guanyunbu/app/rulepack/packtest"
	"guanyunbu/assets"
)

// Now is the moment of every test.
func Now() time.Time { return time.Date(2026, 10, 20, 9, 21, 0, 0, time.UTC) }

// Rights are what each role may do, as it ships with the program.
func Rights(t testing.TB) account.Rights {
	t.Helper()
	var rights account.Rights
	if err := json.Unmarshal(assets.Rights(), &rights); err != nil {
		t.Fatal(err)
	}
	return rights
}

// Office opens the desks over a book in memory, with the scheme and the rights that ship with the program.
func Office(t testing.TB) *office.Office {
	t.Helper()
	return office.Open(office.Setting{Store: ledger.NewMemory(), Pack: packtest.Pack(t, "street-100"), Rights: Rights(t), Hasher: hasher{}, Clock: Now})
}

// Op is an operation of a person at the test's moment.
func Op(name string) app.Op {
	return app.Op{Name: name, Person: "Zhou", At: Now().Format("2006-01-02 15:04:05")}
}

// hasher turns a PIN round; tests need no secrecy.
type hasher struct{}

func (hasher) Hash(pin string) (string, error) { return "#" + pin, nil }

func (hasher) Match(hash, pin string) bool { return strings.TrimPrefix(hash, "#") == pin }
