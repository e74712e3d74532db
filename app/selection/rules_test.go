package selection_test

import (
	"testing"

	"guanyunbu/app"
	"guanyunbu/app/ledger"
	"guanyunbu/app/selection"
)

// TestCheckCredit proves the check character of GB 32100 on codes of made-up operators.
func TestCheckCredit(t *testing.T) {
	for _, r := range []struct{ name, code, refusal string }{
		{"a firm", "91110101MA00DEMX8W", ""},
		{"a firm with a digit at the end", "911100006000378310", ""},
		{"lower case is the same code", "91110101ma00demx8w", ""},
		{"another check character", "91110101MA00DEMX8J", "统一社会信用代码最后一位校验不符，请对照营业执照逐位核对"},
		{"two digits changed places", "19110101MA00DEMX8W", "统一社会信用代码最后一位校验不符，请对照营业执照逐位核对"},
		{"17 characters", "91110101MA00DEMX8", "统一社会信用代码要 18 位，现在 17 位，请对照营业执照"},
		{"19 characters", "91110101MA00DEMX8WW", "统一社会信用代码要 18 位，现在 19 位，请对照营业执照"},
		{"none", "", "统一社会信用代码要 18 位，现在 0 位，请对照营业执照"},
		{"the letter O", "9111O101MA00DEMX8W", "统一社会信用代码里不应有「O」，请对照营业执照"},
		{"the letter I at the end", "91110101MA00DEMX8I", "统一社会信用代码里不应有「I」，请对照营业执照"},
		{"a Chinese character", "9111010示MA00DEMX8W", "统一社会信用代码里不应有「示」，请对照营业执照"},
	} {
		t.Run(r.name, func(t *testing.T) {
			if err := selection.CheckCredit(r.code); app.Sentence(err) != r.refusal || (err != nil) != (r.refusal != "") {
				t.Errorf("%s: %v, want %q", r.code, err, r.refusal)
			}
		})
	}
}

// TestEveryCheckCharacter: of the 31 characters exactly one closes a code, and it is the one the
// standard's formula gives.
func TestEveryCheckCharacter(t *testing.T) {
	const signs = "0123456789ABCDEFGHJKLMNPQRTUWXY"
	weights := []int{1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28}
	for first := range signs {
		body := signs[first:first+1] + "1110101MA01DEMX"
		body += "0"
		sum := 0
		for i, w := range weights {
			for value, sign := range signs {
				if byte(sign) == body[i] {
					sum += value * w
				}
			}
		}
		want := signs[(31-sum%31)%31]
		for i := range signs {
			err := selection.CheckCredit(body + signs[i:i+1])
			if (err == nil) != (signs[i] == want) {
				t.Errorf("%s%c: %v", body, signs[i], err)
			}
		}
	}
}

func contract(from, to app.Day) *selection.Contract {
	return &selection.Contract{Status: "force", From: from, To: to, Facilities: app.Shares{{ID: "here"}}}
}

func TestCovering(t *testing.T) {
	first, second := contract("2024-01-01", "2025-06-30"), contract("2025-06-01", "2026-05-31")
	draft, foreign := contract("2025-06-15", "2030-12-31"), contract("2025-06-15", "2030-12-31")
	draft.Status, foreign.Facilities = "draft", app.Shares{{ID: "there"}}
	all := []*selection.Contract{second, first, draft, foreign}
	for day, want := range map[app.Day]*selection.Contract{
		"2023-12-31": nil, "2024-01-01": first, "2025-05-31": first, "2025-06-01": second, "2025-06-30": second, "2026-05-31": second, "2026-06-01": nil, "": nil,
	} {
		if got := selection.Covering(all, "here", day); got != want {
			t.Errorf("on %s the contract is %v, want %v", day, got, want)
		}
		if got := selection.Covering([]*selection.Contract{first, second}, "here", day); got != want {
			t.Errorf("in the other order, on %s the contract is %v", day, got)
		}
	}
	for _, status := range []app.Code{"force", "amending", "suspended", "expired", "ended"} {
		if c := (&selection.Contract{Status: status}); !c.Binding() {
			t.Errorf("a contract in state %s was never binding", status)
		}
	}
}

func TestCheckContract(t *testing.T) {
	for _, r := range []struct {
		name   string
		change func(*selection.Contract)
		want   string
	}{
		{"in order", func(*selection.Contract) {}, ""},
		{"one day", func(c *selection.Contract) { c.To = c.From }, ""},
		{"ends before it begins", func(c *selection.Contract) { c.To = "2024-12-31" }, "must to 终止日早于起始日，请核对服务期"},
		{"no last day yet", func(c *selection.Contract) { c.To = "" }, ""},
		{"three years with a leap day", func(c *selection.Contract) { c.From, c.Signed, c.To = "2024-01-01", "2024-01-01", "2026-12-31" }, ""},
		{"a day over three years", func(c *selection.Contract) { c.From, c.Signed, c.To = "2024-01-01", "2024-01-01", "2027-01-01" }, "look to 服务期 1097 天，超过三年；指导意见规定最长三年，请核对"},
		{"signed on the first day", func(c *selection.Contract) { c.Signed = c.From }, ""},
		{"signed after the first day", func(c *selection.Contract) { c.Signed = "2025-01-02" }, "look signed 签订日晚于起始日，请核对；先服务后签约要写明原因"},
		{"too long and signed late", func(c *selection.Contract) { c.Signed, c.To = "2025-01-02", "2029-01-01" }, "look to 服务期 1462 天，超过三年；指导意见规定最长三年，请核对look signed 签订日晚于起始日，请核对；先服务后签约要写明原因"},
	} {
		t.Run(r.name, func(t *testing.T) {
			c := contract("2025-01-01", "2025-12-31")
			c.Signed = "2024-12-20"
			r.change(c)
			if got := found(selection.CheckContract(c)); got != r.want {
				t.Errorf("found %q, want %q", got, r.want)
			}
		})
	}
}

func found(findings []app.Finding) string {
	text := ""
	for _, f := range findings {
		level := "must "
		if f.Level == app.Look {
			level = "look "
		}
		text += level + f.Field + " " + f.Sentence
	}
	return text
}

func TestCheckTarget(t *testing.T) {
	for value, want := range map[app.Line]string{"56": "", "33.33%": "", "1/3": "", "很多": "must value 「很多」不像目标值，请填数字、百分数或分数，如 56、33.33%、1/3"} {
		if got := found(selection.CheckTarget(&selection.Target{Value: value})); got != want {
			t.Errorf("%s: found %q, want %q", value, got, want)
		}
	}
}

func entered() app.Op {
	return app.Op{Name: "enter", Person: "赵示例", At: "2025-01-01 09:00:00"}
}

// TestDeskOfOperators: codes are kept in capitals and proved.
func TestDeskOfOperators(t *testing.T) {
	desk := selection.NewDesk(ledger.NewMemory())
	firm := desk.Operators.New()
	firm.Name, firm.Credit = "示例文化有限公司", "91110101ma00demx8w"
	if _, err := desk.Operators.Save(entered(), firm); err != nil || firm.Credit != "91110101MA00DEMX8W" || firm.Status != "normal" {
		t.Errorf("the firm is %+v, %v", firm, err)
	}
	wrong := desk.Operators.New()
	wrong.Name, wrong.Credit = "示例二", "91110101MA00DEMX8J"
	if _, err := desk.Operators.Save(entered(), wrong); err == nil || err.Error() != "credit: 统一社会信用代码最后一位校验不符，请对照营业执照逐位核对" {
		t.Errorf("a wrong code is kept: %v", err)
	}
}

// TestDeskOfContracts: drafts bind nobody, contracts of other facilities are left out, and what
// ends before it begins is refused.
func TestDeskOfContracts(t *testing.T) {
	desk := selection.NewDesk(ledger.NewMemory())
	for code, status := range map[app.Line]app.Code{"约1": "force", "约2": "draft"} {
		c := desk.Contracts.New()
		if c.Status != "force" {
			t.Errorf("a new contract is %s", c.Status)
		}
		c.Code, c.Name, c.Operator, c.Status, c.From, c.To = code, "运营合同", "firm", status, "2025-01-01", "2025-12-31"
		c.Facilities = app.Shares{{ID: "here"}}
		if _, err := desk.Contracts.Save(entered(), c); err != nil {
			t.Fatal(err)
		}
		c.To = "2024-12-31"
		if _, err := desk.Contracts.Save(entered(), c); app.KindOf(err) != app.Invalid {
			t.Errorf("a contract backwards is kept: %v", err)
		}
	}
	own, err := desk.ContractsOf("here")
	if err != nil || len(own) != 1 || own[0].Code != "约1" {
		t.Errorf("contracts of the facility: %v, %v", own, err)
	}
	if other, err := desk.ContractsOf("there"); err != nil || len(other) != 0 {
		t.Errorf("contracts of another facility: %v, %v", other, err)
	}
}

// TestDeskOfTargets: targets are proved when entered.
func TestDeskOfTargets(t *testing.T) {
	desk := selection.NewDesk(ledger.NewMemory())
	target := desk.Targets.New()
	if target.Period != "year" || target.Direction != "atLeast" {
		t.Errorf("a new target is %+v", target)
	}
	target.Contract, target.Item, target.Value, target.Unit = "约1", "每年演出", "五十", "场"
	if _, err := desk.Targets.Save(entered(), target); app.KindOf(err) != app.Invalid {
		t.Errorf("a target in words is kept: %v", err)
	}
}
