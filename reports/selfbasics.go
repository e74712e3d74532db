package reports

import (
	"fmt"
	"strconv"
	"strings"

	"guanyunbu/app"
	"guanyunbu/app/facility"
	"guanyunbu/app/field"
	"guanyunbu/app/selection"
	"guanyunbu/app/term"
	"guanyunbu/reports/wording"
)

// basics is the chapter of facts: the facility, its spaces and hours, the contract and its targets.
func (p *paper) basics() []Block {
	blocks := []Block{
		p.section(wording.SectionPlace),
		Paragraph{Runs: Plain(p.introduction())},
		p.detailTable(wording.TableFacility, facility.FacilityEntity().Of(p.Facts.Facility)),
	}
	if len(p.Facts.Spaces) > 0 {
		blocks = append(blocks, p.spaces())
	}
	if plans := p.plansOfYear(); len(plans) > 0 {
		blocks = append(blocks, p.plans(plans))
	}
	if p.Contract == nil {
		return blocks
	}
	blocks = append(blocks, p.section(wording.SectionContract), p.detailTable(wording.TableContract, selection.ContractEntity().Of(p.Contract)))
	if len(p.Targets) > 0 {
		blocks = append(blocks, p.targets())
	}
	return blocks
}

// section is the heading of the next section of the chapter.
func (p *paper) section(title string) Heading {
	p.sections++
	return Heading{Level: 2, Text: fmt.Sprintf(wording.SectionForm, wording.Numeral(p.sections-1), title)}
}

func (p *paper) introduction() string {
	f := p.Facts.Facility
	if p.Contract == nil {
		return fmt.Sprintf(wording.BasicsNoContract, f.Name)
	}
	return fmt.Sprintf(wording.BasicsText, f.Name, filled(string(f.Address)), filled(string(f.Purchaser)), p.operatorName())
}

// detailTable prints one record by its description, two fields a row; what is not filled is left out.
func (p *paper) detailTable(caption string, rec field.Record) Table {
	t := Table{Number: p.nextTable(), Caption: caption, Columns: []Column{
		{Title: wording.ColItem, Weight: 3}, {Title: wording.ColContent, Weight: 6},
		{Title: wording.ColItem, Weight: 3}, {Title: wording.ColContent, Weight: 6},
	}}
	var pending []string
	for i, c := range rec.Shape.Columns {
		if rec.Values[i].Blank() || c.Has(field.Secret) || p.public && ofPersons(c) {
			continue
		}
		pending = append(pending, c.Term.Label, p.shown(c, rec.Values[i]))
		if len(pending) == 4 {
			t.Rows = append(t.Rows, Cells(pending...))
			pending = nil
		}
	}
	if pending != nil {
		t.Rows = append(t.Rows, Cells(append(pending, "", "")...))
	}
	return t
}

// ofPersons reports columns that name somebody or say how to reach them.
func ofPersons(c field.Column) bool {
	return c.Has(field.Personal) || c.Key == "head" || c.Key == "phone" || c.Key == "contact" || c.Key == "legal"
}

// shown is a value as papers show it: numbers with thousands commas, several of something as a list.
func (p *paper) shown(c field.Column, v field.Value) string {
	text := c.Show(v, p)
	switch c.Kind {
	case field.Choices, field.Shares, field.Segments:
		return strings.ReplaceAll(text, ";", wording.ListComma)
	}
	if !c.Kind.Number() {
		return text
	}
	n, part, _ := strings.Cut(text, ".")
	count, err := strconv.ParseInt(n, 10, 64)
	if err != nil {
		return text
	}
	if part != "" {
		part = "." + part
	}
	return field.ShowNumber(count) + part
}

// Name lets descriptions show the names of what a record refers to.
func (p *paper) Name(entity string, id app.ID) string {
	switch {
	case entity == term.EntityFacility.Key && id == p.Facts.Facility.ID:
		return string(p.Facts.Facility.Name)
	case entity == term.EntityOperator.Key && p.Operator != nil && id == p.Operator.ID:
		return string(p.Operator.Name)
	}
	return p.Names[id]
}

// Find is never asked on paper; nothing is typed there.
func (p *paper) Find(string, string) (app.ID, bool) { return "", false }

func (p *paper) spaces() Table {
	t := Table{Number: p.nextTable(), Caption: wording.TableSpaces, Columns: []Column{
		{Title: wording.ColSpace, Weight: 5}, {Title: wording.ColUse, Weight: 3}, {Title: wording.ColArea, Weight: 3, Align: Right},
		{Title: wording.ColCapacity, Weight: 3, Align: Right}, {Title: wording.ColOpenPublic, Weight: 2, Align: Centre},
	}}
	for _, s := range p.Facts.Spaces {
		t.Rows = append(t.Rows, Cells(string(s.Name), filled(term.TableSpaceUse.Label(string(s.Use))), number(s.Area), number(s.Capacity), yesNo(s.Open)))
	}
	return t
}

func yesNo(y app.YesNo) string {
	switch y {
	case app.Yes:
		return wording.Yes
	case app.No:
		return wording.No
	}
	return wording.NotFilled
}

// plansOfYear keeps the opening plans that were in force in the year of the report.
func (p *paper) plansOfYear() []*facility.Plan {
	var own []*facility.Plan
	for _, plan := range p.Facts.Plans {
		if !p.Facts.Period().Overlap(app.Span{From: plan.From, To: plan.To}).Empty() {
			own = append(own, plan)
		}
	}
	return own
}

// plans sets the weekdays under each other and a plan in each column.
func (p *paper) plans(plans []*facility.Plan) Table {
	t := Table{Number: p.nextTable(), Caption: wording.TablePlan, Columns: []Column{{Title: wording.ColWeekday, Weight: 2}}}
	for _, plan := range plans {
		title := fmt.Sprintf(wording.PlanTitle, plan.From, term.TableSeason.Label(string(plan.Season)))
		t.Columns = append(t.Columns, Column{Title: title, Weight: 6, Align: Centre})
	}
	for i, day := range wording.Weekdays() {
		row := Cells(day)
		for _, plan := range plans {
			hours := week(plan)[i]
			text := strings.ReplaceAll(hours.Text(), ";", wording.Comma)
			if text == "" {
				text = wording.Closed
			}
			row.Cells = append(row.Cells, Cell{Text: text})
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}

// week lists the stretches of a plan from Monday to Sunday.
func week(plan *facility.Plan) [7]app.Segments {
	return [...]app.Segments{plan.Monday, plan.Tuesday, plan.Wednesday, plan.Thursday, plan.Friday, plan.Saturday, plan.Sunday}
}

func (p *paper) targets() Table {
	t := Table{Number: p.nextTable(), Caption: wording.TableTargets, Columns: []Column{
		{Title: wording.ColTargetItem, Weight: 8}, {Title: wording.ColIndicator, Weight: 2, Align: Centre}, {Title: wording.ColTargetValue, Weight: 3, Align: Right},
		{Title: wording.ColUnit, Weight: 3}, {Title: wording.ColTargetYear, Weight: 2, Align: Centre}, {Title: wording.ColReplaces, Weight: 4, Align: Centre},
	}}
	for _, target := range p.Targets {
		year := wording.EveryYear
		if n, known := target.Year.Known(); known {
			year = fmt.Sprint(n)
		}
		code := string(target.Indicator)
		if code == "" {
			code = wording.Dash
		}
		value, unit := targeted(target)
		t.Rows = append(t.Rows, Cells(string(target.Item), code, value, unit, year, yesNo(target.Replaces)))
	}
	return t
}

// targeted is what is asked and in which unit: thousands have commas, and a share that says so itself, such as 60% or 1/3,
// is not called per cent once more.
func targeted(target *selection.Target) (value, unit string) {
	value, unit = string(target.Value), string(target.Unit)
	if unit == wording.Percent && strings.ContainsAny(value, wording.Percent+"/") {
		return value, wording.Dash
	}
	if n, err := strconv.ParseInt(value, 10, 64); err == nil {
		value = field.ShowNumber(n)
	}
	return value, unit
}
