package preview

import (
	"fmt"
	"image"
	"runtime/debug"
	"time"

	"github.com/klippa-app/go-pdfium"
	"github.com/klippa-app/go-pdfium/references"
	"github.com/klippa-app/go-pdfium/requests"
	"github.com/klippa-app/go-pdfium/webassembly"
)

// patience is how long opening waits for a free worker; there is only one, and only one asks.
const patience = 30 * time.Second

// Viewer draws the pages of one PDF at a time. It is not for several threads at once.
type Viewer struct {
	pool     pdfium.Pool
	instance pdfium.Pdfium
	document references.FPDF_DOCUMENT
	pages    int
}

// New starts the renderer; it takes a second or so. Close it when the paper is left.
func New() (*Viewer, error) {
	pool, err := webassembly.Init(webassembly.Config{MinIdle: 0, MaxIdle: 1, MaxTotal: 1})
	if err != nil {
		return nil, fmt.Errorf("start pdf viewer: %w", err)
	}
	instance, err := pool.GetInstance(patience)
	if err != nil {
		return nil, fmt.Errorf("start pdf viewer: %w", errorsOf(err, pool.Close()))
	}
	return &Viewer{pool: pool, instance: instance}, nil
}

func errorsOf(first, second error) error {
	if second == nil {
		return first
	}
	return fmt.Errorf("%w (and: %w)", first, second)
}

// Open takes a paper and tells how many pages it has. A paper opened before is let go.
func (v *Viewer) Open(pdf []byte) (pages int, err error) {
	if err := v.let(); err != nil {
		return 0, err
	}
	opened, err := v.instance.OpenDocument(&requests.OpenDocument{File: &pdf})
	if err != nil {
		return 0, fmt.Errorf("open paper: %w", err)
	}
	v.document = opened.Document
	counted, err := v.instance.FPDF_GetPageCount(&requests.FPDF_GetPageCount{Document: v.document})
	if err != nil {
		return 0, fmt.Errorf("count pages: %w", err)
	}
	v.pages = counted.PageCount
	return v.pages, nil
}

// Page draws a page, counted from 0, so that it is width pixels wide.
func (v *Viewer) Page(n, width int) (image.Image, error) {
	if n < 0 || n >= v.pages {
		return nil, fmt.Errorf("draw page %d of %d: no such page", n+1, v.pages)
	}
	drawn, err := v.instance.RenderPageInPixels(&requests.RenderPageInPixels{
		Width: width,
		Page:  requests.Page{ByIndex: &requests.PageByIndex{Document: v.document, Index: n}},
	})
	if err != nil {
		return nil, fmt.Errorf("draw page %d: %w", n+1, err)
	}
	defer drawn.Cleanup()
	page := drawn.Result.Image
	kept := image.NewRGBA(page.Bounds()) // the renderer takes its own memory back
	copy(kept.Pix, page.Pix)
	return kept, nil
}

func (v *Viewer) let() error {
	if v.document == "" {
		return nil
	}
	_, err := v.instance.FPDF_CloseDocument(&requests.FPDF_CloseDocument{Document: v.document})
	v.document, v.pages = "", 0
	if err != nil {
		return fmt.Errorf("let go of paper: %w", err)
	}
	return nil
}

// Close gives the memory back, to the PC at once: it is a third of what the whole program takes.
func (v *Viewer) Close() error {
	defer debug.FreeOSMemory()
	err := v.let()
	if closing := v.instance.Close(); closing != nil {
		err = errorsOf(closing, err)
	}
	if closing := v.pool.Close(); closing != nil {
		err = errorsOf(closing, err)
	}
	if err != nil {
		return fmt.Errorf("close pdf viewer: %w", err)
	}
	return nil
}
