package wording

// Words of short forms.
const (
	BlankDate = "如 2026-1-1" // there is no room for all the forms a date may have
)
