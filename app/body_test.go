package app_test

import (
	"strings"
	"testing"

	"guanyunbu/app"
)

// TestBody: a document is kept byte for byte, however long.
func TestBody(t *testing.T) {
	long := " 首行\n\t缩进 " + strings.Repeat("字", 60000) + "\n"
	for _, row := range []struct{ name, text, want string }{
		{"a long document", long, ""},
		{"an empty one", "", ""},
		{"broken bytes", "a\xff", "文字有乱码，请重新输入或检查文件编码"},
		{"a control character", "a\x1fb", "文字里有看不见的控制字符，请删去后再保存"},
		{"a carriage return", "a\r\n", "文字里有看不见的控制字符，请删去后再保存"},
	} {
		t.Run(row.name, func(t *testing.T) {
			body := app.Body("before")
			err := body.Set(row.text)
			if app.Sentence(err) != row.want {
				t.Fatalf("%v, want %q", err, row.want)
			}
			if row.want == "" && (body.Text() != row.text || body.Blank() != (row.text == "")) {
				t.Error("the document changed")
			}
			if row.want != "" && body != "before" {
				t.Error("a refused document was kept")
			}
		})
	}
}
