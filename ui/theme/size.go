package theme

import (
	"fyne.io/fyne/v2"
	fynetheme "fyne.io/fyne/v2/theme"
)

// Size names of the book, in units at 100 %.
const (
	// Unit is one unit; lengths that come from data (column widths) are multiples of it.
	Unit fyne.ThemeSizeName = "unit"

	// TextHero is the score of the home page.
	TextHero fyne.ThemeSizeName = "textHero"
	// TextBanner is the name of the program on the first page.
	TextBanner fyne.ThemeSizeName = "textBanner"
	// TextStat is the value of a stat tile.
	TextStat fyne.ThemeSizeName = "textStat"
	// TextTitle is the page title.
	TextTitle = fynetheme.SizeNameHeadingText
	// TextDoor is the title of a first-run door.
	TextDoor fyne.ThemeSizeName = "textDoor"
	// TextCard is the title of a card.
	TextCard = fynetheme.SizeNameSubHeadingText
	// TextBody is body text, inputs and buttons.
	TextBody = fynetheme.SizeNameText
	// TextGrid is the grid.
	TextGrid fyne.ThemeSizeName = "textGrid"
	// TextDense is the grid with compact rows.
	TextDense fyne.ThemeSizeName = "textDense"
	// TextCaption is captions, chips and headers: the smallest size for a fact.
	TextCaption = fynetheme.SizeNameCaptionText
	// TextKey is key hints and dates under a chart only.
	TextKey fyne.ThemeSizeName = "textKey"
	// TextRail is the single character of a rail item.
	TextRail fyne.ThemeSizeName = "textRail"

	// Gap0 is no gap.
	Gap0 fyne.ThemeSizeName = "gap0"
	// Gap2 is a hair's gap, between the cells of a matrix.
	Gap2 fyne.ThemeSizeName = "gap2"
	// Gap4 stands inside a part.
	Gap4 fyne.ThemeSizeName = "gap4"
	// Gap6 stands between an icon and its word.
	Gap6 fyne.ThemeSizeName = "gap6"
	// Gap8 stands between parts that belong together.
	Gap8 fyne.ThemeSizeName = "gap8"
	// Gap12 stands between cards.
	Gap12 fyne.ThemeSizeName = "gap12"
	// Gap14 is the padding of a card.
	Gap14 fyne.ThemeSizeName = "gap14"
	// Gap16 is the padding of a page.
	Gap16 fyne.ThemeSizeName = "gap16"
	// Gap24 parts groups.
	Gap24 fyne.ThemeSizeName = "gap24"
	// Gap48 is the margin of pages with little on them.
	Gap48 fyne.ThemeSizeName = "gap48"

	// Hairline is a border.
	Hairline fyne.ThemeSizeName = "hairline"
	// FocusLine is the frame around what has the focus, and the bar of the tab one is on.
	FocusLine fyne.ThemeSizeName = "focusLine"
	// TabLine is the underline of the tab one is on.
	TabLine fyne.ThemeSizeName = "tabLine"
	// RadiusCard rounds cards.
	RadiusCard fyne.ThemeSizeName = "radiusCard"
	// RadiusButton rounds buttons and inputs.
	RadiusButton fyne.ThemeSizeName = "radiusButton"
	// RadiusKey rounds key hints.
	RadiusKey fyne.ThemeSizeName = "radiusKey"
	// RadiusChip rounds chips.
	RadiusChip fyne.ThemeSizeName = "radiusChip"
	// RadiusCell rounds cells of the matrix.
	RadiusCell fyne.ThemeSizeName = "radiusCell"
	// RadiusBar rounds bars.
	RadiusBar fyne.ThemeSizeName = "radiusBar"

	// ContextHeight is the bar with facility and year.
	ContextHeight fyne.ThemeSizeName = "contextHeight"
	// PageRowHeight is the row with title, tabs and actions.
	PageRowHeight fyne.ThemeSizeName = "pageRowHeight"
	// StatusHeight is the bar at the foot of the window.
	StatusHeight fyne.ThemeSizeName = "statusHeight"
	// FilterHeight is the filter row of a ledger.
	FilterHeight fyne.ThemeSizeName = "filterHeight"
	// GridHeadHeight is the header of a grid.
	GridHeadHeight fyne.ThemeSizeName = "gridHeadHeight"
	// GridRow is a compact grid row.
	GridRow fyne.ThemeSizeName = "gridRow"
	// GridRowRoomy is a comfortable grid row.
	GridRowRoomy fyne.ThemeSizeName = "gridRowRoomy"
	// ListRowHeight is one row of a list in a card.
	ListRowHeight fyne.ThemeSizeName = "listRowHeight"
	// ListHeadHeight is the header of such a list.
	ListHeadHeight fyne.ThemeSizeName = "listHeadHeight"
	// CardTitleHeight is the title row of a card.
	CardTitleHeight fyne.ThemeSizeName = "cardTitleHeight"
	// ButtonHeight is a button or an input.
	ButtonHeight fyne.ThemeSizeName = "buttonHeight"
	// SmallHeight is a small button or a filter chip.
	SmallHeight fyne.ThemeSizeName = "smallHeight"
	// LargeHeight is a button of the first-run pages.
	LargeHeight fyne.ThemeSizeName = "largeHeight"
	// ChipHeight is a status chip.
	ChipHeight fyne.ThemeSizeName = "chipHeight"
	// KeyHeight is a key hint.
	KeyHeight fyne.ThemeSizeName = "keyHeight"
	// BarHeight is a progress bar.
	BarHeight fyne.ThemeSizeName = "barHeight"
	// ScaleHeight is the coloured band of the grade scale.
	ScaleHeight fyne.ThemeSizeName = "scaleHeight"
	// CellHeight and CellWidth are one month of the matrix.
	CellHeight fyne.ThemeSizeName = "cellHeight"
	// CellWidth is the width of one month of the matrix.
	CellWidth fyne.ThemeSizeName = "cellWidth"
	// StageHeight is one box of the stage flow.
	StageHeight fyne.ThemeSizeName = "stageHeight"
	// StageWidth is its width.
	StageWidth fyne.ThemeSizeName = "stageWidth"
	// StepMark is the numbered circle of a step.
	StepMark fyne.ThemeSizeName = "stepMark"
	// DotSize is a status dot.
	DotSize fyne.ThemeSizeName = "dotSize"
	// BadgeSize is the red number at a rail item.
	BadgeSize fyne.ThemeSizeName = "badgeSize"
	// IconSize is an icon beside text.
	IconSize fyne.ThemeSizeName = "iconSize"
	// IconSmall is an icon inside a chip.
	IconSmall fyne.ThemeSizeName = "iconSmall"
	// IconLarge is the icon of an empty page.
	IconLarge fyne.ThemeSizeName = "iconLarge"
	// DoorIcon is the tile behind the icon of a first-run door.
	DoorIcon fyne.ThemeSizeName = "doorIcon"
	// MarkSize is the program's mark on the first page.
	MarkSize fyne.ThemeSizeName = "markSize"

	// RailWidth is the rail with words; RailNarrow only characters.
	RailWidth fyne.ThemeSizeName = "railWidth"
	// RailNarrow is the rail in a narrow window.
	RailNarrow fyne.ThemeSizeName = "railNarrow"
	// RailItem is the height of one rail item.
	RailItem fyne.ThemeSizeName = "railItem"
	// PanelWidth is the side panel; PanelWide its wider form.
	PanelWidth fyne.ThemeSizeName = "panelWidth"
	// PanelWide is the side panel beside a form.
	PanelWide fyne.ThemeSizeName = "panelWide"
	// TreeWidth is the tree of indicators.
	TreeWidth fyne.ThemeSizeName = "treeWidth"
	// FormWidth is the form column.
	FormWidth fyne.ThemeSizeName = "formWidth"
	// HelpWidth is the help column beside a form.
	HelpWidth fyne.ThemeSizeName = "helpWidth"
	// LabelWidth is a form label.
	LabelWidth fyne.ThemeSizeName = "labelWidth"
	// SearchWidth is the search box of the context bar.
	SearchWidth fyne.ThemeSizeName = "searchWidth"
	// DialogWidth is a question.
	DialogWidth fyne.ThemeSizeName = "dialogWidth"
	// SnackWidth is the snackbar.
	SnackWidth fyne.ThemeSizeName = "snackWidth"
	// DateWidth is a date entry.
	DateWidth fyne.ThemeSizeName = "dateWidth"
	// NumberWidth is a number entry.
	NumberWidth fyne.ThemeSizeName = "numberWidth"
	// ScrollFade is the room a scrolling list keeps for its bar.
	ScrollFade fyne.ThemeSizeName = "scrollFade"
)

func sizes() map[fyne.ThemeSizeName]float32 {
	return map[fyne.ThemeSizeName]float32{
		Unit: 1, TextHero: 44, TextBanner: 34, TextStat: 20, TextTitle: 20, TextDoor: 18, TextCard: 15.5, TextBody: 14.5,
		TextGrid: 14, TextDense: 13.5, TextCaption: 13, TextKey: 12.5, TextRail: 23,
		Gap0: 0, Gap2: 2, Gap4: 4, Gap6: 6, Gap8: 8, Gap12: 12, Gap14: 14, Gap16: 16, Gap24: 24, Gap48: 48,
		Hairline: 1, FocusLine: 2, TabLine: 3, RadiusCard: 8, RadiusButton: 5, RadiusKey: 3, RadiusChip: 11, RadiusCell: 2, RadiusBar: 4,
		ContextHeight: 42, PageRowHeight: 52, StatusHeight: 28, FilterHeight: 42, GridHeadHeight: 32, GridRow: 27, GridRowRoomy: 34,
		ListRowHeight: 34, ListHeadHeight: 30, CardTitleHeight: 40, ButtonHeight: 32, SmallHeight: 28, LargeHeight: 42,
		ChipHeight: 22, KeyHeight: 20, BarHeight: 9, ScaleHeight: 10, CellHeight: 21, CellWidth: 22,
		StageHeight: 46, StageWidth: 106, StepMark: 24, DotSize: 9, BadgeSize: 18,
		IconSize: 16, IconSmall: 14, IconLarge: 30, DoorIcon: 46, MarkSize: 76,
		RailWidth: 84, RailNarrow: 46, RailItem: 66, PanelWidth: 272, PanelWide: 384, TreeWidth: 322, FormWidth: 846, HelpWidth: 392,
		LabelWidth: 76, SearchWidth: 300, DialogWidth: 400, SnackWidth: 380, DateWidth: 128, NumberWidth: 88, ScrollFade: 6,

		fynetheme.SizeNamePadding: 4, fynetheme.SizeNameInnerPadding: 6, fynetheme.SizeNameScrollBar: 12, fynetheme.SizeNameScrollBarSmall: 4,
		fynetheme.SizeNameScrollBarRadius: 3, fynetheme.SizeNameInputRadius: 5, fynetheme.SizeNameInputBorder: 1, fynetheme.SizeNameSelectionRadius: 3,
		fynetheme.SizeNameSeparatorThickness: 1, fynetheme.SizeNameInlineIcon: 16, fynetheme.SizeNameLineSpacing: 3,
		fynetheme.SizeNameButtonRadius: 5, fynetheme.SizeNameCardRadius: 8, fynetheme.SizeNameDialogRadius: 8, fynetheme.SizeNamePopupRadius: 5,
		fynetheme.SizeNameMenuRadius: 5, fynetheme.SizeNameInnerWindowRadius: 8, fynetheme.SizeNameSplitThickness: 4,
		fynetheme.SizeNameModalBlurRadius: 0, fynetheme.SizeNameWindowButtonRadius: 8,
	}
}
