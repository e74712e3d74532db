package pdf

import (
	"guanyunbu/app/field"
	"guanyunbu/reports"
)

const (
	chartHeight  = 72.0
	chartGround  = 44.0
	chartScale   = 10.0
	chartTop     = 4.0
	barShare     = 0.56
	barFillGrey  = 199
	gridGrey     = 215
	markerRadius = 0.85
)

// plot is the ground of a bar and line chart.
type plot struct {
	left, right, floor float64
	top                int64
}

func (p plot) height(n int64) float64 {
	if p.top <= 0 {
		return 0
	}
	return chartGround * float64(max(n, 0)) / float64(p.top)
}

func (p plot) middle(i, of int) float64 {
	return p.left + (p.right-p.left)*(float64(i)+0.5)/float64(of)
}

func (s *sheet) barLine(b reports.BarLine) {
	if b.Empty() {
		s.need(2, captionRoom+emptyHeight)
		s.caption(b.Title())
		s.nothing()
		return
	}
	s.need(2, chartHeight)
	top := s.y
	s.caption(b.Title())
	ticks := b.Ticks()
	p := plot{left: marginLeft + chartScale, right: s.right(), floor: s.y + chartTop + chartGround, top: ticks[len(ticks)-1]}
	for _, n := range ticks {
		y := p.floor - p.height(n)
		s.pen.line(point{p.left, y}, point{p.right, y}, stroke{width: 0.4, grey: gridGrey})
		s.writtenRight(point{p.left - 1.5, baseline(y, tableSize)}, s.set.single(field.ShowNumber(n), false), ink{size: tableSize, grey: smallGrey})
	}
	s.bars(b, p)
	s.pen.line(point{p.left, p.floor}, point{p.right, p.floor}, stroke{width: 0.9})
	if b.Line != "" {
		s.lineOver(b, p)
	}
	s.figures(b, p)
	for i, one := range b.Points {
		at := point{p.middle(i, len(b.Points)), baseline(p.floor+4, tableSize)}
		s.writtenCentre(at, s.set.single(one.Label, false), ink{size: tableSize})
	}
	s.y = p.floor + 11
	s.chartLegend(b)
	s.y = top + chartHeight
}

func (s *sheet) bars(b reports.BarLine, p plot) {
	if b.Bars == "" {
		return
	}
	wide := (p.right - p.left) / float64(len(b.Points)) * barShare
	for i, one := range b.Points {
		if !one.Bar.Known {
			continue
		}
		high := p.height(one.Bar.N)
		bar := box{p.middle(i, len(b.Points)) - wide/2, p.floor - high, wide, high}
		s.pen.rect(bar, paint{fill: barFillGrey, filled: true, edge: stroke{width: 0.5, grey: 70}})
	}
}

// lineOver draws the line with open circles; a month without a figure interrupts it.
func (s *sheet) lineOver(b reports.BarLine, p plot) {
	place := func(i int) point {
		return point{p.middle(i, len(b.Points)), p.floor - p.height(b.Points[i].Line.N)}
	}
	for i := 1; i < len(b.Points); i++ {
		if b.Points[i-1].Line.Known && b.Points[i].Line.Known {
			s.pen.line(place(i-1), place(i), stroke{width: 1.1})
		}
	}
	for i, one := range b.Points {
		if one.Line.Known {
			s.pen.circle(place(i), markerRadius, paint{fill: white, filled: true, edge: stroke{width: 0.9}})
		}
	}
}

// figures writes the values above the bars, or above the points if there are none.
func (s *sheet) figures(b reports.BarLine, p plot) {
	size := tableSize
	if len(b.Points) > 12 {
		size = 7
	}
	for i, one := range b.Points {
		n := b.Labelled(one)
		if !n.Known {
			continue
		}
		at := point{p.middle(i, len(b.Points)), p.floor - p.height(n.N) - 1.2}
		if b.Bars == "" {
			at.y -= 1
		}
		s.writtenCentre(at, s.set.single(field.ShowNumber(n.N), false), ink{size: size})
	}
}

func (s *sheet) chartLegend(b reports.BarLine) {
	k := ink{size: tableSize}
	bars, lines := s.set.single(b.Bars, false), s.set.single(b.Line, false)
	wide := 0.0
	if b.Bars != "" {
		wide += 6.5 + bars.long(k)
	}
	if b.Line != "" {
		wide += 8.5 + lines.long(k)
	}
	const between = 6.0
	if b.Bars != "" && b.Line != "" {
		wide += between
	}
	x := marginLeft + (s.textWidth()-wide)/2
	if b.Bars != "" {
		s.pen.rect(box{x, s.y - 1.2, 5.2, 2.4}, paint{fill: barFillGrey, filled: true, edge: stroke{width: 0.5, grey: 70}})
		s.written(point{x + 6.5, baseline(s.y, tableSize)}, bars, k)
		x += 6.5 + bars.long(k) + between
	}
	if b.Line != "" {
		s.pen.line(point{x, s.y}, point{x + 7, s.y}, stroke{width: 1.1})
		s.pen.circle(point{x + 3.5, s.y}, markerRadius, paint{fill: white, filled: true, edge: stroke{width: 0.9}})
		s.written(point{x + 8.5, baseline(s.y, tableSize)}, lines, k)
	}
}
