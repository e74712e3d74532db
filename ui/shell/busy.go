package shell

import (
	"context"
	"fmt"
	"sync"
	"time"

	"guanyunbu/ui/part"
	"guanyunbu/ui/wording"
)

// patience is how long a work may take before anything is shown.
const patience = 300 * time.Millisecond

// Work is something that takes longer than a glance: an import, a report, a backup.
type Work struct {
	Title string                                               // 正在导入 活动台账 2025.xlsx
	Do    func(ctx context.Context, tell func(Progress)) error // away from the window's thread; touches no widget
	Done  func(err error)                                      // back on the window's thread; context.Canceled when stopped
}

// Progress is how far a work is.
type Progress struct {
	Done, Total int // a total of 0 is not known
	Unit        string
	Note        string // such as 3 行有错，已放一边
}

func (p Progress) count() string {
	switch {
	case p.Total > 0:
		return fmt.Sprintf(wording.CountOf, p.Done, p.Total, p.Unit)
	case p.Done > 0:
		return fmt.Sprintf(wording.CountOnly, p.Done, p.Unit)
	}
	return ""
}

// Busy runs a work away from the window's thread, so that the window stays alive. Nothing is shown for the first 0.3
// seconds; then a card with counts and 停下. The page hears no press while it runs, so that nothing is done twice.
func (s *Shell) Busy(work Work) {
	ctx, stop := context.WithCancel(context.Background())
	run := &running{shell: s, stop: stop, title: work.Title}
	run.veil = part.ShowOverlay(s.deps.Window.Canvas(), part.OverlaySpec{Content: part.NewBox(""), Under: s.content, Firm: true})
	s.busy++
	cancel := s.deps.After(patience, func() { s.deps.Post(run.show) })
	s.deps.Spawn(func() {
		err := work.Do(ctx, run.tell)
		s.deps.Post(func() {
			cancel()
			stop()
			s.busy--
			run.finish()
			if work.Done != nil {
				work.Done(err)
			}
		})
	})
}

// Aside runs a reading beside the window: nothing is shown and the page goes on. What it found is told on the window's thread.
func (s *Shell) Aside(read func() error, done func(err error)) {
	s.deps.Spawn(func() {
		err := read()
		s.deps.Post(func() { done(err) })
	})
}

// Later does something once the present press is over. What opens under a press while it is still on its way loses the focus
// to the part that was pressed.
func (s *Shell) Later(do func()) { s.deps.Post(do) }

// Working reports whether a work is under way, so that the window is not closed over it.
func (s *Shell) Working() bool { return s.busy > 0 }

// running is one work under way.
type running struct {
	shell *Shell
	title string
	stop  context.CancelFunc
	veil  *part.Overlay
	card  *part.Waiting
	over  *part.Overlay
	ended bool

	mutex   sync.Mutex
	latest  Progress
	posted  bool // a progress is on its way to the window; the next ones only replace it
	halting bool
}

// show is called when the work took longer than a glance.
func (r *running) show() {
	if r.ended {
		return
	}
	r.card = part.NewWaiting(r.title, wording.Stop, r.halt)
	r.veil.Close()
	r.over = part.ShowOverlay(r.shell.deps.Window.Canvas(), part.OverlaySpec{Content: r.card, Firm: true})
	r.draw()
}

// tell may be called from any thread and as often as one likes: the window draws the latest only.
func (r *running) tell(progress Progress) {
	r.mutex.Lock()
	r.latest = progress
	first := !r.posted
	r.posted = true
	r.mutex.Unlock()
	if first {
		r.shell.deps.Post(r.draw)
	}
}

func (r *running) draw() {
	r.mutex.Lock()
	progress, halting := r.latest, r.halting
	r.posted = false
	r.mutex.Unlock()
	if r.card == nil || r.ended {
		return
	}
	note := progress.Note
	if halting {
		note = wording.Stopping
	}
	r.card.Tell(part.PartOf(progress.Done, progress.Total), progress.count(), note)
}

func (r *running) halt() {
	r.mutex.Lock()
	r.halting = true
	r.mutex.Unlock()
	r.stop()
	r.draw()
}

func (r *running) finish() {
	r.ended = true
	r.veil.Close()
	if r.over != nil {
		r.over.Close()
	}
}

// spawn runs a work beside the window.
func spawn(work func()) { go work() }

// after calls back later unless it is cancelled first.
func after(wait time.Duration, call func()) (cancel func()) {
	timer := time.AfterFunc(wait, call)
	return func() { timer.Stop() }
}
