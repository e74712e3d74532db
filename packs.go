package main

import (
	"path/filepath"
	"strings"

	"guanyunbu/app/rulepack"
	"guanyunbu/data/packfile"
	"guanyunbu/reports"
)

// packs reads, writes and prints rule packs for the window and for the command line.
type packs struct{ names packfile.Names }

func newPacks() packs { return packs{packfile.Known()} }

// Shipped gives the packs that come with the program.
func (packs) Shipped() ([]rulepack.Pack, error) { return shippedPacks() }

// Prepare lists everything that keeps a pack from being used, and makes its formulas ready.
func (p packs) Prepare(pack rulepack.Pack) (rulepack.Pack, []rulepack.Fault) {
	return packfile.Prepare(pack, p.names)
}

// Parse reads the file of a pack: a workbook by its name, else YAML or JSON.
func (p packs) Parse(name string, file []byte) (rulepack.Pack, error) {
	if strings.EqualFold(filepath.Ext(name), ".xlsx") {
		return packfile.ParseWorkbook(file, p.names)
	}
	return packfile.Parse(file, p.names)
}

// YAML writes a pack as a commented file.
func (packs) YAML(pack rulepack.Pack) ([]byte, error) { return packfile.Write(pack) }

// Workbook writes a pack as a spreadsheet.
func (packs) Workbook(pack rulepack.Pack) ([]byte, error) { return packfile.WriteWorkbook(pack) }

// Booklet prints a pack.
func (packs) Booklet(pack rulepack.Pack) ([]byte, error) { return paperPDF(reports.Booklet(pack)) }
