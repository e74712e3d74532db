package packfile

import (
	"strings"

	"go.yaml.in/yaml/v3"

	"guanyunbu/app/rulepack"
	"guanyunbu/app/term"
)

// cells is how the value of a column stands in one cell.
type cells int

const (
	single  cells = iota
	several       // short texts, one after the other
	named         // numbers by name
)

// column is one column of a sheet: where its value stands under the line, in the words of the file.
type column struct {
	head  string
	path  string
	cells cells
	table term.Table // choices of a drop-down; nothing for none
}

// col makes a column out of the word of a field; a field of a part is reached through the part.
func col(t term.Term, through ...string) column {
	return column{head: t.Label, path: strings.Join(append(through, key{term: t}.name()), ".")}
}

func (c column) choose(t term.Table) column { c.table = t; return c }
func (c column) as(how cells) column        { c.cells = how; return c }
func (c column) headed(head string) column  { c.head = head; return c }

// sheet is one sheet of the workbook form: one line of a list a row. Lists that hold lists take the
// fields of the outer line again on every row.
type sheet struct {
	name    string
	columns []column
	// rows gives the lines of the sheet, and what a row that was read does to the pack.
	rows func(root *yaml.Node) []*yaml.Node
	take func(root, row *yaml.Node)
}

// sheets are the sheets of the workbook form, in order, without the explanation in front.
func sheets() []sheet {
	return []sheet{
		basicSheet(), itemSheet(), stepSheet(),
		listSheet(term.SheetFigures, "figures", col(term.PackFigureKey), col(term.PackFigureName), col(term.PackFigureUnit),
			col(term.PackFigurePercent).choose(term.TableTruth), col(term.PackFigureFormula)),
		listSheet(term.SheetGates, "gates", col(term.PackGateCode), col(term.PackGateMark), col(term.PackGateName), col(term.PackGateSource), col(term.PackGateMetric)),
		extraSheet(),
		listSheet(term.SheetGrades, "grades", col(term.PackGradeName), col(term.PackGradeShort), col(term.PackGradeFrom), col(term.PackGradeTo),
			col(term.PackConsequenceText, "consequence"), col(term.PackConsequencePayment, "consequence"), col(term.PackConsequenceMend, "consequence"),
			col(term.PackConsequenceRenewal, "consequence").choose(term.TableRenewal).headed(term.HeadRenewal), col(term.PackConsequenceExit, "consequence")),
		listSheet(term.SheetRounds, "rounds", col(term.PackRoundKey), col(term.PackRoundName), col(term.PackRoundWeight)),
		catalogueSheet(),
		listSheet(term.SheetGroups, "groups", col(term.PackGroupKey).choose(term.TableAudience), col(term.PackGroupFloor), col(term.PackGroupEvents)),
		feeSheet(), checklistSheet(),
		listSheet(term.SheetCalendar, "calendar", col(term.PackDutyMonth), col(term.PackDutyDay), col(term.PackDutyNext).choose(term.TableTruth), col(term.PackDutyName),
			col(term.PackDutyCodes).as(several), col(term.PackDutyLedger)),
		wordSheet(),
	}
}

// listSheet is a sheet with a list of the pack as it is.
func listSheet(name, list string, columns ...column) sheet {
	return sheet{
		name: name, columns: columns,
		rows: func(root *yaml.Node) []*yaml.Node { return entries(root, list) },
		take: func(root, row *yaml.Node) { push(root, list, row) },
	}
}

func itemSheet() sheet {
	method, target := "method", "target"
	return listSheet(term.SheetItems, "items",
		col(term.PackItemCode), col(term.PackItemParent), col(term.PackItemName), col(term.PackItemShort), col(term.PackItemMax), col(term.PackItemAsks),
		col(term.PackItemMetric), col(term.PackItemOver), col(term.PackMethodKind, method).choose(term.TableMethod), col(term.PackMethodFloor, method),
		col(term.PackMethodLow, method), col(term.PackMethodHigh, method), col(term.PackMethodEach, method), col(term.PackMethodFormula, method),
		col(term.PackTargetUnit, target), col(term.PackTargetPercent, target).choose(term.TableTruth), col(term.PackTargetYearly, target).choose(term.TableTruth),
		col(term.PackTargetWhole, target), col(term.PackTargetMeasure, target), col(term.PackTargetDefault, target),
		col(term.PackTargetByType, target).as(named), col(term.PackTargetLastYear, target).choose(term.TableTruth),
		col(term.PackItemRule), col(term.PackItemDefinition), col(term.PackItemSource), col(term.PackItemEvidence), col(term.PackItemPeriod),
		col(term.PackItemShrinks).choose(term.TableTruth), col(term.PackItemNumbers).as(named))
}

// basicSheet holds what is said once: one field a row.
func basicSheet() sheet {
	var p rulepack.Pack
	fields := append(headKeys(&p),
		key{term: term.PackCap}, key{term: term.PackFloor}, key{term: term.PackFailing}, key{term: term.PackFinal}, key{term: term.PackDiffers},
		key{term: term.PackFestivals}, key{term: term.PackCounting}, key{term: term.PackVisits}, key{term: term.PackSource})
	return sheet{
		name:    term.SheetBasic,
		columns: []column{{head: term.HeadField, path: "field"}, {head: term.HeadValue, path: "value"}, {head: term.HeadNote, path: "note"}},
		rows: func(root *yaml.Node) []*yaml.Node {
			var rows []*yaml.Node
			for _, f := range fields {
				rows = append(rows, line("field", f.term.Label, "value", cell(at(root, f.name()), single), "note", f.term.Meaning))
			}
			return append(rows, line("field", term.PackBonusCap.Label, "value", cell(at(root, "bonus.cap"), single), "note", term.PackBonusCap.Meaning))
		},
		take: func(root, row *yaml.Node) {
			label, value := at(row, "field"), at(row, "value")
			if label == nil || value == nil {
				return
			}
			for _, f := range fields {
				if f.term.Label == label.Value {
					how := single
					if name := f.name(); name == "types" || name == "festivals" || name == "counting" {
						how = several
					}
					put(root, f.name(), parsed(value, how))
					return
				}
			}
			path := label.Value
			if path == term.PackBonusCap.Label {
				path = "bonus.cap"
			}
			put(root, path, value)
		},
	}
}

// stepSheet holds the steps, parts and bands of the methods, one a row.
func stepSheet() sheet {
	kinds := []string{"steps", "parts", "bands"}
	return sheet{
		name: term.SheetSteps,
		columns: []column{
			col(term.PackItemCode), {head: term.HeadKind, path: "list", table: term.TableMethodList}, col(term.PackStepFrom).headed(term.HeadFrom),
			col(term.PackStepPart), col(term.PackBandName).headed(term.HeadName), col(term.PackPartMetric), col(term.PackPartShare), col(term.PackBandKey), col(term.PackBandReason),
		},
		rows: func(root *yaml.Node) []*yaml.Node {
			var rows []*yaml.Node
			for _, item := range entries(root, "items") {
				for _, kind := range kinds {
					for _, part := range entries(item, "method."+kind) {
						rows = append(rows, joined(line("code", at(item, "code").Value, "list", kind), part))
					}
				}
			}
			return rows
		},
		take: func(root, row *yaml.Node) {
			code, kind := value(row, "code"), value(row, "list")
			for _, item := range entries(root, "items") {
				if value(item, "code") == code {
					push(item, "method."+kind, without(row, "code", "list"))
					return
				}
			}
			unknown := &yaml.Node{Kind: yaml.MappingNode, Line: row.Line}
			put(unknown, "code", at(row, "code"))
			push(root, "items", unknown) // refused: an indicator without a name
		},
	}
}
