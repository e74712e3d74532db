package data

import (
	"context"
	"testing"

	"guanyunbu/app"
)

// TestCellsNeverShift: a text that another program spoiled with the sign between cells makes the row
// unreadable; it never moves a value into the next field.
func TestCellsNeverShift(t *testing.T) {
	c := newCentre(t, open(t, optionsIn(t.TempDir())))
	kept, spoiled := c.enter(t, "不变"), c.enter(t, "改坏")
	_, err := c.handles().door.ExecContext(context.Background(), "UPDATE activity SET name = 'a' || char(31) || 'b' WHERE id = ?", string(spoiled.ID))
	worked(t, err)
	if found, err := c.activities.One(spoiled.ID); err == nil {
		t.Errorf("the spoiled row is read as %+v", found)
	}
	found, err := c.activities.One(kept.ID)
	worked(t, err)
	equal(t, "name", found.Name, app.Line("不变"))
	equal(t, "class", found.Class, kept.Class)
	equal(t, "changed by", found.ChangedBy, kept.ChangedBy)
	equal(t, "not filled", found.Attended, kept.Attended)
}
