package ui

import (
	"guanyunbu/assets"
	"guanyunbu/ui/league"
	"guanyunbu/ui/readings"
	"guanyunbu/ui/scheme"
	"guanyunbu/ui/shell"
	"guanyunbu/ui/wording"
)

// schemeTabs are the tabs of 考 that belong to the rule packs.
func schemeTabs() []shell.Tab {
	return append(tabs(shell.Scheme, shell.Activation), shell.Tab{Label: wording.TabMetricBook, Place: shell.MetricBook})
}

// appraisalPage makes the pages of 考 that are no plain ledgers, besides the self-evaluation.
func (d *Desktop) appraisalPage(place shell.Place) (page shell.Page, own bool) {
	switch place {
	case shell.Scheme:
		return scheme.New(d.schemeDeps()), true
	case shell.MetricBook:
		return scheme.NewMetricBook(d.schemeDeps()), true
	case shell.League:
		return league.New(d.leagueDeps()), true
	case shell.Readings:
		return readings.New(d.readingsDeps()), true
	}
	return nil, false
}

func (d *Desktop) schemeDeps() scheme.Deps {
	files := d.deps.Files
	return scheme.Deps{
		Shell: d.shell, Office: d.deps.Office, Packs: d.deps.Packs, Drafts: d.deps.Drafts, Facility: d.facility, Year: d.yearShown, Op: d.op, Told: d.shell.Reload,
		Read: files.Read, Save: files.Save, Write: files.Write, View: files.View, Manual: assets.RulePackManual(),
		Choose: func(chosen func(string)) {
			files.Open(d.deps.Window, func(paths []string) {
				if len(paths) > 0 {
					chosen(paths[0])
				}
			})
		},
	}
}
