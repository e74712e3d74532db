package packfile

import (
	"bytes"
	"fmt"

	"go.yaml.in/yaml/v3"

	"guanyunbu/app"
	"guanyunbu/app/rulepack"
	"guanyunbu/app/term"
)

// Write gives the file of a pack: readable YAML, each part explained above it, which reads back as
// the same pack.
func Write(pack rulepack.Pack) ([]byte, error) {
	pack.Format = rulepack.Format
	keys := packKeys(&pack)
	root := group{keys: keys}.node()
	for i := 0; i+1 < len(root.Content); i += 2 {
		for _, k := range keys {
			if k.name() == root.Content[i].Value {
				root.Content[i].HeadComment = comment(k)
			}
		}
	}
	root.Content[0].HeadComment = term.PackFileHead + "\n\n" + root.Content[0].HeadComment
	var file bytes.Buffer
	encoder := yaml.NewEncoder(&file)
	encoder.SetIndent(2)
	if err := encoder.Encode(root); err != nil {
		return nil, fmt.Errorf("write rule pack %s: %w", pack.Code, err)
	}
	if err := encoder.Close(); err != nil {
		return nil, fmt.Errorf("write rule pack %s: %w", pack.Code, err)
	}
	return append(unpadded(file.Bytes()), "...\n"...), nil
}

// comment explains a part of the file: what it is, and what its lines may say.
func comment(k key) string {
	text := fmt.Sprintf(term.PackFileNote, k.term.Label, k.term.Meaning)
	parts := inside(k.term)
	for _, part := range parts {
		margin := "\n  "
		if part.head.Key != "" {
			name := key{term: part.head}.name()
			text += margin + fmt.Sprintf(term.PackFileInside, name)
			margin += "  "
		}
		for _, in := range part.keys {
			text += margin + fmt.Sprintf(term.PackFileKey, in.name(), in.term.Label, in.term.Meaning)
		}
	}
	if len(parts) > 0 {
		return "\n" + text
	}
	return text
}

// section is the fields of a line of a list, or of a part of such a line.
type section struct {
	head term.Term // of the part; nothing for the line itself
	keys []key
}

// inside lists the fields that a line of a list may have.
func inside(t term.Term) []section {
	none := term.Term{}
	switch t.Key {
	case term.PackItems.Key:
		var item rulepack.Item
		return []section{
			{none, itemKeys(&item)}, {term.PackItemMethod, methodKeys(&item.Method)}, {term.PackItemTarget, targetKeys(&item.Target)},
			{term.PackMethodSteps, stepKeys(&rulepack.Step{})}, {term.PackMethodParts, partKeys(&rulepack.Part{})},
			{term.PackMethodBands, bandKeys(&rulepack.Band{})},
		}
	case term.PackFigures.Key:
		return []section{{none, figureKeys(&rulepack.Figure{})}}
	case term.PackGates.Key:
		return []section{{none, gateKeys(&rulepack.Gate{})}}
	case term.PackBonus.Key:
		return []section{{none, bonusKeys(&rulepack.Bonus{})}, {term.PackBonusRows, extraKeys(&rulepack.Extra{})}}
	case term.PackDeductions.Key:
		return []section{{none, deductionKeys(&rulepack.Deduction{})}}
	case term.PackGrades.Key:
		return []section{{none, gradeKeys(&rulepack.Grade{})}, {term.PackGradeConsequence, consequenceKeys(&rulepack.Consequence{})}}
	case term.PackRounds.Key:
		return []section{{none, roundKeys(&rulepack.Round{})}}
	}
	return insideTables(t)
}

func insideTables(t term.Term) []section {
	none := term.Term{}
	switch t.Key {
	case term.PackGroups.Key:
		return []section{{none, groupKeys(&rulepack.Group{})}}
	case term.PackCatalogues.Key:
		return []section{{none, catalogueKeys(&rulepack.Catalogue{})}, {term.PackCatalogueClasses, classKeys(&rulepack.Class{})}}
	case term.PackFees.Key:
		return []section{{none, feeKeys(&rulepack.Fees{})}}
	case term.PackDiscounts.Key:
		return []section{{none, discountKeys(&rulepack.Discount{})}}
	case term.PackChecklists.Key:
		return []section{{none, checklistKeys(&rulepack.Checklist{})}}
	case term.PackCalendar.Key:
		return []section{{none, dutyKeys(&rulepack.Duty{})}}
	}
	return nil
}

// unpadded takes the blanks out of lines that hold nothing else.
func unpadded(file []byte) []byte {
	lines := bytes.Split(file, []byte("\n"))
	for i, line := range lines {
		if len(bytes.TrimSpace(line)) == 0 {
			lines[i] = nil
		}
	}
	return bytes.Join(lines, []byte("\n"))
}

// exact writes a number as a decimal where that is exact, else as a fraction.
func exact(r app.Ratio) string {
	for places := range 7 {
		text := r.Decimal(places)
		if same, ok := app.ParseRatio(text); ok && same.Cmp(r) == 0 {
			return text
		}
	}
	num, den := r.Exact()
	return num + "/" + den
}
