package packfile

import (
	"guanyunbu/app/rulepack"
)

// Prepare lists everything that keeps a pack from being used, and makes those formulas ready that can
// be: for whoever is still writing the pack.
func Prepare(pack rulepack.Pack, metrics Names) (rulepack.Pack, []rulepack.Fault) {
	faults := pack.Faults()
	note := func(err error) {
		if err != nil {
			faults = append(faults, rulepack.FaultOf(err))
		}
	}
	pack.Compiled = map[string]rulepack.Expression{}
	names, err := withFigures(&pack, metrics)
	note(err)
	if err != nil {
		return pack, faults
	}
	asks := map[string][]string{}
	for _, f := range pack.Figures {
		made, asked, err := Compile(f.Formula, names)
		if err != nil {
			note(inPlace(err, "figures/"+f.Key+"/formula"))
			continue
		}
		pack.Compiled[f.Formula], asks[f.Key] = made, asked
	}
	note(circle(&pack, asks))
	for _, i := range pack.Items {
		note(compileItem(&pack, i, names))
	}
	note(compileRest(&pack, names))
	return pack, faults
}
