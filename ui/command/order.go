package command

import (
	"fmt"
	"strings"

	"github.com/spf13/pflag"

	"guanyunbu/app"
	"guanyunbu/ui/wording"
)

// order is one command line taken apart.
type order struct {
	verb     verb
	dir      string
	today    string
	facility string
	year     string
	into     string
	from     string
	entity   string
	mapping  string
	paper    string
	by       string
	out      string
	to       string
	person   string
	json     bool
	yes      bool
	all      bool
	list     bool
	noKeys   bool
	help     bool
	rest     []string // what stands beside the flags
}

// verb is one command.
type verb struct {
	name  string
	help  string
	flags []string
	files int // how many names may stand beside the flags
	run   func(*session) (int, error)
}

// verbs lists the commands in the order of the help text.
func verbs() []verb {
	return []verb{
		{"sample", wording.CommandHelpSample, []string{"data", "today", "person"}, 0, (*session).sample},
		{"import", wording.CommandHelpImport, []string{"into", "data", "today", "map", "facility", "yes", "out", "person", "json"}, 1, (*session).enter},
		{"export", wording.CommandHelpExport, []string{"from", "all", "list", "data", "today", "facility", "year", "no-keys", "json"}, 1, (*session).export},
		{"template", wording.CommandHelpTemplate, []string{"entity", "out", "data", "today"}, 0, (*session).template},
		{"score", wording.CommandHelpScore, []string{"data", "facility", "year", "today", "json"}, 0, (*session).score},
		{"report", wording.CommandHelpReport, []string{"paper", "out", "data", "facility", "year", "today", "by"}, 0, (*session).report},
		{"pack", wording.CommandHelpPack, []string{"data", "today", "json"}, 3, (*session).pack},
		{"check", wording.CommandHelpCheck, []string{"data", "today", "json"}, 0, (*session).check},
		{"backup", wording.CommandHelpBackup, []string{"data", "to", "list", "today", "json"}, 0, (*session).backup},
		{"restore", wording.CommandHelpRestore, []string{"data", "today", "person"}, 1, (*session).restore},
	}
}

func findVerb(name string) (verb, error) {
	var names []string
	for _, v := range verbs() {
		if v.name == name {
			return v, nil
		}
		names = append(names, v.name)
	}
	return verb{}, app.Refuse(fmt.Sprintf(wording.CommandUnknown, name, strings.Join(names, " ")))
}

// parse takes the arguments behind the verb apart.
func (v verb) parse(args []string) (order, error) {
	o := order{verb: v, person: wording.CommandPerson}
	set := pflag.NewFlagSet(v.name, pflag.ContinueOnError)
	set.SortFlags = false
	set.Usage = func() {}
	texts := map[string]*string{
		"data": &o.dir, "today": &o.today, "facility": &o.facility, "year": &o.year, "into": &o.into, "from": &o.from, "entity": &o.entity,
		"map": &o.mapping, "paper": &o.paper, "by": &o.by, "out": &o.out, "to": &o.to, "person": &o.person,
	}
	marks := map[string]*bool{"json": &o.json, "yes": &o.yes, "all": &o.all, "list": &o.list, "no-keys": &o.noKeys}
	for _, name := range v.flags {
		if text, ok := texts[name]; ok {
			set.StringVarP(text, name, shorthand(name), *text, "")
			continue
		}
		set.BoolVar(marks[name], name, false, "")
	}
	set.BoolVarP(&o.help, "help", "h", false, "")
	if err := set.Parse(args); err != nil {
		return o, v.refuse(err)
	}
	o.rest = set.Args()
	if !o.help && len(o.rest) > v.files {
		return o, app.Refuse(fmt.Sprintf(wording.CommandExtra, o.rest[v.files], v.line()))
	}
	return o, nil
}

// shorthand is the one letter that stands for a flag; only where a file goes has one.
func shorthand(flag string) string {
	if flag == "out" {
		return "o"
	}
	return ""
}

// line is how the command is begun on the command line; the window has no name there.
func (v verb) line() string {
	if v.name == wording.CommandProgram {
		return v.name
	}
	return wording.CommandProgram + " " + v.name
}

// refuse says in Chinese what the reader of flags complains of.
func (v verb) refuse(err error) error {
	said := err.Error()
	if name, ok := strings.CutPrefix(said, "unknown flag: "); ok {
		return v.unknown(name)
	}
	if strings.HasPrefix(said, "unknown shorthand flag: ") {
		return v.unknown(said[strings.LastIndex(said, " ")+1:])
	}
	if name, ok := strings.CutPrefix(said, "flag needs an argument: "); ok {
		return app.Fail(app.Invalid, fmt.Sprintf(wording.CommandValue, name, v.line()), err)
	}
	return app.Fail(app.Invalid, fmt.Sprintf(wording.CommandSyntax, quoted(said), v.line()), err)
}

// quoted gives the first thing in quotes, else the whole complaint.
func quoted(said string) string {
	parts := strings.Split(said, `"`)
	if len(parts) > 2 {
		return parts[1]
	}
	return said[strings.LastIndex(said, " ")+1:]
}

func (v verb) unknown(name string) error {
	flags := make([]string, len(v.flags))
	for i, f := range v.flags {
		flags[i] = "--" + f
	}
	return app.Refuse(fmt.Sprintf(wording.CommandFlag, v.name, name, strings.Join(flags, " ")))
}
