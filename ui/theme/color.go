package theme

import (
	"image/color"

	"fyne.io/fyne/v2"
	fynetheme "fyne.io/fyne/v2/theme"
)

// Colour names of the book. State is never colour alone: a word or an icon always stands with it.
const (
	// Ground is behind everything.
	Ground fyne.ThemeColorName = "ground"
	// Surface is the paper of cards, grids and forms.
	Surface fyne.ThemeColorName = "surface"
	// Head is the ground of header and total rows.
	Head fyne.ThemeColorName = "head"
	// GridHead is the header row of the editable grid.
	GridHead fyne.ThemeColorName = "gridHead"
	// Line borders cards and groups.
	Line fyne.ThemeColorName = "line"
	// RowLine divides rows inside a card.
	RowLine fyne.ThemeColorName = "rowLine"
	// InputLine borders inputs and normal buttons.
	InputLine fyne.ThemeColorName = "inputLine"
	// Ink is body text.
	Ink fyne.ThemeColorName = "ink"
	// Ink2 is captions and header text.
	Ink2 fyne.ThemeColorName = "ink2"
	// Ink3 is codes, placeholders and year-ago hints, never an essential fact.
	Ink3 fyne.ThemeColorName = "ink3"
	// Faint is the ink of what cannot be used now; a caption beside it says why.
	Faint fyne.ThemeColorName = "faint"
	// Rail is the navigation ground.
	Rail fyne.ThemeColorName = "rail"
	// RailHover is the rail item under the pointer.
	RailHover fyne.ThemeColorName = "railHover"
	// RailLabel is the small word under a rail character.
	RailLabel fyne.ThemeColorName = "railLabel"
	// RailCharacter is the single character of a rail item.
	RailCharacter fyne.ThemeColorName = "railCharacter"
	// RailMark is the bar at the edge of the room one is in.
	RailMark fyne.ThemeColorName = "railMark"
	// Accent is the primary button, selection, focus and progress.
	Accent fyne.ThemeColorName = "accent"
	// AccentDeep is links and emphasis on light ground.
	AccentDeep fyne.ThemeColorName = "accentDeep"
	// AccentSoft is the selected row and the hint strip.
	AccentSoft fyne.ThemeColorName = "accentSoft"
	// AccentHover is what lies under the pointer.
	AccentHover fyne.ThemeColorName = "accentHover"
	// AccentPale is the forecast part of a bar and the halo of the cell being edited.
	AccentPale fyne.ThemeColorName = "accentPale"
	// OnAccent is text and icons on Accent.
	OnAccent fyne.ThemeColorName = "onAccent"
	// OnAccentLine borders the key hint inside a primary button.
	OnAccentLine fyne.ThemeColorName = "onAccentLine"
	// Ok is met, on time, verified; OkSoft is its ground.
	Ok fyne.ThemeColorName = "ok"
	// OkSoft is the ground under Ok.
	OkSoft fyne.ThemeColorName = "okSoft"
	// OkOnToast is the check mark of a snackbar.
	OkOnToast fyne.ThemeColorName = "okOnToast"
	// Warn is due soon, behind pace, corrected by hand.
	Warn fyne.ThemeColorName = "warn"
	// WarnSoft is the ground under Warn.
	WarnSoft fyne.ThemeColorName = "warnSoft"
	// WarnBar is a bar or dot behind pace.
	WarnBar fyne.ThemeColorName = "warnBar"
	// Bad is overdue, wrong, blocked, below the floor.
	Bad fyne.ThemeColorName = "bad"
	// BadSoft is the ground under Bad.
	BadSoft fyne.ThemeColorName = "badSoft"
	// BadLine borders a problem card.
	BadLine fyne.ThemeColorName = "badLine"
	// Nod is not filled, not started, not applicable.
	Nod fyne.ThemeColorName = "nod"
	// NodSoft is the ground under Nod.
	NodSoft fyne.ThemeColorName = "nodSoft"
	// Toast is the ground of the snackbar.
	Toast fyne.ThemeColorName = "toast"
	// ToastAction is the one action of the snackbar.
	ToastAction fyne.ThemeColorName = "toastAction"
	// Track is the empty part of a bar.
	Track fyne.ThemeColorName = "track"
	// Heat0 is a month without an activity of the class.
	Heat0 fyne.ThemeColorName = "heat0"
	// Heat1 is one activity in the month.
	Heat1 fyne.ThemeColorName = "heat1"
	// Heat2 is two.
	Heat2 fyne.ThemeColorName = "heat2"
	// Heat3 is three.
	Heat3 fyne.ThemeColorName = "heat3"
	// Heat4 is four and more, with white figures.
	Heat4 fyne.ThemeColorName = "heat4"
	// GradeLow is the ground of the lowest grade on the scale.
	GradeLow fyne.ThemeColorName = "gradeLow"
	// GradePass is the ground of the passing grade.
	GradePass fyne.ThemeColorName = "gradePass"
	// GradeGood is the ground of the second grade.
	GradeGood fyne.ThemeColorName = "gradeGood"
	// GradeBest is the ground of the best grade.
	GradeBest fyne.ThemeColorName = "gradeBest"
	// Veil dims the page under a question.
	Veil fyne.ThemeColorName = "veil"
	// Shade is the one soft shadow of dialogs and lists.
	Shade fyne.ThemeColorName = "shade"
	// Clear is no colour.
	Clear fyne.ThemeColorName = "clear"
)

func rgb(hex uint32) color.NRGBA {
	return color.NRGBA{R: uint8(hex >> 16), G: uint8(hex >> 8), B: uint8(hex), A: 0xff}
}

func light() map[fyne.ThemeColorName]color.Color {
	return map[fyne.ThemeColorName]color.Color{
		Ground: rgb(0xF3F5F4), Surface: rgb(0xFFFFFF), Head: rgb(0xEEF2F1), GridHead: rgb(0xEAF0EF),
		Line: rgb(0xD9DFDE), RowLine: rgb(0xEAEEED), InputLine: rgb(0xAEBABC),
		Ink: rgb(0x1C2427), Ink2: rgb(0x4F5B61), Ink3: rgb(0x66727A), Faint: rgb(0x8B969B),
		Rail: rgb(0x17363F), RailHover: rgb(0x22454F), RailLabel: rgb(0xC3D4D7), RailCharacter: rgb(0xD5E2E4), RailMark: rgb(0x53B5C0),
		Accent: rgb(0x0E6272), AccentDeep: rgb(0x0A4B58), AccentSoft: rgb(0xE3F0F1), AccentHover: rgb(0xEEF6F6), AccentPale: rgb(0xB9D8DB),
		OnAccent: rgb(0xFFFFFF), OnAccentLine: rgb(0x7DB0B8),
		Ok: rgb(0x1F6B45), OkSoft: rgb(0xE4F2EA), OkOnToast: rgb(0x8FD3AE),
		Warn: rgb(0x8A5200), WarnSoft: rgb(0xFCF1DC), WarnBar: rgb(0xC07A12),
		Bad: rgb(0xB3261E), BadSoft: rgb(0xFBE9E7), BadLine: rgb(0xEDB9B4),
		Nod: rgb(0x5B6670), NodSoft: rgb(0xEDEFF1),
		Toast: rgb(0x1F3A42), ToastAction: rgb(0xA9DCE2), Track: rgb(0xE3E8E7),
		Heat0: rgb(0xF0F2F2), Heat1: rgb(0xCFE5E7), Heat2: rgb(0xA7CED2), Heat3: rgb(0x7FB6BC), Heat4: rgb(0x2F7F8C),
		GradeLow: rgb(0xF3D5D2), GradePass: rgb(0xF6E5C3), GradeGood: rgb(0xCFE6D8), GradeBest: rgb(0x9FCFB3),
		Veil: color.NRGBA{R: 0x1C, G: 0x24, B: 0x27, A: 0x50}, Shade: color.NRGBA{R: 0x17, G: 0x36, B: 0x3F, A: 0x38}, Clear: color.NRGBA{},
	}
}

// contrast is what the high-contrast variant changes: darker ink, stronger lines, no tinted grounds.
func contrast(table map[fyne.ThemeColorName]color.Color) {
	table[Ink] = rgb(0x000000)
	table[Ink2] = rgb(0x333333)
	table[Ink3] = rgb(0x333333)
	table[Line] = rgb(0x8A979B)
	table[RowLine] = rgb(0x8A979B)
	table[Accent] = rgb(0x004B58)
	for _, ground := range []fyne.ThemeColorName{Ground, Head, GridHead, OkSoft, WarnSoft, BadSoft, NodSoft} {
		table[ground] = rgb(0xFFFFFF)
	}
}

// toolkitColors says which of our names stands behind each name the toolkit's own widgets ask for.
func toolkitColors() map[fyne.ThemeColorName]fyne.ThemeColorName {
	return map[fyne.ThemeColorName]fyne.ThemeColorName{
		fynetheme.ColorNameBackground: Ground, fynetheme.ColorNameForeground: Ink,
		fynetheme.ColorNamePrimary: Accent, fynetheme.ColorNameHover: AccentHover,
		fynetheme.ColorNameSelection: AccentPale, fynetheme.ColorNameFocus: Accent,
		fynetheme.ColorNamePressed: AccentSoft, fynetheme.ColorNameHyperlink: AccentDeep,
		fynetheme.ColorNameInputBackground: Surface, fynetheme.ColorNameInputBorder: InputLine,
		fynetheme.ColorNameSeparator: Line, fynetheme.ColorNameDisabled: Faint,
		fynetheme.ColorNameDisabledButton: NodSoft, fynetheme.ColorNameButton: Surface,
		fynetheme.ColorNameError: Bad, fynetheme.ColorNameWarning: Warn, fynetheme.ColorNameSuccess: Ok,
		fynetheme.ColorNameForegroundOnError: OnAccent, fynetheme.ColorNameForegroundOnPrimary: OnAccent,
		fynetheme.ColorNameForegroundOnSuccess: OnAccent, fynetheme.ColorNameForegroundOnWarning: OnAccent,
		fynetheme.ColorNameHeaderBackground: Head, fynetheme.ColorNamePlaceHolder: Ink3,
		fynetheme.ColorNameMenuBackground: Surface, fynetheme.ColorNameOverlayBackground: Surface,
		fynetheme.ColorNameScrollBar: InputLine, fynetheme.ColorNameScrollBarBackground: Clear,
		fynetheme.ColorNameShadow: Shade,
	}
}
