package ledger_test

import (
	"testing"

	"guanyunbu/app/ledger"
	"guanyunbu/app/ledger/storetest"
)

// TestMemory holds the store of the rules' tests against the promises that the file keeps too.
func TestMemory(t *testing.T) {
	storetest.Run(t, func(*testing.T) ledger.Store { return ledger.NewMemory() })
}
