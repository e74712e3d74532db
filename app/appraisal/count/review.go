package count

import (
	"fmt"
	"slices"

	"guanyunbu/app"
	"guanyunbu/app/delivery"
	"guanyunbu/app/field"
	"guanyunbu/app/term"
)

// reviewedInTime is E2.1: held records whose content was passed before they began ÷ held records. An
// activity that says nothing of its review may be covered by one on its own form, alone or with its
// whole course.
func reviewedInTime(f *Facts) Measure {
	held := f.Held()
	if len(held) == 0 {
		return Unknown(term.SayNothingHeld)
	}
	m := Measure{State: HasData, Den: app.Whole(int64(len(held)))}
	var n int64
	var forms Refs
	var late []*delivery.Activity
	for _, a := range held {
		for _, ref := range f.reviewRefs(a) {
			forms.Add(ref)
		}
		if f.passed(a) {
			n++
		} else {
			late = append(late, a)
		}
	}
	m.Num = app.Whole(n)
	m.Records, m.Marked = showing(held, f.passedRef), showing(late, f.passedRef)
	m.Inputs = []Input{
		{Label: term.InputReviewed, Value: fmt.Sprintf(term.FormRows, field.ShowNumber(n))},
		{Label: term.InputHeld, Value: fmt.Sprintf(term.FormRows, field.ShowCount(len(held))), Records: m.Records},
	}
	if forms.Len() > 0 {
		m.Inputs = append(m.Inputs, rowsInput(term.InputReviews, Distinct(forms)))
	}
	m.Formula = fmt.Sprintf(term.FormShare, field.ShowRatio(m.Num), field.ShowRatio(m.Den), field.ShowShare(m.Actual()))
	if len(late) > 0 {
		m.Lack = fmt.Sprintf(term.LackReview, field.ShowCount(len(late)))
	}
	return m
}

// passed reports whether the content was passed before the activity began, by its own word or on a form.
func (f *Facts) passed(a *delivery.Activity) bool {
	review := f.reviewOf(a)
	if review == nil {
		return a.ReviewedBefore()
	}
	own := *a
	own.Verdict, own.ReviewDay = review.Verdict, review.Day
	return own.ReviewedBefore()
}

// passedRef names an activity with the number of its review.
func (f *Facts) passedRef(a *delivery.Activity) Ref {
	ref := activityRef(a).worth(string(a.Review))
	if review := f.reviewOf(a); review != nil {
		ref.Value = string(review.Code)
	}
	if f.passed(a) {
		return ref
	}
	return ref.Noted(term.NoteNotReviewed)
}

// form is a content review on its own form, with the reference that traces show.
type form struct {
	*delivery.Review
	ref Ref
}

// covering finds the content reviews by what they cover.
func (f *Facts) covering() map[app.ID][]form {
	covers := map[app.ID][]form{}
	tell := tellerOf(f, delivery.ReviewEntity())
	for _, r := range f.Reviews {
		one := form{r, tell.ref(r, term.TableVerdict.Label(string(r.Verdict)))}
		for _, covered := range [2]app.Shares{r.Activities, r.Courses} {
			for _, c := range covered {
				covers[c.ID] = append(covers[c.ID], one)
			}
		}
	}
	return covers
}

// formsOf gives the reviews on their own form that speak for an activity: none when it tells of its
// own review.
func (f *Facts) formsOf(a *delivery.Activity) []form {
	if len(f.covers) == 0 || a.Review != "" || a.ReviewDay != "" || a.Verdict != "" {
		return nil
	}
	forms := f.covers[a.ID]
	if a.Course == "" {
		return forms
	}
	return slices.Concat(forms, f.covers[a.Course])
}

// reviewOf gives the last word that was spoken before the activity began, nil when there is none.
func (f *Facts) reviewOf(a *delivery.Activity) *delivery.Review {
	var last *delivery.Review
	for _, r := range f.formsOf(a) {
		if r.Day == "" || r.Day >= a.Start {
			continue
		}
		if last == nil || r.Day > last.Day || (r.Day == last.Day && r.ID > last.ID) {
			last = r.Review
		}
	}
	return last
}

func (f *Facts) reviewRefs(a *delivery.Activity) []Ref {
	var refs []Ref
	for _, r := range f.formsOf(a) {
		refs = append(refs, r.ref)
	}
	return refs
}
