package data

import (
	"errors"
	"fmt"

	"modernc.org/sqlite"
	lib "modernc.org/sqlite/lib"

	"guanyunbu/app"
	"guanyunbu/app/term"
)

// code gives the primary result code of the database behind an error, 0 when it has none.
func code(err error) int {
	var told *sqlite.Error
	if errors.As(err, &told) {
		return told.Code() & 0xff
	}
	return 0
}

// constraint gives the full result code of a refused row, 0 when the row was not refused.
func constraint(err error) int {
	var told *sqlite.Error
	if errors.As(err, &told) && told.Code()&0xff == lib.SQLITE_CONSTRAINT {
		return told.Code()
	}
	return 0
}

// broken reports whether the error says that the file is no sound database.
func broken(err error) bool {
	c := code(err)
	return c == lib.SQLITE_CORRUPT || c == lib.SQLITE_NOTADB
}

// failed gives an error of the database the sentence that tells the person what to do. An error that
// has a sentence already, or needs none, is only wrapped with the operation.
func failed(op string, err error) error {
	if err == nil {
		return nil
	}
	wrapped := fmt.Errorf("%s: %w", op, err)
	if app.Sentence(err) != "" {
		return wrapped
	}
	switch code(err) {
	case lib.SQLITE_FULL:
		return app.Fail(app.NotAllowed, term.SayDiskFull, wrapped)
	case lib.SQLITE_READONLY, lib.SQLITE_CANTOPEN, lib.SQLITE_PERM:
		return app.Fail(app.NotAllowed, term.SayStorageReadOnly, wrapped)
	case lib.SQLITE_IOERR:
		return app.Fail(app.Broken, term.SayStorageFailed, wrapped)
	case lib.SQLITE_BUSY, lib.SQLITE_LOCKED:
		return app.Fail(app.Locked, term.SayStorageBusy, wrapped)
	case lib.SQLITE_CORRUPT, lib.SQLITE_NOTADB:
		return app.Fail(app.Broken, term.SayStorageDamaged, wrapped)
	}
	return refusedRow(err, wrapped)
}

func refusedRow(err, wrapped error) error {
	switch constraint(err) {
	case 0:
		return wrapped
	case lib.SQLITE_CONSTRAINT_FOREIGNKEY:
		return app.Fail(app.Conflict, term.SayRefsSomewhere, wrapped)
	}
	return app.Fail(app.Invalid, term.SayValueRefused, wrapped)
}
