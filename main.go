package main

import (
	_ "fyne.io/fyne/v2/app"
	_ "github.com/jung-kurt/gofpdf"
	_ "github.com/pressly/goose/v3"
	_ "github.com/xuri/excelize/v2"
	_ "modernc.org/sqlite"
	_ "golang.org/x/text/encoding/simplifiedchinese"
	_ "golang.org/x/crypto/argon2"
	_ "github.com/gofrs/flock"
	_ "github.com/spf13/pflag"
	_ "golang.org/x/image/draw"
	_ "github.com/google/uuid"
)

func main() {}
