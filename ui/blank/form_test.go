package blank_test

import (
	"testing"

	"fyne.io/fyne/v2"

	"guanyunbu/app"
	"guanyunbu/app/field"
	"guanyunbu/app/selection"
	"guanyunbu/ui/blank"
	"guanyunbu/ui/pagetest"
	"guanyunbu/ui/part"
	"guanyunbu/ui/theme"
	"guanyunbu/ui/theme/themetest"
)

func contract(t *testing.T, entered func()) (*pagetest.Stage, *selection.Contract, *blank.Form) {
	t.Helper()
	stage := pagetest.New(t, fyne.NewSize(700, 500), theme.Factor100)
	rec := &selection.Contract{Status: "force"}
	setting := blank.Setting{Canvas: stage.Window.Canvas(), Reader: field.Reader{Today: "2026-10-20"}, Entered: entered}
	form := blank.New(selection.ContractEntity().Of(rec), []string{"code", "from", "amount", "status", "nowhere"}, setting)
	stage.Window.SetContent(form.View())
	return stage, rec, form
}

func TestWhatIsTypedIsReadByTheColumn(t *testing.T) {
	stage, rec, form := contract(t, nil)
	stage.Want("合同编号", "起始日", "金额", "状态", "生效")
	if form.Typed() {
		t.Error("a choice with a beginning of its own counts as typed")
	}
	form.Put("code", "HT-1")
	form.Put("from", "10月20日")
	form.Put("amount", "１，２００")
	form.Put("status", "到期")
	if err := form.Read(); err != nil {
		t.Fatal(err)
	}
	if rec.Code != "HT-1" || rec.From != "2026-10-20" || rec.Amount.Text() != "1200.00" || rec.Status != "expired" {
		t.Errorf("read %+v", rec)
	}
}

func TestAnErrorStandsUnderItsLineUntilItIsMended(t *testing.T) {
	stage, _, form := contract(t, nil)
	form.Put("code", "HT-1")
	form.Put("from", "2月30日")
	err := form.Read()
	if app.KindOf(err) != app.Invalid {
		t.Fatalf("2月30日 was taken: %v", err)
	}
	stage.Want("没有 2026年2月30日 这一天")
	form.Put("from", "2-28")
	stage.Lacks("没有 2026年2月30日 这一天")
	if !form.Mark("amount", "请核对金额") || form.Mark("nowhere", "x") {
		t.Error("a mark goes to its own field only")
	}
	stage.Want("请核对金额")
}

func TestEnterGoesFromLineToLineAndEndsTheForm(t *testing.T) {
	ended := 0
	stage, _, form := contract(t, func() { ended++ })
	form.Focus()
	stage.Type("HT-9")
	stage.Key(fyne.KeyReturn)
	stage.Type("2026-1-1")
	stage.Key(fyne.KeyReturn)
	stage.Type("5")
	stage.Key(fyne.KeyReturn)
	if _, onChoice := stage.Window.Canvas().Focused().(*part.Choice); !onChoice {
		t.Errorf("after three lines the focus is on %T", stage.Window.Canvas().Focused())
	}
	if ended != 0 {
		t.Error("the form ended before its last line")
	}
	if err := form.Read(); err != nil {
		t.Errorf("what was typed line by line cannot be read: %v", err)
	}
}

func TestTheCursorGoesToTheWindowOfTheForm(t *testing.T) {
	stage, _, form := contract(t, nil)
	other := themetest.Window(t, part.NewBox(theme.Ground), fyne.NewSize(300, 200))
	form.Focus()
	if stage.Window.Canvas().Focused() == nil || other.Canvas().Focused() != nil {
		t.Error("the cursor is not in the form")
	}
}
