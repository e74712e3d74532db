package term

import (
	"fmt"
	"strings"
)

// Glossary writes every word of the program with its meaning and where it comes from, room by room,
// as the manager reads it and as a change of a word is reviewed.
func Glossary() string {
	var out strings.Builder
	out.WriteString("# 词表\n\n每个词在程序里只有一个说法。本表由程序生成，改词要改源头，再重新生成。\n")
	for _, room := range Rooms() {
		fmt.Fprintf(&out, "\n## %s\n", room.Name)
		if len(room.Terms) > 0 {
			out.WriteString("\n| 词 | 简称 | 意思 | 依据 | 代号 |\n| --- | --- | --- | --- | --- |\n")
		}
		for _, t := range room.Terms {
			fmt.Fprintf(&out, "| %s | %s | %s | %s | %s |\n", t.Label, t.Short, t.Meaning, t.Source, t.Key)
		}
		for _, table := range room.Tables {
			fmt.Fprintf(&out, "\n%s：", table.Key)
			for i, c := range table.Codes {
				if i > 0 {
					out.WriteString(ListComma)
				}
				out.WriteString(c.Key + " " + c.Label)
				if c.Short != "" {
					fmt.Fprintf(&out, "（%s）", c.Short)
				}
			}
			out.WriteString("\n")
		}
	}
	return out.String()
}
