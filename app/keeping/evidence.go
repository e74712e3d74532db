package keeping

import (
	"fmt"
	"strings"

	"guanyunbu/app"
)

// Attachment is one piece of evidence: a file kept by its content, belonging to one record.
type Attachment struct {
	ID       app.ID
	Entity   string
	Record   app.ID
	Seq      int    // 1, 2, 3… within the record, never reused
	Name     string // the file's name when it was attached
	SHA256   string
	Size     int64
	Personal bool // holds persons' data: a purge takes it away
	AddedBy  string
	AddedAt  string
	Void     bool // taken off the record; the file stays
}

// Picture reports whether the file's name says that it is a photo, of which a reduced copy is kept.
func (a Attachment) Picture() bool {
	name := strings.ToLower(a.Name)
	for _, end := range []string{".jpg", ".jpeg", ".png", ".gif", ".webp", ".bmp", ".tif", ".tiff"} {
		if strings.HasSuffix(name, end) {
			return true
		}
	}
	return false
}

// Number is the evidence number of the file under the number of its record.
func (a Attachment) Number(record string) string { return fmt.Sprintf("%s-%02d", record, a.Seq) }
