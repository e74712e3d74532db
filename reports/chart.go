package reports

import (
	"fmt"
	"strconv"

	"guanyunbu/app/field"
	"guanyunbu/reports/wording"
)

// Axis is one ray of a radar chart. Value and Last are ten-thousandths of the full length; Shown is the figure printed.
type Axis struct {
	Name, Shown string
	Value, Last int
}

// Radar compares shares of the full mark, this year's as a filled outline and last year's dashed.
type Radar struct {
	Number  int
	Caption string
	Axes    []Axis
	// Current and Last name the two outlines; an empty Last leaves the second one out.
	Current, Last string
}

// Title is the caption as printed.
func (r Radar) Title() string { return fmt.Sprintf(wording.ChartCaption, r.Number, r.Caption) }

// Rings are the percentages written on the inner rings, from the middle outwards.
func (r Radar) Rings() []int { return []int{20, 40, 60, 80} }

func (r Radar) write(t *transcript) {
	t.line(r.Title())
	if len(r.Axes) < 3 {
		t.line(wording.NoRecords)
		return
	}
	for _, p := range r.Rings() {
		t.line(strconv.Itoa(p))
	}
	for _, a := range r.Axes {
		t.line(a.Name, a.Shown)
	}
	t.line(r.Current, r.Last)
}

// Point is one place on the horizontal axis, usually a month.
type Point struct {
	Label     string
	Bar, Line Amount
}

// BarLine shows one series as bars and one as a line. The bars carry their figures; without bars the line does.
type BarLine struct {
	Number  int
	Caption string
	Points  []Point
	// Bars and Line are the legends; an empty one leaves its series out.
	Bars, Line string
}

// Title is the caption as printed.
func (b BarLine) Title() string { return fmt.Sprintf(wording.ChartCaption, b.Number, b.Caption) }

// Ticks are the round numbers of the vertical axis, from 0 to just above the largest value.
func (b BarLine) Ticks() []int64 {
	var largest int64
	for _, p := range b.Points {
		if b.Bars != "" && p.Bar.Known {
			largest = max(largest, p.Bar.N)
		}
		if b.Line != "" && p.Line.Known {
			largest = max(largest, p.Line.N)
		}
	}
	return ticks(largest)
}

// Labelled is the amount whose figure is written at a point.
func (b BarLine) Labelled(p Point) Amount {
	if b.Bars != "" {
		return p.Bar
	}
	return p.Line
}

// Empty tells that there is nothing to draw yet.
func (b BarLine) Empty() bool {
	for _, p := range b.Points {
		if b.Bars != "" && p.Bar.Known || b.Line != "" && p.Line.Known {
			return false
		}
	}
	return true
}

func (b BarLine) write(t *transcript) {
	t.line(b.Title())
	if b.Empty() {
		t.line(wording.NoRecords)
		return
	}
	var scale, figures, labels []string
	for _, n := range b.Ticks() {
		scale = append(scale, field.ShowNumber(n))
	}
	for _, p := range b.Points {
		labels = append(labels, p.Label)
		if n := b.Labelled(p); n.Known {
			figures = append(figures, field.ShowNumber(n.N))
		}
	}
	t.line(scale...)
	t.line(figures...)
	t.line(labels...)
	t.line(b.Bars, b.Line)
}

// ticks divides the range up to largest into at most six steps of 1, 2 or 5 times a power of ten.
func ticks(largest int64) []int64 {
	step := int64(1)
	for factors := []int64{2, 5, 10}; step*5 < largest; {
		base := step
		for _, f := range factors {
			step = base * f
			if step*5 >= largest {
				break
			}
		}
	}
	all := []int64{0}
	for n := step; n < largest+step; n += step {
		all = append(all, n)
	}
	if len(all) == 1 {
		all = append(all, step)
	}
	return all
}
