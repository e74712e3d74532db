package ledger

import "guanyunbu/app/field"

// Searched reports whether a search by text looks into the column. Persons' data and secrets are
// never searched (DEFINITIONS 2, personal data).
func Searched(c field.Column) bool {
	if c.Has(field.Personal) || c.Has(field.Secret) {
		return false
	}
	return c.Kind == field.Line || c.Kind == field.Prose || c.Kind == field.Lines
}

// Told reports whether the history may hold the column's values.
func Told(c field.Column) bool { return !c.Has(field.Personal) && !c.Has(field.Secret) }
