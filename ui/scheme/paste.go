package scheme

import (
	"fmt"
	"slices"
	"strings"

	"guanyunbu/app"
	"guanyunbu/app/rulepack"
	"guanyunbu/app/term"
	"guanyunbu/ui/wording"
)

// paste adds the indicators of a block from a spreadsheet: code, name, full mark, target. What an
// indicator hangs under is told by its code. A block with anything wrong adds nothing.
func paste(pack rulepack.Pack, text string, metrics func(name string) string) ([]rulepack.Item, error) {
	var fresh []rulepack.Item
	number := 0
	for line := range strings.SplitSeq(strings.ReplaceAll(text, "\r", ""), "\n") {
		number++
		if strings.TrimSpace(line) == "" || (number == 1 && isHead(line)) {
			continue
		}
		item, wrong := indicator(strings.Split(line, "\t"), metrics)
		if wrong == "" && slices.ContainsFunc(slices.Concat(pack.Items, fresh), func(i rulepack.Item) bool { return i.Code == item.Code }) {
			wrong = fmt.Sprintf(wording.SchemeCodeTaken, item.Code)
		}
		if wrong != "" {
			return nil, app.Refuse(fmt.Sprintf(wording.SchemePasteWrong, number, wrong))
		}
		fresh = append(fresh, item)
	}
	if len(fresh) == 0 {
		return nil, app.Refuse(wording.SchemePasteNone)
	}
	all := slices.Concat(pack.Items, fresh)
	for n := len(pack.Items); n < len(all); n++ {
		all[n].Parent = above(all, all[n].Code)
	}
	for n := range all {
		if slices.ContainsFunc(all, func(i rulepack.Item) bool { return i.Parent == all[n].Code }) {
			all[n].Metric, all[n].Over, all[n].Method, all[n].Target = "", "", rulepack.Method{}, rulepack.Target{}
		}
	}
	return ordered(all), nil
}

// isHead reports a first line that names the columns instead of holding an indicator.
func isHead(line string) bool {
	fields := strings.Split(line, "\t")
	return len(fields) > 2 && !strings.ContainsAny(app.HalfWidth(fields[2]), "0123456789")
}

// indicator reads one line.
func indicator(fields []string, metrics func(string) string) (item rulepack.Item, wrong string) {
	for n := range fields {
		fields[n] = strings.TrimSpace(strings.Trim(strings.TrimSpace(fields[n]), `"`))
	}
	if len(fields) < 3 || fields[0] == "" || fields[1] == "" {
		return item, wording.SchemePasteShort
	}
	item = rulepack.Item{Code: fields[0], Name: fields[1], Method: rulepack.Method{Kind: rulepack.Hand}}
	full, ok := app.ParsePoints(strings.TrimSuffix(fields[2], wording.SchemePoint))
	if !ok || full < 0 {
		return item, fmt.Sprintf(term.SayPackPoints, term.PackItemMax.Label, fields[2])
	}
	item.Max = full
	if len(fields) > 3 && fields[3] != "" {
		aim(&item, fields[3])
		item.Metric = metrics(item.Name)
	}
	return item, ""
}

// aim reads a target as annexes write it: ≥56小时/周, 不少于12场, 95%. Words that are none stay as the rule.
func aim(item *rulepack.Item, text string) {
	plain := text
	for _, sign := range split(wording.SchemePasteAtLeast) {
		plain = strings.TrimSpace(strings.TrimPrefix(plain, sign))
	}
	figures := len(plain)
	for n, r := range plain {
		if !strings.ContainsRune("0123456789.,%/", r) {
			figures = n
			break
		}
	}
	number, unit := strings.ReplaceAll(strings.TrimSuffix(plain[:figures], "/"), ",", ""), strings.TrimSpace(plain[figures:])
	value, ok := app.ParseRatio(number)
	if !ok || number == "" {
		item.Rule = text
		return
	}
	item.Target = rulepack.Target{Unit: unit, Default: value, Percent: strings.Contains(number, "%")}
	item.Method = rulepack.Method{Kind: rulepack.Linear, Floor: app.Frac(3, 5)}
}

// above gives the longest code that an indicator's own begins with: A1 for A1.1, A for A1.
func above(items []rulepack.Item, code string) string {
	best := ""
	for _, i := range items {
		rest, under := strings.CutPrefix(code, i.Code)
		if !under || rest == "" || i.Code == "" || len(i.Code) <= len(best) {
			continue
		}
		figure := func(b byte) bool { return b >= '0' && b <= '9' }
		if strings.ContainsAny(rest[:1], ".-") || (!figure(i.Code[len(i.Code)-1]) && figure(rest[0])) {
			best = i.Code
		}
	}
	return best
}
