package delivery_test

import (
	"strconv"
	"testing"

	"fyne.io/fyne/v2"

	"guanyunbu/app/field"
	"guanyunbu/ui/delivery"
	"guanyunbu/ui/pagetest"
	"guanyunbu/ui/part"
	"guanyunbu/ui/record"
	"guanyunbu/ui/shell"
	"guanyunbu/ui/theme"
)

func TestEveryLedgerIsShownByConfigurationAlone(t *testing.T) {
	b := newBench(t, pagetest.Desktop(), theme.Factor100)
	for _, sheet := range b.Office.Library {
		shape := sheet.Shape()
		t.Run(shape.Key, func(t *testing.T) {
			b.start()
			page := record.NewLedger(b.Deps(), shape.Key, record.Options{Place: shell.Facility, AllYears: true})
			b.Open(shell.Facility, page)
			b.look("list-" + shape.Key)
			b.Want(shape.Term.Label)
			b.Chord(part.Ctrl(fyne.KeyN))
			b.look("form-" + shape.Key)
			for _, c := range shape.Columns {
				if !c.Has(field.Secret) && c.Key != shape.FacilityKey {
					b.Want(c.Term.Label)
				}
			}
			if len(b.Logged) > 0 {
				t.Errorf("the log says %v", b.Logged)
			}
		})
	}
}

func TestAContractIsEnteredThroughTheDescriptionAlone(t *testing.T) {
	b := newBench(t, pagetest.Desktop(), theme.Factor100)
	page := record.NewLedger(b.Deps(), "contract", record.Options{Place: shell.Contract, AllYears: true})
	b.Open(shell.Contract, page)
	b.Chord(part.Ctrl(fyne.KeyN))
	for _, pair := range [][2]string{
		{"code", "HT-2028-01"}, {"name", "续签合同"}, {"purchaser", "示范街道办事处"}, {"operator", "示例文化服务有限公司"},
		{"facilities", string(b.Scope.Facility)}, {"signed", "2027-12-01"}, {"from", "2028-1-1"}, {"to", "2030年12月31日"}, {"amount", "170万"},
	} {
		page.Form().Enter(pair[0], pair[1])
	}
	b.look("contract")
	b.Chord(part.Ctrl(fyne.KeyS))
	b.Want("已保存 09:21")
	rec, _ := page.Record()
	if got := rec.Text("amount"); got != "1700000.00" || rec.Text("from") != "2028-01-01" || rec.Text("facilities") != string(b.Scope.Facility) {
		t.Errorf("saved %s, %s, %s", got, rec.Text("from"), rec.Text("facilities"))
	}
}

func TestAStatementBeginsWithItsYearAndIndicator(t *testing.T) {
	b := newBench(t, pagetest.Desktop(), theme.Factor100)
	page := delivery.NewLedger(b.deps(), shell.Statement, "statement")
	b.Open(shell.Statement, page)
	page.Open(shell.Route{Place: shell.Statement, New: true, Code: "C3.2"})
	if year, subject := page.Form().Typed("year"), page.Form().Typed("subject"); year != strconv.Itoa(b.Scope.Year) || subject != "C3.2" {
		t.Errorf("it begins with year %q and subject %q", year, subject)
	}
	page.Open(shell.Route{Place: shell.Statement, New: true})
	if subject := page.Form().Typed("subject"); subject != "" {
		t.Errorf("without an indicator it begins with %q", subject)
	}
}
