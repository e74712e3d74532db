package data

import (
	"embed"
	"io/fs"
)

//go:embed migrations/*.sql
var migrationFiles embed.FS

//go:embed queries/*.sql
var queryFiles embed.FS

//go:embed checks/*.sql
var checkFiles embed.FS

// mustQuestion gives the hand-written question of that name. It lies inside the program, so a missing
// one is a mistake of the programmer.
func mustQuestion(name string) string {
	text, err := queryFiles.ReadFile("queries/" + name + ".sql")
	if err != nil {
		panic(err)
	}
	return string(text)
}

// migrations are the released steps of the tables.
func migrations() (fs.FS, error) { return fs.Sub(migrationFiles, "migrations") }
