package record

import (
	"slices"

	"fyne.io/fyne/v2"

	"guanyunbu/app"
	"guanyunbu/app/field"
	"guanyunbu/app/ledger"
	"guanyunbu/app/term"
	"guanyunbu/ui/part"
)

// Form is the sheet of one record. What is typed goes into the record through the column that describes it; what cannot be
// read stays typed, is marked, and is kept in the draft like everything else.
type Form struct {
	deps     Deps
	sheet    ledger.Sheet
	options  Options
	rec      field.Record
	boxes    []*fieldBox // in the order of the keys
	byKey    map[string]*fieldBox
	computed []computedBox
	start    map[string]string // what stood in the fields when the record was opened
	followed map[string]string // what fields took on because of another one
	unread   map[string]string // sentences at fields whose text cannot be read
	findings []app.Finding
	tried    bool // saving was tried, so what is missing is shown too
	current  string
	loading  bool
	locked   bool
	calls    formCalls
	proof    *evidenceBox // nil when the program keeps no evidence of these records
	scene    formScene
}

// formCalls are what the form tells its page.
type formCalls struct {
	press   func(part.Chord) bool // keys that are not for moving between fields
	changed func()
	moved   func(column field.Column) // another field has the focus
}

// fieldBox is one field on the form.
type fieldBox struct {
	column  field.Column
	slot    Slot
	input   input
	compare *part.Text
	row     *rowBox
	object  fyne.CanvasObject
}

// computedBox is a figure worked out from the record.
type computedBox struct {
	slot Slot
	text *part.Text
}

func newForm(deps Deps, sheet ledger.Sheet, options Options, calls formCalls) *Form {
	f := &Form{deps: deps, sheet: sheet, options: options, calls: calls, byKey: map[string]*fieldBox{}, rec: sheet.Blank()}
	if deps.Evidence != nil && (sheet.Shape().Evidence || options.Proof) {
		f.proof = newEvidenceBox(deps, sheet.Shape().Key)
	}
	f.build(layoutOf(sheet.Shape(), options, f.hidden()))
	return f
}

// hidden is the facility: it is the one of the context bar.
func (f *Form) hidden() []string {
	if key := f.sheet.Shape().FacilityKey; key != "" {
		return []string{key}
	}
	return nil
}

func (f *Form) site(c field.Column, slot Slot) site {
	return site{
		form: f, column: c, slot: slot, keys: part.KeysFunc(f.press),
		told: func(text string) { f.change(c.Key, text) }, gained: func(gained bool) { f.focused(c.Key, gained) },
	}
}

// Record is the record as far as it can be read.
func (f *Form) Record() field.Record { return f.rec }

// Show fills the form with a record; it counts as unchanged from here.
func (f *Form) Show(rec field.Record, locked bool) {
	f.rec, f.locked, f.tried, f.current = rec, locked, false, ""
	f.unread, f.findings, f.start, f.followed = map[string]string{}, nil, map[string]string{}, map[string]string{}
	f.loading = true
	for _, box := range f.boxes {
		box.input.put(valueOf(rec, box.column.Key).Text())
		f.start[box.column.Key] = box.input.typed()
		if locked {
			box.input.disable()
		}
	}
	f.loading = false
	f.hang(nil, nil)
	f.look()
}

// Enter types into a field as a person does.
func (f *Form) Enter(key, text string) {
	box, ok := f.byKey[key]
	if !ok {
		return
	}
	f.loading = true
	box.input.put(text)
	f.loading = false
	f.change(key, box.input.typed())
}

// Typed is what stands in a field.
func (f *Form) Typed(key string) string {
	if box, ok := f.byKey[key]; ok {
		return box.input.typed()
	}
	return ""
}

// change reads what was typed into the record.
func (f *Form) change(key, text string) {
	if f.loading {
		return
	}
	f.read(key, text)
	f.follow(key)
	f.look()
	f.calls.changed()
}

// follow lets other fields take on what follows from a field that was typed; what a person typed into them stays.
func (f *Form) follow(key string) {
	if f.options.Follow == nil {
		return
	}
	for other, text := range f.options.Follow(f.rec, key) {
		box, ok := f.byKey[other]
		if !ok || (box.input.typed() != f.start[other] && box.input.typed() != f.followed[other]) {
			continue
		}
		f.loading = true
		box.input.put(text)
		f.loading = false
		f.followed[other] = box.input.typed()
		f.read(other, box.input.typed())
	}
}

func (f *Form) read(key, text string) {
	box := f.byKey[key]
	value := valueOf(f.rec, key)
	reader := field.Reader{Names: f.deps.Names, Today: f.deps.Today()}
	delete(f.unread, key)
	err := box.column.Read(value, text, reader)
	if err == nil {
		return
	}
	f.unread[key] = app.Sentence(err)
	if err := value.Set(""); err != nil {
		f.deps.Shell.Problem(err)
	}
}

// look works out everything wrong or odd with the record as it stands, and shows it.
func (f *Form) look() {
	findings, err := f.sheet.Findings(f.rec)
	if err != nil {
		f.deps.Shell.Problem(err)
	}
	f.findings = findings
	f.mark()
	f.compute()
}

// trouble is one sentence at a field.
type trouble struct {
	key      string
	sentence string
	must     bool
	fix      *app.Fix
}

// troubles lists what is shown: what cannot be read, then the findings. What is merely not filled in yet is no trouble
// before saving was tried, and half a word is none while it is typed.
func (f *Form) troubles() []trouble {
	var all []trouble
	for _, box := range f.boxes {
		key := box.column.Key
		if sentence, ok := f.unread[key]; ok && (f.tried || key != f.current) {
			all = append(all, trouble{key: key, sentence: sentence, must: true})
		}
	}
	for _, finding := range f.findings {
		if _, known := f.unread[finding.Field]; known || (!f.tried && f.waits(finding.Field)) {
			continue
		}
		all = append(all, trouble{key: finding.Field, sentence: finding.Sentence, must: finding.Level == app.Must, fix: finding.Fix})
	}
	return all
}

// waits reports whether a required field is simply not reached yet.
func (f *Form) waits(key string) bool {
	box, ok := f.byKey[key]
	return ok && box.column.Has(field.Required) && valueOf(f.rec, key).Blank()
}

// Troubles are the sentences on view.
func (f *Form) Troubles() []string {
	var sentences []string
	for _, t := range f.troubles() {
		sentences = append(sentences, t.sentence)
	}
	return sentences
}

// stops reports whether anything keeps the record from being saved, and at which field first.
func (f *Form) stops() (string, bool) {
	for _, t := range f.troubles() {
		if t.must {
			return t.key, true
		}
	}
	return "", false
}

// odd are the findings that ask for a written sentence.
func (f *Form) odd() []string {
	var sentences []string
	for _, finding := range f.findings {
		if finding.Level == app.Look {
			sentences = append(sentences, finding.Sentence)
		}
	}
	return sentences
}

// Mark shows an error of the desk at its field; false when the form does not have it.
func (f *Form) Mark(key, sentence string) bool {
	box, ok := f.byKey[key]
	if !ok {
		return false
	}
	box.row.problems.Objects = append(box.row.problems.Objects, part.NewProblemLine(sentence, nil))
	box.input.wrong(true)
	f.relayout()
	return true
}

// Changes are the texts that differ from what was opened; persons' data and secrets are left out.
func (f *Form) Changes() map[string]string {
	changed := map[string]string{}
	for _, box := range f.boxes {
		text := box.input.typed()
		if text != f.start[box.column.Key] && !box.column.Has(field.Personal|field.Secret) {
			changed[box.column.Key] = text
		}
	}
	return changed
}

// Unsaved reports whether anything was changed.
func (f *Form) Unsaved() bool {
	for _, box := range f.boxes {
		if box.input.typed() != f.start[box.column.Key] {
			return true
		}
	}
	return false
}

// filled counts the fields that the record should have, and those that are filled in.
func (f *Form) filled() (wanted, done int) {
	for i, c := range f.rec.Shape.Columns {
		if !c.Has(field.Required) && !c.Has(field.Due) {
			continue
		}
		wanted++
		if !f.rec.Values[i].Blank() {
			done++
		}
	}
	return wanted, done
}

// entries lists the records of another ledger that the record can refer to.
func (f *Form) entries(entity string) []option {
	return entriesOf(f.deps, entity, f.facilityFor(entity))
}

// facilityFor narrows to the record's own facility; facilities themselves are all offered.
func (f *Form) facilityFor(entity string) app.ID {
	if entity == term.EntityFacility.Key {
		return ""
	}
	if id := f.rec.Facility(); id != "" {
		return id
	}
	return f.deps.Scope().Facility
}

// copyFrom types the values of another record into the fields. Days and numbers stay as they are: a copied figure would be
// taken for a counted one.
func (f *Form) copyFrom(other field.Record) {
	for _, box := range f.boxes {
		switch box.column.Kind {
		case field.Day, field.Month, field.Count, field.Quantity:
			continue
		}
		if f.copies(box.column) {
			f.Enter(box.column.Key, valueOf(other, box.column.Key).Text())
		}
	}
}

// copies leaves out what belongs to one record only.
func (f *Form) copies(c field.Column) bool {
	return !c.Has(field.Personal|field.Secret) && !slices.Contains(f.options.Uncopied, c.Key) && c.Key != noteColumn().Key
}
