package main

import (
	"errors"
	"fmt"
	"os"
	"time"

	"guanyunbu/app"
	"guanyunbu/app/keeping"
	"guanyunbu/app/office"
	"guanyunbu/app/rulepack"
	"guanyunbu/assets"
	"guanyunbu/data"
	"guanyunbu/data/exchange"
	"guanyunbu/data/packfile"
	"guanyunbu/data/sample"
	"guanyunbu/reports"
	"guanyunbu/reports/pdf"
	"guanyunbu/ui/command"
	"guanyunbu/ui/wording"
)

// clockSetting holds the moment that a book's own clock shows; only the sample book has one.
const clockSetting = "clock"

// session is an open book with its desks over it.
type session struct {
	*data.Book
	office *office.Office
	sample bool
}

// Office gives the desks.
func (s *session) Office() *office.Office { return s.office }

// Exchange brings tables in and out.
func (s *session) Exchange() command.Exchange { return exchange.New(s.office, s.office.Store()) }

// Backup makes a safety copy; with a folder, a whole one with the evidence in that folder.
func (s *session) Backup(cause keeping.Cause, to string) (keeping.Backup, error) {
	if to == "" {
		return s.Book.Backup(cause)
	}
	return s.FullBackup(to, nil)
}

// openSession opens the book of a place, a new one with its holiday table and catalogues.
func openSession(program identity, place command.Place) (*session, error) {
	book, err := data.Open(options(program, place))
	if err != nil {
		return nil, err
	}
	s, err := furnish(book, place)
	if err != nil {
		return nil, errors.Join(err, book.Close())
	}
	return s, nil
}

func options(program identity, place command.Place) data.Options {
	if place.Dir == "" {
		place.Dir = data.Folder()
	}
	return data.Options{Dir: place.Dir, Person: place.Person, Version: program.Version}
}

// furnish puts the desks over an open book.
func furnish(book *data.Book, place command.Place) (*session, error) {
	shown, err := book.Setting(clockSetting)
	if err != nil {
		return nil, err
	}
	now, err := clock(shown, place.Today)
	if err != nil {
		return nil, err
	}
	packs, err := shippedPacks()
	if err != nil {
		return nil, err
	}
	rights, err := packfile.ParseRights(assets.Rights())
	if err != nil {
		return nil, err
	}
	o := office.Open(office.Setting{Store: book, Packs: packs, Reader: packfile.Reader{Names: packfile.Known()}, Rights: rights, Hasher: data.PINs{}, Clock: now, History: book,
		Proof: func(entity string, _ []app.ID) (map[app.ID]int, error) { return book.EvidenceCounts(entity) }})
	holidays, err := packfile.ParseHolidays(assets.Holidays())
	if err != nil {
		return nil, err
	}
	if _, err := o.SetUp(o.Op(opSetUp, wording.Program), holidays); err != nil {
		return nil, err
	}
	return &session{Book: book, office: o, sample: shown != ""}, nil
}

const opSetUp = "setup"

// shippedPacks reads the schemes that come with the program, the one that serves by default first.
func shippedPacks() ([]rulepack.Pack, error) {
	var packs []rulepack.Pack
	for _, name := range assets.Packs() {
		file, err := assets.Pack(name)
		if err != nil {
			return nil, err
		}
		pack, err := packfile.Parse(file, packfile.Known())
		if err != nil {
			return nil, err
		}
		packs = append(packs, pack)
	}
	return packs, nil
}

// clock is the PC's clock, the book's own that goes on from the moment it shows, or the PC's time of
// day on the day asked for.
func clock(shown string, today app.Day) (func() time.Time, error) {
	if today != "" {
		day := today.Time()
		return func() time.Time {
			n := time.Now()
			return time.Date(day.Year(), day.Month(), day.Day(), n.Hour(), n.Minute(), n.Second(), 0, time.UTC)
		}, nil
	}
	if shown == "" {
		return time.Now, nil
	}
	from, err := time.Parse(time.RFC3339, shown)
	if err != nil {
		return nil, fmt.Errorf("read the book's clock %q: %w", shown, err)
	}
	start := time.Now()
	return func() time.Time { return from.Add(time.Since(start)) }, nil
}

// openSample starts a book with the sample centre in it, on the sample's own clock.
func openSample(program identity, place command.Place) (*session, error) {
	book, err := data.Open(options(program, place))
	if err != nil {
		return nil, err
	}
	s, err := fillSample(book, place)
	if err != nil {
		return nil, errors.Join(err, book.Close())
	}
	return s, nil
}

func fillSample(book *data.Book, place command.Place) (*session, error) {
	if err := book.Set(clockSetting, sample.Clock().Format(time.RFC3339)); err != nil {
		return nil, err
	}
	own := place
	own.Today = ""
	s, err := furnish(book, own)
	if err != nil {
		return nil, err
	}
	if err := sample.Fill(s.office); err != nil {
		return nil, err
	}
	if err := proveSample(s); err != nil {
		return nil, err
	}
	if place.Today == "" {
		return s, nil
	}
	return furnish(book, place)
}

// proveSample attaches the sample's pictures to its activities, month by month.
func proveSample(s *session) error {
	dir, err := os.MkdirTemp("", "guanyunbu-")
	if err != nil {
		return fmt.Errorf("unpack sample pictures: %w", err)
	}
	defer os.RemoveAll(dir)
	proofs, err := sample.Proofs(s.office, dir)
	if err != nil {
		return err
	}
	var pieces []data.Proof
	for i, p := range proofs {
		pieces = append(pieces, data.Proof{Entity: p.Entity, Record: p.Record, Path: p.Path})
		if i+1 < len(proofs) && proofs[i+1].At == p.At {
			continue
		}
		if _, err := s.AttachAll(app.Op{Name: "attach", Person: sample.Clerk, At: p.At}, pieces); err != nil {
			return err
		}
		pieces = nil
	}
	return nil
}

// restore puts a copy in the book's place. The book is kept as a copy first; where it cannot be
// opened any more, the copy starts a new one. Of a folder with copies the newest is taken.
func restore(program identity, place command.Place, path string) error {
	if copies := data.FindBackups(path); len(copies) > 0 { // a folder, such as a USB stick
		path = copies[0].Path
	}
	if !data.Exists(options(program, place).Dir) {
		book, err := data.Recover(options(program, place), path)
		if err != nil {
			return err
		}
		return book.Close()
	}
	s, err := openSession(program, place)
	if err != nil {
		return err
	}
	return errors.Join(s.Restore(path, s.office.Op("restore", place.Person)), s.Close())
}

func paperText(doc reports.Document) (string, error) {
	fonts, err := paperFonts()
	if err != nil {
		return "", err
	}
	layout, err := pdf.Paginate(doc, fonts)
	if err != nil {
		return "", err
	}
	return reports.Text(doc, layout), nil
}

func paperPDF(doc reports.Document) ([]byte, error) {
	fonts, err := paperFonts()
	if err != nil {
		return nil, err
	}
	return pdf.Render(doc, fonts)
}

func paperMissing(doc reports.Document) []rune {
	fonts, err := paperFonts()
	if err != nil {
		return nil // printing itself reports the broken font
	}
	return pdf.Missing(doc, fonts)
}

func paperFonts() (pdf.Fonts, error) {
	return pdf.NewFonts(assets.PaperRegular(), assets.PaperBold())
}
