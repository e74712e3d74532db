package office_test

import (
	"testing"

	"guanyunbu/app"
	"guanyunbu/app/ledger"
	"guanyunbu/app/office"
	"guanyunbu/app/rulepack"
)

// putToUse puts a copy of the centre's scheme to use from a day on.
func putToUse(t *testing.T, o *office.Office, from app.Day) *rulepack.Activation {
	t.Helper()
	pack := o.Rulepack.Default("")
	pack.Code, pack.Name = "ours", "本街道办法"
	op := o.Op("enter", "主任")
	existing, err := o.Rulepack.Schemes.Find(ledger.Query{})
	need(t, existing, err)
	var scheme *rulepack.Scheme
	if len(existing) > 0 {
		scheme = existing[0]
	} else {
		scheme, err = o.Rulepack.Scheme(pack, nil)
		need(t, scheme, err)
		scheme.State = rulepack.Ready
		changes, err := o.Rulepack.Schemes.Save(op, scheme)
		need(t, changes, err)
	}
	use := o.Rulepack.Activations.New()
	use.Scheme, use.From, use.Reason = scheme.ID, from, "通知"
	changes, err := o.Rulepack.Activations.Save(op, use)
	need(t, changes, err)
	return use
}

// TestASchemePutToUseByMistakeIsWithdrawnUntilAnEditionWasFrozen: with a reason, and never under a report.
func TestASchemePutToUseByMistakeIsWithdrawnUntilAnEditionWasFrozen(t *testing.T) {
	c, o := reviewed(t, nil)
	op := o.Op("withdraw", "主任")
	op.Reason = "选错了规则包"
	for _, row := range []struct {
		rule   string
		from   app.Day
		frozen bool // an edition of 2025 was handed in after it was put to use
		kept   bool
	}{
		{"nothing was handed in", "2025-01-01", false, false},
		{"it begins after the year that was handed in", "2026-01-01", true, false},
		{"the year it judges was handed in", "2025-07-01", true, true},
	} {
		use := putToUse(t, o, row.from)
		if editions, err := o.Rounds.Editions.Count(ledger.Query{}); row.frozen && editions == 0 {
			need(t, editions, err)
			selfEvaluated(t, c, o)
		}
		_, err := o.Rulepack.Activations.Withdraw(op, use.ID)
		if kept := app.KindOf(err) == app.Conflict; kept != row.kept || (err != nil && !kept) {
			t.Errorf("%s: withdrawn gives %v", row.rule, err)
		}
	}
}
