package ledger

import (
	"guanyunbu/app"
	"guanyunbu/app/field"
	"guanyunbu/app/term"
)

// Telling gives the filled texts of a record that the history may hold: no persons' data, no secrets.
// The texts are those of the shape's columns, in their order.
func Telling(shape field.Shape, base app.Base, texts []string) map[string]string {
	told := map[string]string{}
	tell := func(key, text string) {
		if text != "" {
			told[key] = text
		}
	}
	tell("no", string(base.No))
	tell("origin", string(base.Origin))
	tell("confirmed", string(base.Confirmed))
	tell("note", string(base.Note))
	tell("voidReason", string(base.VoidReason))
	if base.Void {
		tell("void", string(app.Yes))
	}
	for i, c := range shape.Columns {
		if Told(c) {
			tell(c.Key, texts[i])
		}
	}
	return told
}

// TellingOf gives the filled texts of a record as the history would hold them.
func TellingOf(rec field.Record) map[string]string {
	texts := make([]string, len(rec.Values))
	for i, v := range rec.Values {
		texts[i] = v.Text()
	}
	return Telling(rec.Shape, *rec.Base, texts)
}

// Retell puts a record back to what the history tells of it. What the history never holds, persons'
// data and secrets, stays as it is.
func Retell(rec field.Record, told map[string]string) error {
	rec.Base.No, rec.Base.Origin = app.Line(told["no"]), app.Line(told["origin"])
	rec.Base.Confirmed, rec.Base.Note = app.Prose(told["confirmed"]), app.Prose(told["note"])
	rec.Base.Void, rec.Base.VoidReason = told["void"] != "", app.Line(told["voidReason"])
	for i, c := range rec.Shape.Columns {
		if !Told(c) {
			continue
		}
		if err := rec.Values[i].Set(told[c.Key]); err != nil {
			return err
		}
	}
	return nil
}

// Naming names a record in a sentence: its ledger, and its title or number. A title that is a person's
// data is not said.
func Naming(rec field.Record) string {
	name := rec.Title()
	c, _ := rec.Shape.Column(rec.Shape.TitleKey)
	if !Told(c) || c.Kind == field.Ref || name == "" {
		name = string(rec.Base.No)
	}
	if name == "" {
		return rec.Shape.Term.Label
	}
	return rec.Shape.Term.Label + term.QuoteOpen + name + term.QuoteClose
}
