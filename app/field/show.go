package field

import (
	"fmt"
	"strconv"
	"strings"

	"guanyunbu/app"
	"guanyunbu/app/term"
)

// Names turns identities into the names people know and back. An entity's name is its title; a
// code or human number is accepted too.
type Names interface {
	Name(entity string, id app.ID) string
	Find(entity, text string) (app.ID, bool)
}

// Show gives the text that people read: labels for keys, names for identities. A value not filled
// is the empty text; the caller decides how 未填 looks.
func (c Column) Show(v Value, names Names) string {
	text := v.Text()
	if text == "" {
		return ""
	}
	switch c.Kind {
	case Choice:
		return c.Codes.Label(text)
	case Choices:
		return c.labels(text)
	case YesNo:
		if text == string(app.Yes) {
			return term.WordYes
		}
		return term.WordNo
	case Ref:
		return nameOr(names, c.To, app.ID(text))
	case Shares:
		return c.shares(text, names)
	case Month:
		return app.Month(text).Short()
	}
	return text
}

func (c Column) labels(text string) string {
	keys := strings.Split(text, ";")
	for i, k := range keys {
		keys[i] = c.Codes.Label(k)
	}
	return strings.Join(keys, ";")
}

func (c Column) shares(text string, names Names) string {
	parts := strings.Split(text, ";")
	for i, p := range parts {
		id, percent, has := strings.Cut(p, ":")
		parts[i] = nameOr(names, c.To, app.ID(id))
		if has {
			parts[i] += ":" + percent
		}
	}
	return strings.Join(parts, ";")
}

func nameOr(names Names, entity string, id app.ID) string {
	if name := names.Name(entity, id); name != "" {
		return name
	}
	return string(id)
}

// Read puts what a person typed, or a sheet holds, into the value: labels become keys, names become
// identities. today helps with dates typed without a year. On an error the value keeps what it had.
func (c Column) Read(v Value, typed string, in Reader) error {
	err := c.read(v, strings.TrimSpace(typed), in)
	if err == nil {
		return nil
	}
	refused := &app.Error{Kind: app.KindOf(err), Field: c.Key, Sentence: app.Sentence(err), Cause: nil}
	if refused.Sentence == "" {
		refused.Cause = err
	}
	return refused
}

// Reader is what reading typed text needs to know.
type Reader struct {
	Names Names
	Today app.Day
}

func (c Column) read(v Value, typed string, in Reader) error {
	if typed == "" {
		return v.Set("")
	}
	switch c.Kind {
	case Day:
		day, err := app.ParseDayNear(typed, in.Today)
		if err != nil {
			return err
		}
		return v.Set(string(day))
	case Month:
		month, err := app.ParseMonthNear(typed, in.Today)
		if err != nil {
			return err
		}
		return v.Set(string(month))
	case Choice:
		key, ok := c.Codes.Find(typed)
		if !ok {
			return app.Refuse(fmt.Sprintf(term.SayNotInTable, typed, strings.Join(c.Codes.Labels(), term.ListComma)))
		}
		return v.Set(key)
	case Choices:
		return c.readChoices(v, typed)
	case Ref:
		id, err := c.find(typed, in.Names)
		if err != nil {
			return err
		}
		return v.Set(string(id))
	case Shares:
		return c.readShares(v, typed, in.Names)
	}
	return v.Set(typed)
}

func (c Column) readChoices(v Value, typed string) error {
	var keys app.Codes
	for _, label := range app.SplitList(typed) {
		key, ok := c.Codes.Find(label)
		if !ok {
			return app.Refuse(fmt.Sprintf(term.SayNotInTable, label, strings.Join(c.Codes.Labels(), term.ListComma)))
		}
		keys = append(keys, app.Code(key))
	}
	return v.Set(keys.Text())
}

// readShares reads names with their parts. A name may hold the very signs that stand between names and
// before parts, so each piece is first tried as a name as it stands.
func (c Column) readShares(v Value, typed string, names Names) error {
	var all []string
	for _, piece := range strings.FieldsFunc(typed, func(r rune) bool { return strings.ContainsRune(shareEnds, r) }) {
		if piece = strings.TrimSpace(piece); piece == "" {
			continue
		}
		if one, ok := c.share(piece, names); ok {
			all = append(all, one)
			continue
		}
		for _, part := range app.SplitList(piece) {
			one, ok := c.share(part, names)
			if !ok {
				return c.unknownShare(part, names)
			}
			all = append(all, one)
		}
	}
	return v.Set(strings.Join(all, ";"))
}

// shareEnds are the signs that stand between names and in no name.
const shareEnds = ";\uFF1B\n"

// share reads one name, with its part behind the last colon or without any.
func (c Column) share(piece string, names Names) (string, bool) {
	if id, ok := names.Find(c.To, piece); ok {
		return string(id), true
	}
	at := strings.LastIndexAny(piece, ":\uFF1A")
	if at < 0 {
		return "", false
	}
	id, known := names.Find(c.To, strings.TrimSpace(piece[:at]))
	one := string(id) + ":" + strings.TrimLeft(piece[at:], ":\uFF1A")
	var part app.Shares
	return one, known && part.Set(one) == nil
}

// unknownShare says what is wrong with a piece that names no record.
func (c Column) unknownShare(piece string, names Names) error {
	var shares app.Shares
	if err := shares.Set(piece); err != nil {
		return err
	}
	_, err := c.find(string(shares[0].ID), names)
	return err
}

func (c Column) find(typed string, names Names) (app.ID, error) {
	id, ok := names.Find(c.To, typed)
	if !ok {
		return "", app.Refuse(fmt.Sprintf(term.SayNotInLedger, typed, term.EntityLabel(c.To)))
	}
	return id, nil
}

// ShowRatio shows an exact number with its digits grouped by thousands: whole, or with two decimals.
func ShowRatio(r app.Ratio) string {
	if r.Sign() < 0 {
		return term.MinusSign + ShowRatio(r.Times(app.Whole(-1)))
	}
	whole, rest, broken := strings.Cut(r.Short(), ".")
	n, err := strconv.ParseInt(whole, 10, 64)
	switch {
	case err != nil:
		return r.Short()
	case broken:
		return ShowNumber(n) + "." + rest
	}
	return ShowNumber(n)
}

// ShowWhole shows an exact number rounded to a whole one, its digits grouped.
func ShowWhole(r app.Ratio) string {
	n, err := strconv.ParseInt(r.Decimal(0), 10, 64)
	if err != nil {
		return r.Decimal(0)
	}
	return ShowNumber(n)
}

// ShowAmount shows a value with its unit. People and times are whole: the share of a joint event is
// reckoned with exactly, and rounded in what is said.
func ShowAmount(r app.Ratio, unit string) string {
	if term.WholeUnit(unit) {
		return ShowWhole(r) + " " + unit
	}
	return ShowRatio(r) + " " + unit
}

// ShowShare shows a share in per cent with one decimal.
func ShowShare(r app.Ratio) string { return r.Times(app.Whole(100)).Decimal(1) + "%" }

// ShowNumber groups the digits of a whole number by thousands.
func ShowNumber(n int64) string { return app.Grouped(n) }

// ShowMoney shows an amount in 元 with its 分, its digits grouped.
func ShowMoney(fen int64) string {
	sign := ""
	if fen < 0 {
		sign, fen = term.MinusSign, -fen
	}
	return fmt.Sprintf("%s%s.%02d", sign, ShowNumber(fen/100), fen%100)
}

// ShowCount groups the digits of a count of rows, days or pieces by thousands.
func ShowCount(n int) string { return app.Grouped(int64(n)) }
