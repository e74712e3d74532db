package round

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"guanyunbu/app"
	"guanyunbu/app/term"
)

// bodyForm is the version of the form in which editions are kept.
const bodyForm = 1

// sealLength is how many digits of the fingerprint are printed.
const sealLength = 16

// content is what an edition keeps: the facts with the pack that judged them, and every mark.
type content struct {
	Form  int             `json:"form"`
	Facts json.RawMessage `json:"facts"`
	Marks []sealedMark    `json:"marks"`
}

// sealedMark is the mark of one indicator in an edition.
type sealedMark struct {
	Code   string     `json:"code"`
	Score  app.Points `json:"score"`
	Reason string     `json:"reason,omitempty"`
	Person string     `json:"person,omitempty"`
}

// body makes the body of an edition. The same content always gives the same body.
func (c content) body() (app.Body, error) {
	slices.SortFunc(c.Marks, func(a, b sealedMark) int { return strings.Compare(a.Code, b.Code) })
	text, err := json.Marshal(c)
	if err != nil {
		return "", fmt.Errorf("write body of edition: %w", err)
	}
	return app.Body(text), nil
}

// open reads the body of an edition, and refuses one that is not what was sealed.
func (e *Edition) open() (content, error) {
	number, _ := e.Number.Known()
	broken := fmt.Sprintf(term.SayEditionBroken, number)
	if Seal(e.Body) != string(e.Seal) {
		return content{}, app.Fail(app.Broken, broken, nil)
	}
	var c content
	if err := json.Unmarshal([]byte(e.Body), &c); err != nil {
		return content{}, app.Fail(app.Broken, broken, err)
	}
	return c, nil
}

// Seal is the check code of a body: changing one character of it changes the code.
func Seal(body app.Body) string {
	sum := sha256.Sum256([]byte(body))
	return hex.EncodeToString(sum[:])[:sealLength]
}
