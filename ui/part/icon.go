package part

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	fynetheme "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"guanyunbu/assets"
	"guanyunbu/ui/theme"
)

// Icon names one drawing of the icon set; the empty name is no icon.
type Icon string

// The icons of the book.
const (
	NoIcon       Icon = ""
	Book         Icon = "book"
	Plus         Icon = "plus"
	Minus        Icon = "minus"
	Search       Icon = "search"
	Bell         Icon = "bell"
	ChevronDown  Icon = "chevron-down"
	ChevronUp    Icon = "chevron-up"
	ChevronRight Icon = "chevron-right"
	ChevronLeft  Icon = "chevron-left"
	Check        Icon = "check"
	Warning      Icon = "warning"
	Clock        Icon = "clock"
	Shield       Icon = "shield"
	Lock         Icon = "lock"
	Usb          Icon = "usb"
	Camera       Icon = "camera"
	Info         Icon = "info"
	Printer      Icon = "printer"
	Import       Icon = "import"
	Export       Icon = "export"
	Columns      Icon = "columns"
	Filter       Icon = "filter"
	Close        Icon = "close"
	Copy         Icon = "copy"
	Undo         Icon = "undo"
	CalendarIcon Icon = "calendar"
	Person       Icon = "person"
	Folder       Icon = "folder"
	Table        Icon = "grid"
	Save         Icon = "save"
	ArrowLeft    Icon = "arrow-left"
	ArrowRight   Icon = "arrow-right"
	ArrowUp      Icon = "arrow-up"
	ArrowDown    Icon = "arrow-down"
	Ticked       Icon = "box-checked"
	Unticked     Icon = "box"
	File         Icon = "file"
	Return       Icon = "return"
	More         Icon = "more"
	Pencil       Icon = "pencil"
	Trash        Icon = "trash"
)

// Resource is the drawing in a colour of the look. A name without a drawing gives an empty one; the test of the icon set finds it.
func (i Icon) Resource(color fyne.ThemeColorName) fyne.Resource {
	drawing, err := assets.Icon(string(i))
	if err != nil {
		drawing = []byte(`<svg xmlns="http://www.w3.org/2000/svg" width="16" height="16"></svg>`)
	}
	return fynetheme.NewColoredResource(fyne.NewStaticResource(string(i)+".svg", drawing), color)
}

// Picture is an icon on the page.
type Picture struct {
	widget.BaseWidget
	icon  Icon
	color fyne.ThemeColorName
	size  fyne.ThemeSizeName
}

// NewPicture shows an icon in a colour at the size that stands beside text.
func NewPicture(icon Icon, color fyne.ThemeColorName) *Picture {
	p := &Picture{icon: icon, color: color, size: theme.IconSize}
	p.ExtendBaseWidget(p)
	return p
}

// Sized sets another size.
func (p *Picture) Sized(size fyne.ThemeSizeName) *Picture {
	p.size = size
	p.Refresh()
	return p
}

// Change shows another icon.
func (p *Picture) Change(icon Icon, color fyne.ThemeColorName) {
	p.icon, p.color = icon, color
	p.Refresh()
}

// CreateRenderer draws the icon.
func (p *Picture) CreateRenderer() fyne.WidgetRenderer {
	r := &pictureRenderer{picture: p, image: newImage(p.icon, p.color)}
	return r
}

type pictureRenderer struct {
	picture *Picture
	image   *canvas.Image
}

func (r *pictureRenderer) Layout(size fyne.Size) { r.image.Resize(size) }

func (r *pictureRenderer) MinSize() fyne.Size { return fyne.NewSquareSize(theme.Size(r.picture.size)) }

func (r *pictureRenderer) Refresh() { setImage(r.image, r.picture.icon, r.picture.color) }

func (r *pictureRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.image} }

func (r *pictureRenderer) Destroy() {}

func newImage(icon Icon, color fyne.ThemeColorName) *canvas.Image {
	image := &canvas.Image{FillMode: canvas.ImageFillContain}
	setImage(image, icon, color)
	return image
}

func setImage(image *canvas.Image, icon Icon, color fyne.ThemeColorName) {
	if icon == NoIcon {
		image.Hide()
		return
	}
	image.Resource = icon.Resource(color)
	image.Show()
	image.Refresh()
}
