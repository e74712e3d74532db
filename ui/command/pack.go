package command

import (
	"fmt"
	"path/filepath"
	"strings"

	"guanyunbu/app"
	"guanyunbu/app/ledger"
	"guanyunbu/app/rulepack"
	"guanyunbu/app/term"
	"guanyunbu/ui/wording"
)

// Packs reads, writes and prints rule packs.
type Packs interface {
	Shipped() ([]rulepack.Pack, error)
	Parse(name string, file []byte) (rulepack.Pack, error) // YAML, JSON or a workbook, by the name of the file
	YAML(pack rulepack.Pack) ([]byte, error)
	Workbook(pack rulepack.Pack) ([]byte, error)
	Booklet(pack rulepack.Pack) ([]byte, error)
}

// pack checks, lists, exports and prints rule packs.
func (s *session) pack() (int, error) {
	if len(s.order.rest) == 0 {
		return failed, app.Refuse(wording.CommandPackWhat)
	}
	acts := map[string]struct {
		names int
		do    func(names []string) (int, error)
	}{
		"list":    {0, func([]string) (int, error) { return s.listPacks() }},
		"check":   {1, func(n []string) (int, error) { return s.checkPack(n[0]) }},
		"export":  {2, func(n []string) (int, error) { return s.exportPack(n[0], n[1]) }},
		"booklet": {2, func(n []string) (int, error) { return s.printPack(n[0], n[1]) }},
	}
	act, known := acts[s.order.rest[0]]
	if names := s.order.rest[1:]; known && len(names) == act.names {
		return act.do(names)
	}
	return failed, app.Refuse(wording.CommandPackWhat)
}

// checkPack says whether a file can be used; what cannot is said with line or sheet and row.
func (s *session) checkPack(path string) (int, error) {
	file, err := load(path)
	if err != nil {
		return failed, err
	}
	pack, err := s.deps.Packs.Parse(file.Name, file.Body)
	if app.KindOf(err) == app.Invalid {
		s.say(app.Sentence(err))
		return found, nil
	}
	if err != nil {
		return failed, err
	}
	s.say(fmt.Sprintf(wording.CommandPackGood, pack.Name, pack.Version, len(pack.Leaves()), pack.Full.Short()))
	return done, nil
}

// packs lists the packs that ship and, where there is a book, those in it.
func (s *session) packs() ([]rulepack.Pack, error) {
	all, err := s.deps.Packs.Shipped()
	if err != nil || !s.deps.Exists(s.place.Dir) {
		return all, err
	}
	if err := s.start(); err != nil {
		return nil, err
	}
	desk := s.book.Office().Rulepack
	schemes, err := desk.Schemes.Find(ledger.Query{})
	if err != nil {
		return nil, err
	}
	for _, scheme := range schemes {
		pack, err := desk.Pack(scheme)
		if err != nil {
			return nil, err
		}
		all = append(all, pack)
	}
	return all, nil
}

// listedPack is one pack in the list of packs.
type listedPack struct {
	Code       string `json:"code"`
	Version    string `json:"version"`
	Name       string `json:"name"`
	Full       string `json:"full"`
	Indicators int    `json:"indicators"`
}

func (s *session) listPacks() (int, error) {
	all, err := s.packs()
	if err != nil {
		return failed, err
	}
	var list []listedPack
	rows := [][]string{{term.SchemeCode.Label, term.SchemeVersion.Label, term.SchemeName.Label, term.PackFull.Label, wording.CommandPackItems}}
	for _, p := range all {
		list = append(list, listedPack{p.Code, p.Version, p.Name, p.Full.Ratio().Short(), len(p.Leaves())})
		rows = append(rows, []string{p.Code, p.Version, p.Name, p.Full.Short(), fmt.Sprint(len(p.Leaves()))})
	}
	if s.order.json {
		return done, give(s, list)
	}
	for _, line := range aligned(rows, map[int]bool{3: true, 4: true}) {
		s.say(line)
	}
	return done, nil
}

// named finds a pack by its code; the last one of several versions is meant.
func (s *session) named(code string) (rulepack.Pack, error) {
	all, err := s.packs()
	if err != nil {
		return rulepack.Pack{}, err
	}
	var codes []string
	for n := len(all) - 1; n >= 0; n-- {
		if all[n].Code == code {
			return all[n], nil
		}
		codes = append([]string{all[n].Code}, codes...)
	}
	return rulepack.Pack{}, app.Fail(app.NotFound, fmt.Sprintf(wording.CommandPackNone, code, strings.Join(codes, term.ListComma)), nil)
}

func (s *session) exportPack(code, path string) (int, error) {
	forms := map[string]func(rulepack.Pack) ([]byte, error){".yaml": s.deps.Packs.YAML, ".xlsx": s.deps.Packs.Workbook}
	form, known := forms[strings.ToLower(filepath.Ext(path))]
	if !known {
		return failed, app.Refuse(fmt.Sprintf(wording.CommandPackEnd, filepath.Base(path)))
	}
	return s.writePack(code, path, form)
}

func (s *session) printPack(code, path string) (int, error) {
	if strings.ToLower(filepath.Ext(path)) != ".pdf" {
		return failed, app.Refuse(fmt.Sprintf(wording.CommandPackPaper, filepath.Base(path)))
	}
	return s.writePack(code, path, s.deps.Packs.Booklet)
}

func (s *session) writePack(code, path string, form func(rulepack.Pack) ([]byte, error)) (int, error) {
	pack, err := s.named(code)
	if err != nil {
		return failed, err
	}
	body, err := form(pack)
	if err == nil {
		err = save(path, body)
	}
	if err != nil {
		return failed, err
	}
	s.say(fmt.Sprintf(wording.CommandPackDone, pack.Name, path))
	return done, nil
}
