package pdf

import (
	"math"
	"strconv"

	"guanyunbu/reports"
	"guanyunbu/reports/wording"
)

const (
	radarHeight = 88.0
	radarRadius = 29.5
	radarTop    = 12.0
	radarLabel  = 4.5
	radarGrey   = 222
	webGrey     = 175
	dotRadius   = 0.8
	captionRoom = 8.0
	emptyHeight = 30.0
)

// caption writes the title of a chart above it.
func (s *sheet) caption(title string) {
	k := ink{size: tableSize, bold: true}
	s.writtenCentre(point{marginLeft + s.textWidth()/2, baseline(s.y+captionRoom/2, tableSize)}, s.set.single(title, true), k)
	s.y += captionRoom
}

// nothing fills the place of a chart that has no records yet.
func (s *sheet) nothing() {
	s.pen.rect(box{marginLeft, s.y, s.textWidth(), emptyHeight}, paint{edge: stroke{width: 0.4, grey: ruleGrey}})
	k := ink{size: tableSize, grey: smallGrey}
	middle := point{marginLeft + s.textWidth()/2, baseline(s.y+emptyHeight/2, tableSize)}
	s.writtenCentre(middle, s.set.single(wording.NoRecords, false), k)
	s.y += emptyHeight + 2
}

// web is the ground of a radar chart.
type web struct {
	centre point
	axes   int
}

// at is the place on an axis at a share of its length.
func (w web) at(axis int, share float64) point {
	angle := 2*math.Pi*float64(axis)/float64(w.axes) - math.Pi/2
	return point{w.centre.x + radarRadius*share*math.Cos(angle), w.centre.y + radarRadius*share*math.Sin(angle)}
}

func (w web) ring(share float64) []point {
	corners := make([]point, w.axes)
	for i := range corners {
		corners[i] = w.at(i, share)
	}
	return corners
}

func (s *sheet) radar(r reports.Radar) {
	if len(r.Axes) < 3 {
		s.need(2, captionRoom+emptyHeight)
		s.caption(r.Title())
		s.nothing()
		return
	}
	s.need(2, radarHeight)
	top := s.y
	s.caption(r.Title())
	w := web{centre: point{marginLeft + s.textWidth()/2, top + radarTop + radarRadius + 4}, axes: len(r.Axes)}
	s.drawOutlines(w, r)
	s.drawWeb(w, r)
	for i, a := range r.Axes {
		s.axisLabel(w, i, a)
	}
	s.radarLegend(w, r)
	s.y = top + radarHeight
}

func (s *sheet) drawWeb(w web, r reports.Radar) {
	thin := stroke{width: 0.35, grey: webGrey}
	for _, p := range r.Rings() {
		s.pen.polygon(w.ring(float64(p)/100), paint{edge: thin})
	}
	for i := range w.axes {
		s.pen.line(w.centre, w.at(i, 1), thin)
	}
	for _, p := range r.Rings() {
		at := w.at(0, float64(p)/100)
		s.written(point{at.x + 0.8, baseline(at.y, 7.5)}, s.set.single(strconv.Itoa(p), false), ink{size: 7.5, grey: 70})
	}
}

// drawOutlines draws this year's figures filled, last year's dashed.
func (s *sheet) drawOutlines(w web, r reports.Radar) {
	current, last := make([]point, w.axes), make([]point, w.axes)
	for i, a := range r.Axes {
		current[i], last[i] = w.at(i, share(a.Value)), w.at(i, share(a.Last))
	}
	s.pen.polygon(current, paint{fill: radarGrey, filled: true})
	s.pen.polygon(w.ring(1), paint{edge: stroke{width: 0.7}})
	if r.Last != "" {
		s.pen.polygon(last, paint{edge: stroke{width: 0.9, dash: 3, gap: 2}})
	}
	s.pen.polygon(current, paint{edge: stroke{width: 1.4}})
	for _, p := range current {
		s.pen.circle(p, dotRadius, paint{filled: true})
	}
}

func share(tenThousandths int) float64 {
	return float64(min(max(tenThousandths, 0), 10000)) / 10000
}

// axisLabel writes name and figure outside the web, on the side where its axis points.
func (s *sheet) axisLabel(w web, i int, a reports.Axis) {
	k := ink{size: tableSize}
	runs := []reports.Run{{Text: a.Name + " "}, {Text: a.Shown, Bold: true}}
	const endless = math.MaxInt32
	l := s.set.wrap(runs, measure{width: endless, first: endless})[0]
	edge := w.at(i, 1)
	dx, dy := (edge.x-w.centre.x)/radarRadius, (edge.y-w.centre.y)/radarRadius
	at := point{edge.x + dx*radarLabel, baseline(edge.y+dy*radarLabel, tableSize)}
	switch {
	case dx < -0.2:
		at.x = max(at.x, marginLeft+l.long(k))
		s.writtenRight(at, l, k)
	case dx > 0.2:
		at.x = min(at.x, s.right()-l.long(k))
		s.written(at, l, k)
	default:
		s.writtenCentre(at, l, k)
	}
}

func (s *sheet) radarLegend(w web, r reports.Radar) {
	x := marginLeft + 15.0
	y := w.centre.y + radarRadius - 1
	for _, one := range []struct {
		name string
		line stroke
	}{{r.Current, stroke{width: 1.4}}, {r.Last, stroke{width: 0.9, dash: 3, gap: 2}}} {
		if one.name == "" {
			continue
		}
		s.pen.line(point{x, y}, point{x + 7, y}, one.line)
		s.written(point{x + 9, baseline(y, tableSize)}, s.set.single(one.name, false), ink{size: tableSize})
		y += 5
	}
}
