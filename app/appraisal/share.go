package appraisal

import (
	"guanyunbu/app"
	"guanyunbu/app/appraisal/count"
	"guanyunbu/app/rulepack"
)

// shareMarks gives the marks of what does not apply to the rest of its block; those of a block of
// which nothing applies to the other blocks (DEFINITIONS 1.9).
func shareMarks(pack rulepack.Pack, lines []Indicator) {
	blocks := pack.Blocks()
	members := make([][]*Indicator, len(blocks))
	weights := make([]app.Points, len(blocks))
	for b, block := range blocks {
		for i := range lines {
			if lines[i].block != block.Code {
				continue
			}
			members[b] = append(members[b], &lines[i])
			if lines[i].State != count.NotApplicable {
				weights[b] = block.Max
			}
		}
	}
	for b, marks := range ShareOut(pack.Full, weights) {
		shareBlock(members[b], marks)
	}
}

func shareBlock(members []*Indicator, marks app.Points) {
	weights := make([]app.Points, len(members))
	for i, line := range members {
		if line.State != count.NotApplicable {
			weights[i] = line.Item.Max
		}
	}
	for i, share := range ShareOut(marks, weights) {
		members[i].Max = share
	}
}

func sum(block rulepack.Item, lines []Indicator) Sum {
	total := Sum{Item: block}
	for i := range lines {
		l := &lines[i]
		if l.block != block.Code {
			continue
		}
		total.Max += l.Max
		total.Score += l.Score
		if l.State != count.NotBuilt && l.State != count.NotApplicable {
			total.Built += l.Max
		}
	}
	return total
}

// ShareOut spreads whole points over weights, in hundredths, by the largest remainder; ties go to
// the earlier one (DEFINITIONS 1.9).
func ShareOut(whole app.Points, weights []app.Points) []app.Points {
	var sum app.Points
	for _, w := range weights {
		sum += w
	}
	shares := make([]app.Points, len(weights))
	if sum == 0 {
		return shares
	}
	rests := make([]app.Points, len(weights))
	left := whole
	for i, w := range weights {
		shares[i], rests[i] = w*whole/sum, w*whole%sum
		left -= shares[i]
	}
	for ; left > 0; left-- {
		best := 0
		for i := range rests {
			if rests[i] > rests[best] {
				best = i
			}
		}
		shares[best]++
		rests[best] = -1
	}
	return shares
}
