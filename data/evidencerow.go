package data

import (
	"database/sql"
	"fmt"

	"guanyunbu/app/keeping"
)

// attachments reads rows of evidence and closes the cursor.
func attachments(cursor *sql.Rows) ([]keeping.Attachment, error) {
	defer cursor.Close()
	var found []keeping.Attachment
	for cursor.Next() {
		var a keeping.Attachment
		err := cursor.Scan(&a.ID, &a.Entity, &a.Record, &a.Seq, &a.Name, &a.SHA256, &a.Size, &a.Personal, &a.AddedBy, &a.AddedAt, &a.Void)
		if err != nil {
			return nil, fmt.Errorf("read evidence: %w", err)
		}
		found = append(found, a)
	}
	return found, cursor.Err()
}
