package privacy_test

import (
	"testing"

	"guanyunbu/app"
	"guanyunbu/app/delivery"
	"guanyunbu/app/keeping"
	"guanyunbu/ui/pagetest"
	"guanyunbu/ui/privacy"
	"guanyunbu/ui/shell"
	"guanyunbu/ui/theme"
	"guanyunbu/ui/wording"
)

// purger is a book in which some persons are due; it remembers what it was told to do.
type purger struct {
	due, outcome keeping.Purged
	reasons      []string
	ids          []app.ID
}

func (p *purger) PurgePreview(app.Day) (keeping.Purged, error) { return p.due, nil }

func (p *purger) Purge(op app.Op, _ app.Day) (keeping.Purged, error) {
	p.reasons, p.due = append(p.reasons, op.Reason), keeping.Purged{}
	return p.outcome, nil
}

func (p *purger) PurgeRecords(op app.Op, _ string, ids ...app.ID) (keeping.Purged, error) {
	p.reasons, p.ids = append(p.reasons, op.Reason), append(p.ids, ids...)
	return keeping.Purged{Counts: []keeping.Tally{{Entity: "registrant", Records: len(ids)}}}, nil
}

func open(t *testing.T, p *purger, allow func(app.Op) error) (*pagetest.Stage, privacy.Deps) {
	t.Helper()
	s := pagetest.New(t, pagetest.Desktop(), theme.Factor100).Frame([]shell.Room{{Character: "存", Label: "数据备份"}})
	deps := privacy.Deps{
		Shell: s.Shell, Purger: p, Today: func() app.Day { return "2026-10-20" }, Op: pagetest.Op, Allow: allow, Told: func(app.Changes) {},
	}
	s.Open(shell.Purge, privacy.New(deps))
	return s, deps
}

func anybody(app.Op) error { return nil }

func TestWhatIsDueIsTakenOutOnceAReasonIsGiven(t *testing.T) {
	p := &purger{
		due:     keeping.Purged{Counts: []keeping.Tally{{Entity: "registrant", Records: 14}}, Files: 2},
		outcome: keeping.Purged{Counts: []keeping.Tally{{Entity: "registrant", Records: 14}}, Files: 2, Copies: make([]keeping.Backup, 3), Left: []keeping.Leaving{{Path: "馆运簿备份/旧.db", Until: "2026-12-31"}}},
	}
	s, _ := open(t, p, anybody)
	s.Want("报名人员 14 条", "佐证 2 件", "得分不变")
	s.Tap("清理 14 条")
	s.Want("清理 14 条个人信息？", "找不回来")
	s.Tap(wording.PurgeDo)
	if len(p.reasons) != 0 {
		t.Fatal("it went without a reason")
	}
	s.Type("保存期限已到")
	s.Tap(wording.PurgeDo)
	if len(p.reasons) != 1 || p.reasons[0] != "保存期限已到" {
		t.Errorf("the reasons are %q", p.reasons)
	}
	s.Want("已清理：报名人员 14 条", "重写了本机备份 3 份", "旧.db，到 2026-12-31 自动删除", "没有过了保存期限的姓名和电话")
}

func TestNothingDueOffersNothing(t *testing.T) {
	s, _ := open(t, &purger{}, anybody)
	s.Want("没有过了保存期限的姓名和电话")
	s.Lacks("清理 0 条")
}

func TestWhoMayNotPurgeIsTold(t *testing.T) {
	p := &purger{due: keeping.Purged{Counts: []keeping.Tally{{Entity: "registrant", Records: 1}}}}
	s, _ := open(t, p, func(app.Op) error { return app.Fail(app.NotAllowed, "第三方只读不能做这件事", nil) })
	s.Tap("清理 1 条")
	s.Type("到期")
	s.Tap(wording.PurgeDo)
	if len(p.reasons) != 0 {
		t.Error("it went all the same")
	}
	s.Want("第三方只读不能做这件事")
}

func TestOnePersonIsTakenOutWhenAsked(t *testing.T) {
	p := &purger{}
	s, deps := open(t, p, anybody)
	entity := delivery.RegistrantEntity()
	rec := entity.Of(&delivery.Registrant{Base: app.Base{ID: "r1", No: "示范-员-2026-001"}, Name: "赵小示例"})
	privacy.Forget(deps, rec)
	s.Want("清除 示范-员-2026-001 的姓名和电话？")
	s.Type("本人 10 月 19 日来电")
	s.Tap(wording.PurgeDo)
	if len(p.ids) != 1 || p.ids[0] != "r1" {
		t.Errorf("taken out: %v", p.ids)
	}
	s.Want("已清除 1 条")
	privacy.Forget(deps, entity.Of(&delivery.Registrant{Base: app.Base{ID: "r2"}}))
	s.Want(wording.ForgetNothing)
	if len(p.ids) != 1 {
		t.Error("a record without a person was purged")
	}
}
