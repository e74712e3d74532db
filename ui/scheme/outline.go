package scheme

import (
	"slices"
	"strconv"
	"strings"

	"guanyunbu/app/rulepack"
)

// ordered puts every indicator behind the one above it, in the order in which they are printed; what
// hangs under nothing comes last.
func ordered(items []rulepack.Item) []rulepack.Item {
	var all []rulepack.Item
	seen := map[int]bool{}
	var under func(code string)
	under = func(code string) {
		for n, i := range items {
			if i.Parent == code && !seen[n] {
				seen[n] = true
				all = append(all, i)
				if i.Code != "" {
					under(i.Code)
				}
			}
		}
	}
	under("")
	for n, i := range items {
		if !seen[n] {
			all = append(all, i)
		}
	}
	return all
}

// at gives the place of an indicator, -1 where there is none.
func at(pack *rulepack.Pack, code string) int {
	return slices.IndexFunc(pack.Items, func(i rulepack.Item) bool { return i.Code == code })
}

// depth is the level of an indicator: 0 for those at the top.
func depth(pack *rulepack.Pack, code string) int {
	level := 0
	for n := at(pack, code); n >= 0 && pack.Items[n].Parent != "" && level < len(pack.Items); n = at(pack, pack.Items[n].Parent) {
		level++
	}
	return level
}

// end is the place behind an indicator and all that hangs under it.
func end(pack *rulepack.Pack, n int) int {
	level := depth(pack, pack.Items[n].Code)
	for n++; n < len(pack.Items) && depth(pack, pack.Items[n].Code) > level; n++ {
	}
	return n
}

// addBeside puts a new indicator behind the one named, on the same level; without one it is the first
// of all. It answers the new code.
func addBeside(pack *rulepack.Pack, code string) string {
	n, parent := at(pack, code), ""
	place := len(pack.Items)
	if n >= 0 {
		parent, place = pack.Items[n].Parent, end(pack, n)
	}
	fresh := rulepack.Item{Code: next(pack, parent, code), Parent: parent, Method: rulepack.Method{Kind: rulepack.Hand}}
	pack.Items = slices.Insert(pack.Items, place, fresh)
	return fresh.Code
}

// addBelow puts a new indicator under the one named, which is no longer scored itself.
func addBelow(pack *rulepack.Pack, code string) string {
	n := at(pack, code)
	if n < 0 {
		return addBeside(pack, "")
	}
	place := end(pack, n)
	upper := &pack.Items[n]
	upper.Metric, upper.Over, upper.Method, upper.Target = "", "", rulepack.Method{}, rulepack.Target{}
	last := ""
	if children := pack.Children(code); len(children) > 0 {
		last = children[len(children)-1].Code
	}
	fresh := rulepack.Item{Code: next(pack, code, last), Parent: code, Method: rulepack.Method{Kind: rulepack.Hand}}
	pack.Items = slices.Insert(pack.Items, place, fresh)
	return fresh.Code
}

// next gives the code that follows another one under the same parent.
func next(pack *rulepack.Pack, parent, after string) string {
	code := after
	if code == "" {
		switch last := strings.TrimRight(parent, "0123456789"); {
		case parent == "":
			code = "@" // the sign before A
		case last == parent:
			code = parent + "0"
		default:
			code = parent + ".0"
		}
	}
	for {
		code = follow(code)
		if at(pack, code) < 0 {
			return code
		}
	}
}

// follow counts the end of a code up: A1.3 to A1.4, C to D.
func follow(code string) string {
	head := strings.TrimRight(code, "0123456789")
	if n, err := strconv.Atoi(code[len(head):]); err == nil {
		return head + strconv.Itoa(n+1)
	}
	letter := code[len(code)-1]
	if (letter >= '@' && letter < 'Z') || (letter >= 'a' && letter < 'z') {
		return code[:len(code)-1] + string(rune(letter+1))
	}
	return code + "1"
}

// duplicate copies an indicator with all that hangs under it, behind it; it answers the code of the copy.
func duplicate(pack *rulepack.Pack, code string) string {
	n := at(pack, code)
	if n < 0 {
		return code
	}
	until := end(pack, n)
	part := slices.Clone(pack.Items[n:until])
	top := next(pack, part[0].Parent, code)
	for k := range part {
		part[k].Code = top + strings.TrimPrefix(part[k].Code, code)
		if k > 0 {
			part[k].Parent = top + strings.TrimPrefix(part[k].Parent, code)
		}
		part[k].Method.Steps = slices.Clone(part[k].Method.Steps)
		part[k].Method.Parts = slices.Clone(part[k].Method.Parts)
		part[k].Method.Bands = slices.Clone(part[k].Method.Bands)
	}
	pack.Items = slices.Insert(pack.Items, until, part...)
	return top
}

// drop takes an indicator away with all that hangs under it; it answers the one to go on with.
func drop(pack *rulepack.Pack, code string) string {
	n := at(pack, code)
	if n < 0 {
		return code
	}
	pack.Items = slices.Delete(pack.Items, n, end(pack, n))
	if len(pack.Items) == 0 {
		return ""
	}
	return pack.Items[max(0, min(n, len(pack.Items)-1))].Code
}

// shift changes the place of an indicator among those beside it, by one.
func shift(pack *rulepack.Pack, code string, by int) {
	n := at(pack, code)
	if n < 0 {
		return
	}
	beside := pack.Children(pack.Items[n].Parent)
	place := slices.IndexFunc(beside, func(i rulepack.Item) bool { return i.Code == code })
	other := place + by
	if other < 0 || other >= len(beside) {
		return
	}
	first, second := code, beside[other].Code
	if by < 0 {
		first, second = second, first
	}
	a, b := at(pack, first), at(pack, second)
	block := slices.Clone(pack.Items[a:b])
	until := end(pack, b)
	pack.Items = slices.Concat(pack.Items[:a], pack.Items[b:until], block, pack.Items[until:])
}

// rename gives an indicator another code, also where others point to it.
func rename(pack *rulepack.Pack, from, to string) {
	for n := range pack.Items {
		if pack.Items[n].Code == from {
			pack.Items[n].Code = to
		}
		if pack.Items[n].Parent == from && from != "" {
			pack.Items[n].Parent = to
		}
	}
	for n := range pack.Calendar {
		for k, code := range pack.Calendar[n].Codes {
			if code == from {
				pack.Calendar[n].Codes[k] = to
			}
		}
	}
}
