package exchange

import "context"

// Watch follows a long piece of work: it hears how far the work is and may stop it. The zero Watch
// hears nothing and never stops.
type Watch struct {
	Context context.Context
	Tell    func(done, total int)
}

// Step tells how far the work is and fails once it is to stop.
func (w Watch) Step(done, total int) error {
	if err := w.Stopped(); err != nil {
		return err
	}
	if w.Tell != nil {
		w.Tell(done, total)
	}
	return nil
}

// Stopped fails once the work is to stop.
func (w Watch) Stopped() error {
	if w.Context == nil {
		return nil
	}
	return w.Context.Err()
}
