package count

import (
	"fmt"
	"strings"

	"guanyunbu/app"
	"guanyunbu/app/delivery"
	"guanyunbu/app/facility"
	"guanyunbu/app/field"
	"guanyunbu/app/term"
)

// What is put up for the public to read, and what makes a house easy to enter and to use: the items
// of A1.3 and B4.1.
func rulesShown() []app.Code {
	return []app.Code{"hours", "offers", feesShown, "hotline", "emergency"}
}

func easyAccess() []app.Code {
	return []app.Code{"ramp", "toilet", "nursing", "water", "storage", "largePrint", "firstAid", "aed", "wheelchair", "braille"}
}

const (
	feesShown     app.Code = "fees"
	notApplicable app.Code = "na"
)

// rulesDisplayed is A1.3: of five items that must be on display, those that the last check found there,
// with a photo to prove it. Prices need not be shown where nothing was charged for.
func rulesDisplayed(f *Facts) Measure {
	c := f.checkUp(rulesShown())
	if c.m.Records.Len() == 0 {
		return Unknown(term.SayNoDisplay)
	}
	priced := f.feeOffers()
	for _, item := range rulesShown() {
		c.asked++
		check := c.latest[item]
		switch {
		case item == feesShown && len(priced) == 0:
			c.met++
		case check != nil && check.Result == facility.Pass && !f.Proven("display", check.ID):
			c.unproven = append(c.unproven, term.TableDisplayItem.Label(string(item)))
			c.m.mark(f.displayRef(check), term.NoteNoPhoto)
		default:
			c.judge(f, item)
		}
	}
	if len(priced) > 0 {
		c.m.Inputs = append(c.m.Inputs, rowsInput(term.InputPriced, refsOf(f, delivery.OfferEntity(), priced)))
	}
	return c.measure()
}

// accessChecked is B4.1: of ten items those that the last check found. What the building cannot have
// is not asked.
func accessChecked(f *Facts) Measure {
	c := f.checkUp(easyAccess())
	if c.m.Records.Len() == 0 {
		return Unknown(term.SayNoDisplay)
	}
	for _, item := range easyAccess() {
		if check := c.latest[item]; check != nil && check.Result == notApplicable {
			continue
		}
		c.asked++
		c.judge(f, item)
	}
	return c.measure()
}

// checkUp is the last checks of some items and what they came to.
type checkUp struct {
	latest     map[app.Code]*facility.Display
	met, asked int64
	unchecked  []string
	failed     []string
	unproven   []string
	m          Measure
}

func (f *Facts) checkUp(items []app.Code) *checkUp {
	c := &checkUp{m: Measure{State: HasData}}
	c.latest, c.m.Records = f.lastChecks(items)
	return c
}

// judge counts one item by its last check.
func (c *checkUp) judge(f *Facts, item app.Code) {
	label := term.TableDisplayItem.Label(string(item))
	check := c.latest[item]
	switch {
	case check == nil:
		c.unchecked = append(c.unchecked, label)
	case check.Result == facility.Pass:
		c.met++
	default:
		c.failed = append(c.failed, label)
		c.m.mark(f.displayRef(check), term.TableDisplayResult.Label(string(check.Result)))
	}
}

func (c *checkUp) measure() Measure {
	m := c.m
	m.Inputs = append([]Input{
		input(term.InputItemsMet, fmt.Sprintf(term.FormItems, field.ShowNumber(c.met)), m.Records),
		{Label: term.InputItemsAsked, Value: fmt.Sprintf(term.FormItems, field.ShowNumber(c.asked))},
	}, m.Inputs...)
	if c.asked == 0 {
		m.State, m.Reason = NotApplicable, term.SayNoItemApplies
		return m
	}
	m.Num, m.Den = app.Whole(c.met), app.Whole(c.asked)
	m.share()
	var lacking []string
	for _, why := range []struct {
		form  string
		items []string
	}{{term.LackNotShown, c.failed}, {term.LackPhoto, c.unproven}, {term.LackNotChecked, c.unchecked}} {
		if len(why.items) > 0 {
			lacking = append(lacking, fmt.Sprintf(why.form, few(why.items)))
		}
	}
	m.Lack = strings.Join(lacking, term.SentenceGap)
	return m
}

// lastChecks gives the last check of each of the items up to T.
func (f *Facts) lastChecks(items []app.Code) (map[app.Code]*facility.Display, Refs) {
	latest := map[app.Code]*facility.Display{}
	for _, d := range f.Displays {
		if !f.Elapsed().Holds(d.Day) || !app.Codes(items).Has(d.Item) {
			continue
		}
		if known := latest[d.Item]; known == nil || d.Day > known.Day || (d.Day == known.Day && d.ID > known.ID) {
			latest[d.Item] = d
		}
	}
	var refs Refs
	for _, item := range items {
		if d := latest[item]; d != nil {
			refs.Add(f.displayRef(d))
		}
	}
	return latest, refs
}

func (f *Facts) displayRef(d *facility.Display) Ref {
	return tellerOf(f, facility.DisplayEntity()).ref(d, term.TableDisplayResult.Label(string(d.Result)))
}
