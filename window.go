//go:build !ci

package main

import (
	"errors"
	"fmt"
	"io"
	"log"
	"os"
	"runtime"
	"runtime/debug"
	"slices"
	"time"

	"fyne.io/fyne/v2"
	toolkit "fyne.io/fyne/v2/app"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/lang"

	"guanyunbu/app"
	"guanyunbu/assets"
	"guanyunbu/data"
	"guanyunbu/data/exchange"
	"guanyunbu/ui"
	"guanyunbu/ui/alarm"
	"guanyunbu/ui/command"
	"guanyunbu/ui/record"
	"guanyunbu/ui/theme"
	"guanyunbu/ui/trouble"
	"guanyunbu/ui/wording"
)

// backupEvery is how often the program asks whether a copy is due.
const backupEvery = time.Minute

// desk is the running program: its window and, once one is open, its book.
type desk struct {
	app     fyne.App
	window  fyne.Window
	program identity
	place   command.Place
	named   bool // the folder was named on the command line, for this time only
	log     *os.File
	session *session
	desktop *ui.Desktop
	factor  theme.Factor
}

// openWindow runs the program until its window is closed.
func openWindow(program identity, place command.Place) error {
	if runtime.GOOS == "linux" && os.Getenv("DISPLAY") == "" {
		return app.Refuse(wording.NoDisplay)
	}
	named := place.Dir != ""
	if !named {
		place.Dir = data.Folder()
	}
	if err := speakChinese(); err != nil {
		return err
	}
	toolkit.SetMetadata(fyne.AppMetadata{ID: program.ID, Name: program.Name, Version: program.Version, Build: program.Build,
		Icon: fyne.NewStaticResource("icon.png", assets.Mark()), Migrations: map[string]bool{"fyneDo": true}})
	d := &desk{program: program, place: place, named: named, factor: theme.Factor100}
	if err := d.startLog(); err != nil {
		return err
	}
	d.app = toolkit.NewWithID(program.ID)
	if err := d.dress(d.lastFactor()); err != nil {
		return err
	}
	d.window = d.app.NewWindow(program.Name)
	d.window.SetPadded(false)
	d.window.Resize(d.lastSize())
	d.window.SetCloseIntercept(d.leave)
	d.app.Lifecycle().SetOnStarted(func() { go debug.FreeOSMemory() }) // what it took to read the book and the fonts
	d.begin()
	d.window.Show()
	d.app.Run()
	return d.close()
}

// complain speaks when the window did not come, in a box too: nobody may be reading where the program was started from.
func complain(_ io.Writer, sentence string) { alarm.Tell(sentence) }

// speakChinese gives the toolkit's own parts Chinese words, also where the PC speaks another language.
func speakChinese() error {
	for _, spoken := range []fyne.Locale{"en", "zh-Hans", lang.SystemLocale()} {
		if err := lang.AddTranslationsForLocale([]byte(wording.Toolkit), spoken); err != nil {
			return fmt.Errorf("add the toolkit's words: %w", err)
		}
	}
	return nil
}

// startLog sends the toolkit's messages and a crash into the dated file of the data folder. Where
// that folder cannot be written, opening the book will say so on its own page.
func (d *desk) startLog() error {
	file, err := data.LogFile(d.place.Dir, time.Now())
	if err != nil {
		log.SetOutput(alarm.Watch(os.Stderr, d.noWindow))
		return nil
	}
	d.log = file
	log.SetOutput(alarm.Watch(file, d.noWindow))
	if err := debug.SetCrashOutput(file, debug.CrashOptions{}); err != nil {
		return fmt.Errorf("prepare crash log: %w", err)
	}
	return nil
}

// noWindow ends the program when no window will come, so that nothing goes on holding the book.
func (d *desk) noWindow() {
	alarm.Tell(fmt.Sprintf(wording.NoOpenGL, d.logName()))
	if err := d.close(); err != nil {
		log.Print(err)
	}
	os.Exit(1)
}

func (d *desk) logName() string {
	if d.log == nil {
		return ""
	}
	return d.log.Name()
}

// logged writes an error to the log and names the file.
func (d *desk) logged(err error) string {
	log.Print(err)
	return d.logName()
}

// dress puts on the theme at a text scale and remembers it.
func (d *desk) dress(factor theme.Factor) error {
	look, err := theme.New(theme.Fonts{
		Regular: fyne.NewStaticResource("regular.ttf", assets.ScreenRegular()),
		Bold:    fyne.NewStaticResource("bold.ttf", assets.ScreenBold()),
	}, theme.Options{Factor: factor})
	if err != nil {
		return err
	}
	d.factor = factor
	d.app.Settings().SetTheme(look)
	d.app.Preferences().SetInt("scale", int(factor))
	return nil
}

// lastFactor is the text size of the last time; one that is not known is the usual size.
func (d *desk) lastFactor() theme.Factor {
	factor := theme.Factor(d.app.Preferences().Int("scale"))
	if slices.Contains(theme.Factors(), factor) {
		return factor
	}
	return theme.Factor100
}

func (d *desk) lastSize() fyne.Size {
	p := d.app.Preferences()
	return fyne.NewSize(float32(p.FloatWithFallback("width", 1366)), float32(p.FloatWithFallback("height", 768)))
}

// begin opens the book, or the page for the first day, or the page that says what is wrong.
func (d *desk) begin() {
	if !data.Exists(d.place.Dir) && len(data.Backups(d.place.Dir)) == 0 {
		d.firstDay()
		return
	}
	d.open()
}

// open opens the book of the place and shows its desktop.
func (d *desk) open() {
	s, err := openSession(d.program, d.place)
	if err != nil {
		d.trouble(err)
		return
	}
	d.show(s)
}

// show fills the window with the desktop of an open book.
func (d *desk) show(s *session) {
	d.session = s
	k := keeper{s}
	deps := ui.Deps{
		Window: d.window, Office: s.office, Drafts: drafts{s.Book}, Keeper: k, State: k.state, Purger: s.Book, Latest: s.LastSeq, Safety: k.safety, Now: time.Now, Log: d.logged,
		Evidence: func(op func(string) app.Op) record.Evidence {
			return evidence{book: s.Book, op: op, open: d.app.OpenURL, heard: s.office.Appraisal.Heard}
		},
		Files:    ui.Files{Open: d.chooseFile, Folder: d.chooseFolder, Save: d.saveFile, Write: writeWhole, Temp: setAside, Read: os.ReadFile, View: d.view, Show: d.showFile},
		Print:    ui.Print{Press: press{}, Preview: startPreview},
		Packs:    newPacks(),
		Exchange: exchange.New(s.office, s.office.Store()), Finder: s.Book, CopyBefore: k.copyBefore,
		Factor: func() theme.Factor { return d.factor }, Scale: d.dress,
	}
	if s.sample {
		deps.Banner = wording.SampleBanner
	}
	desktop, err := ui.New(deps)
	if err != nil {
		d.trouble(errors.Join(err, s.Close()))
		return
	}
	d.desktop = desktop
	desktop.Show()
	if !d.named && !s.sample {
		desktop.Shell().Problem(data.Settle(d.place.Dir))
	}
	go d.keepCopies(s)
}

// keepCopies makes the copies that fall due while the book is open.
func (d *desk) keepCopies(s *session) {
	for tick := time.NewTicker(backupEvery); ; <-tick.C {
		if d.session != s {
			tick.Stop()
			return
		}
		_, made, err := s.BackupIfDue(time.Now())
		if err != nil {
			log.Print(err)
			fyne.Do(func() { d.desktop.Shell().Problem(err) })
		}
		if made {
			fyne.Do(d.desktop.Copied)
		}
	}
}

// trouble shows the one page that says why the book does not open and what can be done.
func (d *desk) trouble(err error) {
	log.Print(err)
	trouble.Show(d.window, trouble.Of(trouble.Failure{Err: err, Log: d.logName()}, trouble.Acts{
		Again:     d.begin,
		Elsewhere: func() { d.chooseFolder("", func(dir string) { d.place.Dir = dir; d.begin() }) },
		Recover:   d.recover,
		Choose:    func() { d.chooseFolder("", d.recoverNewest) },
		Leave:     d.app.Quit,
	}))
}

// recoverNewest starts the book again from the newest copy in a folder that the person points at.
func (d *desk) recoverNewest(dir string) {
	copies := data.FindBackups(dir)
	if len(copies) == 0 {
		d.trouble(app.Refuse(fmt.Sprintf(wording.NoCopiesThere, dir)))
		return
	}
	d.recover(copies[0].Path)
}

// recover starts the book again from a copy.
func (d *desk) recover(path string) {
	book, err := data.Recover(options(d.program, d.place), path)
	if err != nil {
		d.trouble(err)
		return
	}
	s, err := furnish(book, d.place)
	if err != nil {
		d.trouble(errors.Join(err, book.Close()))
		return
	}
	d.show(s)
}

func (d *desk) chooseFile(window fyne.Window, chosen func([]string)) {
	open := dialog.NewFileOpen(func(file fyne.URIReadCloser, err error) {
		if err != nil || file == nil {
			return
		}
		path := file.URI().Path()
		if err := file.Close(); err == nil {
			chosen([]string{path})
		}
	}, window)
	open.Show()
	open.Resize(chooserSize(window))
}

// chooserSize leaves a file chooser most of the window, so that long names can be read. The toolkit takes it only once the
// chooser is shown.
func chooserSize(window fyne.Window) fyne.Size {
	size := window.Canvas().Size()
	return fyne.NewSize(size.Width*3/4, size.Height*3/4)
}

func (d *desk) saveFile(name string, chosen func(string)) {
	save := dialog.NewFileSave(func(file fyne.URIWriteCloser, err error) {
		if err != nil || file == nil {
			return
		}
		path := file.URI().Path()
		if err := file.Close(); err == nil {
			chosen(path)
		}
	}, d.window)
	save.SetFileName(name)
	save.Show()
	save.Resize(chooserSize(d.window))
}

func (d *desk) chooseFolder(_ string, chosen func(string)) {
	open := dialog.NewFolderOpen(func(folder fyne.ListableURI, err error) {
		if err == nil && folder != nil {
			chosen(folder.Path())
		}
	}, d.window)
	open.Show()
	open.Resize(chooserSize(d.window))
}

// leave closes the window once no unsaved input is in the way.
func (d *desk) leave() {
	size := d.window.Canvas().Size()
	d.app.Preferences().SetFloat("width", float64(size.Width))
	d.app.Preferences().SetFloat("height", float64(size.Height))
	if d.desktop == nil {
		d.app.Quit()
		return
	}
	d.desktop.Leave(d.app.Quit)
}

// close ends the book: what is written is in the file, and others may open it.
func (d *desk) close() error {
	if d.session == nil {
		return nil
	}
	s := d.session
	d.session = nil
	return s.Close()
}
