package count

import (
	"fmt"

	"guanyunbu/app"
	"guanyunbu/app/delivery"
	"guanyunbu/app/field"
	"guanyunbu/app/term"
)

// Kinds of service items (DEFINITIONS 2).
const (
	freeOffer      app.Code = "free"
	auxiliaryOffer app.Code = "auxiliary"
)

// freeShare is D1.1: the part of the items that cost nothing, as the mean of the shares at the ends of
// the months. Items that the market prices are left out. Who declares not to charge has the full
// share, as long as the book shows nothing that is charged for.
func freeShare(f *Facts) Measure {
	charged := f.feeOffers()
	if s := f.declared("noFee"); s != nil && len(charged) == 0 {
		m := Measure{State: HasData, Num: app.Whole(1), Den: app.Whole(1), Reason: term.SayNoFee}
		m.Records = Listed(f.statementRef(s))
		m.Inputs = []Input{rowsInput(term.InputDeclared, m.Records)}
		m.share()
		return m
	}
	sum, months := app.Whole(0), int64(0)
	free, all := int64(0), int64(0)
	seen := map[app.ID]bool{}
	for _, day := range f.monthEnds() {
		active := sieve(f.Offers, func(o *delivery.Offer) bool { return o.Kind != auxiliaryOffer && offered(o, day) })
		if len(active) == 0 {
			continue
		}
		free, all = 0, int64(len(active))
		for _, o := range active {
			seen[o.ID] = true
			if o.Kind == freeOffer {
				free++
			}
		}
		sum, months = sum.Plus(app.Frac(free, all)), months+1
	}
	if months == 0 {
		return f.noItems(charged)
	}
	m := Measure{State: HasData, Num: sum, Den: app.Whole(months)}
	m.Records = refsOf(f, delivery.OfferEntity(), sieve(f.Offers, func(o *delivery.Offer) bool { return seen[o.ID] }))
	m.Inputs = []Input{
		input(term.InputFreeItems, fmt.Sprintf(term.FormFreeItems, free, all), m.Records),
		{Label: term.InputMonths, Value: fmt.Sprintf(term.FormMonths, months)},
		rowsInput(term.InputPriced, refsOf(f, delivery.OfferEntity(), charged)),
	}
	if s := f.declared("noFee"); s != nil {
		m.mark(f.statementRef(s), term.NoteYetCharged)
	}
	m.Formula = fmt.Sprintf(term.FormFreeShare, free, all, months, field.ShowShare(m.Actual()))
	return m
}

// noItems is what a year without items to compare says.
func (f *Facts) noItems(charged []*delivery.Offer) Measure {
	m := Unknown(term.SayNoOffer)
	m.Inputs = []Input{rowsInput(term.InputPriced, refsOf(f, delivery.OfferEntity(), charged))}
	if s := f.declared("noFee"); s != nil {
		m.mark(f.statementRef(s), term.NoteYetCharged)
	}
	return m
}

// feeOffers gives the items of the elapsed days that are charged for. Until prices are kept, that is
// every item whose kind is not free.
func (f *Facts) feeOffers() []*delivery.Offer {
	elapsed := f.Elapsed()
	return sieve(f.Offers, func(o *delivery.Offer) bool {
		return o.Kind != freeOffer && !elapsed.Overlap(app.Span{From: o.From, To: o.To}).Empty()
	})
}

func offered(o *delivery.Offer, d app.Day) bool { return o.From <= d && (o.To == "" || d <= o.To) }

// monthEnds gives the last days of the months that have passed, or T while the first one has not.
func (f *Facts) monthEnds() []app.Day {
	var ends []app.Day
	for _, month := range f.wholeMonths() {
		ends = append(ends, month.Span().To)
	}
	if len(ends) == 0 {
		return []app.Day{f.Last()}
	}
	return ends
}
