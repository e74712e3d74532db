package data

import (
	"encoding/json"
	"fmt"
	"os"

	"github.com/gofrs/flock"

	"guanyunbu/app"
	"guanyunbu/app/term"
)

// holder names who keeps the book open. It lies beside the lock, not in it, because a locked file
// cannot be read on Windows.
type holder struct {
	Person  string `json:"person"`
	PC      string `json:"pc"`
	Process int    `json:"pid"`
	Since   string `json:"since"`
}

// hold takes the book for this program alone, or says who has it. The system gives the lock back when
// a program dies, however it dies.
func (f folder) hold(o Options) (*flock.Flock, error) {
	lock := flock.New(f.lock())
	taken, err := lock.TryLock()
	if err != nil {
		return nil, app.Fail(app.NotAllowed, fmt.Sprintf(term.SayFolderReadOnly, f.dir), err)
	}
	if !taken {
		return nil, f.held()
	}
	pc, err := os.Hostname()
	if err != nil {
		pc = ""
	}
	text, err := json.Marshal(holder{Person: o.Person, PC: pc, Process: os.Getpid(), Since: moment(o.Now())})
	if err == nil {
		err = os.WriteFile(f.holder(), text, 0o666)
	}
	if err != nil {
		return nil, closing(fmt.Errorf("name the holder: %w", err), lock.Unlock)
	}
	return lock, nil
}

// held is the refusal of a second opening.
func (f folder) held() error {
	var by holder
	text, err := os.ReadFile(f.holder())
	if err == nil {
		err = json.Unmarshal(text, &by)
	}
	if err != nil {
		return app.Fail(app.Locked, term.SayBookHeldUnknown, fmt.Errorf("read the holder: %w", err))
	}
	if by.Person == "" {
		by.Person = term.WordSomebody
	}
	return app.Fail(app.Locked, fmt.Sprintf(term.SayBookHeld, by.Person, by.PC, by.Since), fmt.Errorf("held by process %d", by.Process))
}
