package packfile

import (
	"go.yaml.in/yaml/v3"

	"guanyunbu/app/term"
)

// extraSheet holds what is added and what is taken away.
func extraSheet() sheet {
	lists := map[string]string{"bonus": "bonus.rows", "deductions": "deductions"}
	return sheet{
		name: term.SheetExtras,
		columns: []column{
			{head: term.HeadKind, path: "list", table: term.TableExtraList}, col(term.PackExtraCode), col(term.PackExtraName).headed(term.HeadMatter), col(term.PackExtraEach).headed(term.HeadEach),
			{head: term.PackExtraCap.Label, path: "most"}, col(term.PackExtraMetric), col(term.PackExtraFrom),
		},
		rows: func(root *yaml.Node) []*yaml.Node {
			var rows []*yaml.Node
			for _, kind := range []string{"bonus", "deductions"} {
				for _, part := range entries(root, lists[kind]) {
					row := joined(line("list", kind), part)
					if cap := at(row, "cap"); cap != nil {
						row = without(row, "cap")
						put(row, "most", cap)
					}
					rows = append(rows, row)
				}
			}
			return rows
		},
		take: func(root, row *yaml.Node) {
			kind := value(row, "list")
			row = without(row, "list")
			if most := at(row, "most"); most != nil && kind == "bonus" {
				row = without(row, "most")
				put(row, "cap", most)
			}
			list, known := lists[kind]
			if !known {
				list = "bonus.rows"
			}
			push(root, list, row)
		},
	}
}

// catalogueSheet holds the service catalogues, one class a row.
func catalogueSheet() sheet {
	return sheet{
		name: term.SheetCatalogues,
		columns: []column{
			col(term.PackCatalogueVersion), col(term.PackCatalogueTypes).as(several), col(term.PackClassClass), col(term.PackClassMinimum),
			col(term.PackClassMode).choose(term.TableReach), col(term.PackClassDays), col(term.PackClassUse),
		},
		rows: func(root *yaml.Node) []*yaml.Node {
			return nested(root)
		},
		take: func(root, row *yaml.Node) { gather(root, row) },
	}
}

// checklistSheet holds the checklists, one point a row.
func checklistSheet() sheet {
	return sheet{
		name:    term.SheetChecklists,
		columns: []column{col(term.PackChecklistCode), col(term.PackChecklistName), {head: term.PackChecklistItems.Label, path: "item"}},
		rows: func(root *yaml.Node) []*yaml.Node {
			var rows []*yaml.Node
			for _, list := range entries(root, "checklists") {
				for _, item := range entries(list, "items") {
					rows = append(rows, line("code", value(list, "code"), "name", value(list, "name"), "item", item.Value))
				}
			}
			return rows
		},
		take: func(root, row *yaml.Node) {
			item := at(row, "item")
			for _, list := range entries(root, "checklists") {
				if value(list, "code") == value(row, "code") && item != nil {
					push(list, "items", item)
					return
				}
			}
			list := without(row, "item")
			if item != nil {
				push(list, "items", item)
			}
			push(root, "checklists", list)
		},
	}
}

// feeSheet holds the limits of fees and the discounts.
func feeSheet() sheet {
	return sheet{
		name: term.SheetFees,
		columns: []column{
			{head: term.HeadKind, path: "list", table: term.TableFeeList}, {head: term.HeadField, path: "code"}, {head: term.HeadValue, path: "value"}, {head: term.PackDiscountProof.Label, path: "proof"},
		},
		rows: func(root *yaml.Node) []*yaml.Node {
			var rows []*yaml.Node
			if fees := at(root, "fees"); fees != nil {
				for i := 0; i+1 < len(fees.Content); i += 2 {
					rows = append(rows, line("list", "fees", "code", fees.Content[i].Value, "value", fees.Content[i+1].Value))
				}
			}
			for _, d := range entries(root, "discounts") {
				rows = append(rows, line("list", "discounts", "code", value(d, "group"), "value", value(d, "pays"), "proof", value(d, "proof")))
			}
			return rows
		},
		take: func(root, row *yaml.Node) {
			if value(row, "list") == "fees" {
				put(root, "fees."+value(row, "code"), at(row, "value"))
				return
			}
			d := &yaml.Node{Kind: yaml.MappingNode, Line: row.Line}
			put(d, "group", at(row, "code"))
			put(d, "pays", at(row, "value"))
			put(d, "proof", at(row, "proof"))
			push(root, "discounts", d)
		},
	}
}

// wordSheet holds the words of the district and the texts of the papers.
func wordSheet() sheet {
	return sheet{
		name:    term.SheetWords,
		columns: []column{{head: term.HeadKind, path: "list", table: term.TableWordList}, {head: term.HeadField, path: "code"}, {head: term.HeadValue, path: "value"}},
		rows: func(root *yaml.Node) []*yaml.Node {
			var rows []*yaml.Node
			for _, kind := range []string{"labels", "wording"} {
				words := at(root, kind)
				for i := 0; words != nil && i+1 < len(words.Content); i += 2 {
					rows = append(rows, line("list", kind, "code", words.Content[i].Value, "value", words.Content[i+1].Value))
				}
			}
			return rows
		},
		take: func(root, row *yaml.Node) {
			kind := value(row, "list")
			if kind != "wording" {
				kind = "labels"
			}
			group := at(root, kind)
			if group == nil {
				group = &yaml.Node{Kind: yaml.MappingNode, Line: row.Line}
				put(root, kind, group)
			}
			put(group, "", at(row, "value"))
			group.Content[len(group.Content)-2] = &yaml.Node{Kind: yaml.ScalarNode, Tag: "!!str", Value: value(row, "code"), Line: row.Line}
		},
	}
}

// nested gives the classes of the catalogues, each with the fields of its catalogue before it.
func nested(root *yaml.Node) []*yaml.Node {
	var rows []*yaml.Node
	for _, one := range entries(root, "catalogues") {
		head := without(one, "classes")
		classes := entries(one, "classes")
		for _, class := range classes {
			rows = append(rows, joined(head, class))
		}
		if len(classes) == 0 {
			rows = append(rows, head)
		}
	}
	return rows
}

// gather puts a row back under the catalogue it belongs to; the name tells which.
func gather(root, row *yaml.Node) {
	class := without(row, "version", "types")
	for _, one := range entries(root, "catalogues") {
		if value(one, "version") == value(row, "version") {
			push(one, "classes", class)
			return
		}
	}
	one := &yaml.Node{Kind: yaml.MappingNode, Line: row.Line}
	put(one, "version", at(row, "version"))
	put(one, "types", at(row, "types"))
	if len(class.Content) > 0 {
		push(one, "classes", class)
	}
	push(root, "catalogues", one)
}
