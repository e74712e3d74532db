package trouble

import (
	"errors"
	"fmt"
	"strings"

	"guanyunbu/app"
	"guanyunbu/app/field"
	"guanyunbu/app/keeping"
	"guanyunbu/app/term"
	"guanyunbu/ui/wording"
)

// Acts are what a person can do about a book that does not open.
type Acts struct {
	Again     func()            // tries once more
	Elsewhere func()            // asks for another folder and opens the book there
	Recover   func(path string) // opens the book from this copy
	Choose    func()            // asks for a copy and opens the book from it
	Leave     func()            // closes the program
}

// Failure is what went wrong and where it was written down.
type Failure struct {
	Err error
	Log string // name of the log file, empty when it could not be written
}

// Of finds the title, the sentence and the two choices that fit a failure.
func Of(failure Failure, acts Acts) Spec {
	spec := Spec{Title: wording.TroubleOther, Sentence: sentenceOf(failure.Err), Log: failure.Log}
	again := Way{Label: wording.TroubleAgain, Note: wording.TroubleAgainNote, Do: acts.Again}
	leave := Way{Label: wording.TroubleLeave, Note: wording.TroubleLeaveNote, Do: acts.Leave}
	elsewhere := Way{Label: wording.TroubleElsewhere, Note: wording.TroubleElseNote, Do: acts.Elsewhere}
	spec.Ways = [2]Way{again, leave}
	var damaged *keeping.Damaged
	if errors.As(failure.Err, &damaged) {
		spec.Title, spec.Ways = ofDamage(damaged, acts)
		if damaged.Aside == "" {
			spec.Kept = wording.TroubleCopiesKept
		}
		return spec
	}
	switch {
	case app.KindOf(failure.Err) == app.Locked:
		spec.Title, spec.Ways[0].Note = wording.TroubleHeld, wording.TroubleHeldNote
	case says(spec.Sentence, term.SayBookTooNew):
		spec.Title, spec.Ways[0].Note = wording.TroubleNewer, wording.TroubleUpgrade
	case says(spec.Sentence, term.SayDiskFull, term.SayLittleSpace):
		spec.Title, spec.Ways[0].Note = wording.TroubleFull, wording.TroubleSpaceNote
	case says(spec.Sentence, term.SayFolderNetwork, term.SayFolderSync, term.SayFolderRemovable):
		spec.Title, spec.Ways[0] = wording.TroublePlace, elsewhere
	case says(spec.Sentence, term.SayFolderReadOnly, term.SayStorageReadOnly):
		spec.Title, spec.Ways[1] = wording.TroubleReadOnly, elsewhere
	case says(spec.Sentence, term.SayBookForeign):
		spec.Title, spec.Ways[0] = wording.TroubleForeign, elsewhere
	}
	return spec
}

// ofDamage offers the last good copy first; without one, any copy the person can point at.
func ofDamage(damaged *keeping.Damaged, acts Acts) (string, [2]Way) {
	title := wording.TroubleDamaged
	if damaged.Aside == "" {
		title = wording.TroubleGone
	}
	choose := Way{Label: wording.TroubleChoose, Note: wording.TroubleChooseNote, Do: acts.Choose}
	copied := damaged.Backup
	if copied == nil {
		return title, [2]Way{choose, {Label: wording.TroubleLeave, Note: wording.TroubleLeaveNote, Do: acts.Leave}}
	}
	newest := Way{
		Label: fmt.Sprintf(wording.TroubleFromCopy, minute(copied.At)),
		Note:  fmt.Sprintf(wording.TroubleCopyNote, field.ShowNumber(int64(copied.Records())), copied.Scope()),
		Do:    func() { acts.Recover(copied.Path) },
	}
	return title, [2]Way{newest, choose}
}

// minute leaves the seconds out of a moment.
func minute(moment string) string {
	if len(moment) > len("2006-01-02 15:04") {
		return moment[:len("2006-01-02 15:04")]
	}
	return moment
}

func sentenceOf(err error) string {
	if sentence := app.Sentence(err); sentence != "" {
		return sentence
	}
	return wording.TroubleUnknown
}

// says reports whether a sentence was made from one of the forms: their fixed words stand in it in the same order.
func says(sentence string, forms ...string) bool {
	for _, form := range forms {
		if made(sentence, form) {
			return true
		}
	}
	return false
}

func made(sentence, form string) bool {
	rest := sentence
	for _, words := range strings.Split(strings.ReplaceAll(form, "%d", "%s"), "%s") {
		at := strings.Index(rest, words)
		if at < 0 {
			return false
		}
		rest = rest[at+len(words):]
	}
	return true
}
