package round

import (
	"fmt"
	"strings"

	"guanyunbu/app"
	"guanyunbu/app/term"
)

// States of a round.
const (
	Open      app.Code = "open"
	Submitted app.Code = "submitted"
	Returned  app.Code = "returned"
	Locked    app.Code = "locked"
	Reopened  app.Code = "reopened"
)

// Action is one thing that can be done to a round.
type Action string

// The actions.
const (
	ToOpen   Action = "open"
	Submit   Action = "submit"
	SendBack Action = "sendBack"
	Lock     Action = "lock"
	Reopen   Action = "reopen"
)

// step is one row of the flow: in this state this action leads there.
type step struct {
	from   app.Code // empty: there is no round yet
	action Action
	to     app.Code
}

// flow is the whole process of a round. A round that was sent back or reopened is handed in again as
// a new edition.
func flow() []step {
	return []step{
		{"", ToOpen, Open},
		{Open, Submit, Submitted},
		{Returned, Submit, Submitted},
		{Reopened, Submit, Submitted},
		{Submitted, SendBack, Returned},
		{Submitted, Lock, Locked},
		{Locked, Reopen, Reopened},
	}
}

// Next lists what can be done to a round in this state, in the order of the flow.
func Next(state app.Code) []Action {
	var actions []Action
	for _, s := range flow() {
		if s.from == state {
			actions = append(actions, s.action)
		}
	}
	return actions
}

// after gives the state that an action leads to, and refuses one that the state does not allow.
func after(r *Round, action Action) (app.Code, error) {
	for _, s := range flow() {
		if s.from == r.State && s.action == action {
			return s.to, nil
		}
	}
	text := fmt.Sprintf(term.SayRoundNotNow, stageLabel(r.Stage), term.TableRoundState.Label(string(r.State)), term.TableRoundAction.Label(string(action)))
	return "", app.Fail(app.NotAllowed, text, nil)
}

// Right names the operation that doing this to a round of this stage is: who may do which is said in
// the table of rights, stage by stage, because each level hands in its own round, and the level above
// sends it back, locks it and reopens it.
func Right(action Action, stage app.Code) string { return string(action) + "." + string(stage) }

// IsAction reports whether an operation takes a round a step further.
func IsAction(op string) bool {
	action, stage, ok := strings.Cut(op, ".")
	if !ok {
		return false
	}
	_, known := term.TableStage.Find(stage)
	for _, s := range flow() {
		if known && string(s.action) == action {
			return true
		}
	}
	return false
}

// stageLabel names a stage to people.
func stageLabel(stage app.Code) string { return term.TableStage.Label(string(stage)) }
