package record

import (
	"encoding/json"
	"fmt"

	"guanyunbu/app"
)

// draft is what was typed into a form and not saved yet. It holds words as typed, also those that cannot be read.
type draft struct {
	At    string            `json:"at"`
	Texts map[string]string `json:"texts"`
}

// draftKey names the draft of a record; a new one has one draft for each facility.
func draftKey(entity string, facility, id app.ID) string {
	if id == "" {
		return "draft/" + entity + "/new/" + string(facility)
	}
	return "draft/" + entity + "/" + string(id)
}

// keepDraft writes the draft down, or drops it when nothing is left to keep.
func keepDraft(drafts Drafts, key string, d draft) error {
	if len(d.Texts) == 0 {
		return dropDraft(drafts, key)
	}
	text, err := json.Marshal(d)
	if err != nil {
		return fmt.Errorf("write draft %s: %w", key, err)
	}
	if err := drafts.Keep(key, string(text)); err != nil {
		return fmt.Errorf("keep draft %s: %w", key, err)
	}
	return nil
}

func dropDraft(drafts Drafts, key string) error {
	if err := drafts.Drop(key); err != nil {
		return fmt.Errorf("drop draft %s: %w", key, err)
	}
	return nil
}

// loadDraft reads a draft; a torn one counts as none, because it only repeats what a person typed.
func loadDraft(drafts Drafts, key string) (draft, error) {
	var d draft
	text, found, err := drafts.Load(key)
	if err != nil {
		return d, fmt.Errorf("load draft %s: %w", key, err)
	}
	if found && json.Unmarshal([]byte(text), &d) != nil {
		return draft{}, nil
	}
	return d, nil
}
