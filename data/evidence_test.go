package data

import (
	"bytes"
	"encoding/binary"
	"image"
	"image/color"
	"image/jpeg"
	"image/png"
	"os"
	"path/filepath"
	"testing"
	"time"

	"guanyunbu/app"
	"guanyunbu/app/keeping"
)

func file(t testing.TB, name string, content []byte) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, content, 0o666); err != nil {
		t.Fatal(err)
	}
	return path
}

func attach(t *testing.T, c centre, record app.ID, path string) keeping.Attachment {
	t.Helper()
	a, err := c.Attach(app.Op{Name: "attach", Person: "李敏"}, Proof{Entity: "activity", Record: record, Path: path})
	if err != nil {
		t.Fatal(err)
	}
	return a
}

func TestEvidenceIsKeptByContent(t *testing.T) {
	c := newCentre(t, open(t, optionsIn(t.TempDir())))
	sheet := file(t, "签到表.pdf", []byte("签到"))
	first, again := attach(t, c, c.enter(t, "一").ID, sheet), attach(t, c, c.enter(t, "二").ID, sheet)
	equal(t, "fingerprint of the same content", first.SHA256, again.SHA256)
	equal(t, "number in the other record", again.Seq, 1)
	kept := 0
	worked(t, filepath.WalkDir(filepath.Join(c.Dir(), "evidence"), func(_ string, entry os.DirEntry, err error) error {
		if err == nil && !entry.IsDir() {
			kept++
		}
		return err
	}))
	equal(t, "files kept", kept, 1)
	path, err := c.EvidencePath(first)
	worked(t, err)
	content, err := os.ReadFile(path)
	worked(t, err)
	equal(t, "content", string(content), "签到")
}

func TestEvidenceIsListedInItsOrder(t *testing.T) {
	c := newCentre(t, open(t, optionsIn(t.TempDir())))
	one, two := c.enter(t, "一").ID, c.enter(t, "二").ID
	first, other := attach(t, c, one, file(t, "甲.pdf", []byte("甲"))), attach(t, c, one, file(t, "照片.JPG", []byte("乙")))
	attach(t, c, two, file(t, "丙.txt", []byte("丙")))
	equal(t, "evidence number", other.Number("C1.1"), "C1.1-02")
	equal(t, "a photo by its name", other.Picture(), true)
	equal(t, "no photo by its name", first.Picture(), false)
	list, err := c.Attachments("activity", one)
	worked(t, err)
	equal(t, "listed", len(list), 2)
	equal(t, "first", list[0], first)
	equal(t, "second", list[1], other)
	counts, err := c.EvidenceCounts("activity")
	worked(t, err)
	equal(t, "of the first record", counts[one], 2)
	equal(t, "of the second record", counts[two], 1)
}

func TestDetachKeepsTheFileAndTheNumber(t *testing.T) {
	c := newCentre(t, open(t, optionsIn(t.TempDir())))
	a := c.enter(t, "一")
	first := attach(t, c, a.ID, file(t, "甲.txt", []byte("甲")))
	changed, err := c.Detach(app.Op{Name: "detach", Reason: "传错"}, first.ID)
	if err != nil || len(changed) != 1 || changed[0] != (app.Change{Entity: "activity", ID: a.ID}) {
		t.Errorf("changes are %v, %v", changed, err)
	}
	if list, err := c.Attachments("activity", a.ID); err != nil || len(list) != 0 {
		t.Errorf("listed %v, %v", list, err)
	}
	if second := attach(t, c, a.ID, file(t, "乙.txt", []byte("乙"))); second.Seq != 2 {
		t.Errorf("number %d was given before", second.Seq)
	}
	if _, err := c.EvidencePath(first); err != nil {
		t.Errorf("the file is gone: %v", err)
	}
	_, err = c.Detach(app.Op{Name: "detach"}, first.ID)
	refused(t, err, app.NotFound, "佐证")
	told, err := c.AmendmentsTo("attachment", first.ID)
	if err != nil || len(told) != 2 || told[1].After["name"] != "甲.txt" || told[0].After != nil || told[0].Before["name"] != "甲.txt" {
		t.Errorf("history tells %+v, %v", told, err)
	}
}

func TestHistoryDoesNotNamePersonalFiles(t *testing.T) {
	c := newCentre(t, open(t, optionsIn(t.TempDir())))
	a := c.enter(t, "一")
	made, err := c.Attach(app.Op{Name: "attach"}, Proof{Entity: "activity", Record: a.ID, Path: file(t, "张三身份证.jpg", []byte("x")), Personal: true})
	if err != nil {
		t.Fatal(err)
	}
	told, err := c.AmendmentsTo("attachment", made.ID)
	if err != nil || len(told) != 1 || told[0].After["name"] != "" || told[0].After["sha256"] == "" {
		t.Errorf("history tells %+v, %v", told, err)
	}
}

func TestAttachRefuses(t *testing.T) {
	c := newCentre(t, open(t, optionsIn(t.TempDir())))
	a := c.enter(t, "一")
	good := file(t, "好.txt", []byte("好"))
	rows := []struct {
		name  string
		proof Proof
		kind  app.Kind
		says  string
	}{
		{"a file that is not there", Proof{Entity: "activity", Record: a.ID, Path: good + "x"}, app.NotFound, "读不了文件"},
		{"a folder", Proof{Entity: "activity", Record: a.ID, Path: filepath.Dir(good)}, app.NotFound, "读不了文件"},
		{"an empty file", Proof{Entity: "activity", Record: a.ID, Path: file(t, "空.txt", nil)}, app.Invalid, "空.txt"},
		{"a record not yet saved", Proof{Entity: "activity", Path: good}, app.Invalid, "先保存"},
		{"a record that is not there", Proof{Entity: "activity", Record: "nowhere", Path: good}, app.NotFound, "活动"},
	}
	for _, r := range rows {
		t.Run(r.name, func(t *testing.T) {
			_, err := c.Attach(app.Op{Name: "attach"}, r.proof)
			refused(t, err, r.kind, r.says)
		})
	}
	c.options.space = func(string) (int64, error) { return 2 << 20, nil }
	_, err := c.Attach(app.Op{Name: "attach"}, Proof{Entity: "activity", Record: a.ID, Path: good})
	refused(t, err, app.NotAllowed, "2 MB")
}

func TestOrphansGoAndNamedFilesStay(t *testing.T) {
	o, now := optionsIn(t.TempDir()), fixed()
	o.Now = now.Now
	c := newCentre(t, open(t, o))
	a := c.enter(t, "一")
	named := attach(t, c, a.ID, file(t, "甲.jpg", photo(t, 40, 20)))
	if err := c.Reduce(named); err != nil {
		t.Fatal(err)
	}
	copied := attach(t, c, a.ID, file(t, "乙.txt", []byte("乙")))
	if _, err := c.Backup(keeping.ByHand); err != nil {
		t.Fatal(err)
	}
	if _, err := c.handles().door.ExecContext(t.Context(), "DELETE FROM attachment WHERE id = ?", string(copied.ID)); err != nil {
		t.Fatal(err)
	}
	orphan, err := c.folder.keep(bytes.NewReader([]byte("无主")))
	if err != nil {
		t.Fatal(err)
	}
	now.now = time.Now()
	if n, err := c.ClearOrphans(); err != nil || n != 0 {
		t.Errorf("%d files that just arrived were cleared, %v", n, err)
	}
	now.now = time.Now().Add(48 * time.Hour)
	if n, err := c.ClearOrphans(); err != nil || n != 1 || isFile(c.folder.file(orphan.SHA256)) {
		t.Errorf("%d cleared, %v", n, err)
	}
	if _, reduced := c.ReducedPath(named); !reduced || !isFile(c.folder.file(named.SHA256)) {
		t.Error("a file that the book names was cleared")
	}
	if !isFile(c.folder.file(copied.SHA256)) {
		t.Error("a file that only a kept copy names was cleared")
	}
}

// photo draws a picture whose left upper corner is red and whose right lower corner is blue.
func photo(t testing.TB, width, height int) []byte {
	t.Helper()
	var out bytes.Buffer
	if err := jpeg.Encode(&out, drawn(width, height), &jpeg.Options{Quality: 95}); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func drawn(width, height int) *image.RGBA {
	m := image.NewRGBA(image.Rect(0, 0, width, height))
	for y := range height {
		for x := range width {
			c := color.RGBA{200, 200, 200, 255}
			if x < width/2 && y < height/2 {
				c = color.RGBA{255, 0, 0, 255}
			}
			if x >= width/2 && y >= height/2 {
				c = color.RGBA{0, 0, 255, 255}
			}
			m.SetRGBA(x, y, c)
		}
	}
	return m
}

// held puts the camera's note about how it was held into a photo.
func held(picture []byte, how uint16, order binary.AppendByteOrder, mark string) []byte {
	tiff := append([]byte(mark), order.AppendUint16(nil, 42)...)
	tiff = order.AppendUint32(tiff, 8)
	tiff = order.AppendUint16(tiff, 2)
	for _, tag := range []uint16{0x0100, 0x0112} {
		tiff = order.AppendUint16(order.AppendUint16(tiff, tag), 3)
		tiff = order.AppendUint32(tiff, 1)
		tiff = order.AppendUint16(order.AppendUint16(tiff, how), 0)
	}
	body := append([]byte("Exif\x00\x00"), tiff...)
	out := append([]byte{0xFF, 0xD8, 0xFF, 0xE1}, binary.BigEndian.AppendUint16(nil, uint16(len(body)+2))...)
	return append(append(out, body...), picture[2:]...)
}

func TestReducedPhotoIsSmallAndUpright(t *testing.T) {
	wide := photo(t, 400, 200)
	rows := []struct {
		how       uint16
		width     int
		red, blue image.Point // quarters where the colours must be, in hundredths of the picture
	}{
		{1, 400, image.Pt(25, 25), image.Pt(75, 75)},
		{2, 400, image.Pt(75, 25), image.Pt(25, 75)},
		{3, 400, image.Pt(75, 75), image.Pt(25, 25)},
		{4, 400, image.Pt(25, 75), image.Pt(75, 25)},
		{5, 200, image.Pt(25, 25), image.Pt(75, 75)},
		{6, 200, image.Pt(75, 25), image.Pt(25, 75)},
		{7, 200, image.Pt(75, 75), image.Pt(25, 25)},
		{8, 200, image.Pt(25, 75), image.Pt(75, 25)},
	}
	for _, r := range rows {
		for mark, order := range map[string]binary.AppendByteOrder{"II": binary.LittleEndian, "MM": binary.BigEndian} {
			small, err := reduce(held(wide, r.how, order, mark))
			if err != nil {
				t.Fatal(err)
			}
			m, err := jpeg.Decode(bytes.NewReader(small))
			if err != nil {
				t.Fatal(err)
			}
			if m.Bounds().Dx() != r.width {
				t.Errorf("held %d %s: %d wide, want %d", r.how, mark, m.Bounds().Dx(), r.width)
			}
			at := func(p image.Point) (red, blue bool) {
				cr, _, cb, _ := m.At(m.Bounds().Dx()*p.X/100, m.Bounds().Dy()*p.Y/100).RGBA()
				return cr > 0xC000 && cb < 0x4000, cb > 0xC000 && cr < 0x4000
			}
			if red, _ := at(r.red); !red {
				t.Errorf("held %d %s: red is not at %v", r.how, mark, r.red)
			}
			if _, blue := at(r.blue); !blue {
				t.Errorf("held %d %s: blue is not at %v", r.how, mark, r.blue)
			}
		}
	}
}

func TestReduceSizesAndForms(t *testing.T) {
	var drawing bytes.Buffer
	clear := image.NewNRGBA(image.Rect(0, 0, 3200, 100))
	if err := png.Encode(&drawing, clear); err != nil {
		t.Fatal(err)
	}
	rows := []struct {
		name          string
		content       []byte
		width, height int
	}{
		{"a wide photo", photo(t, 4000, 1000), 1600, 400},
		{"a tall photo", photo(t, 1000, 4000), 400, 1600},
		{"a small photo stays as it is", photo(t, 300, 200), 300, 200},
		{"a drawing without background", drawing.Bytes(), 1600, 50},
	}
	for _, r := range rows {
		small, err := reduce(r.content)
		if err != nil {
			t.Errorf("%s: %v", r.name, err)
			continue
		}
		m, err := jpeg.Decode(bytes.NewReader(small))
		if err != nil || m.Bounds().Dx() != r.width || m.Bounds().Dy() != r.height {
			t.Errorf("%s: %v, %v", r.name, m.Bounds(), err)
		}
		if r.name == "a drawing without background" {
			if red, _, _, _ := m.At(10, 10).RGBA(); red < 0xF000 {
				t.Error("what is clear must become white")
			}
		}
	}
	for name, content := range map[string][]byte{"nothing": nil, "text": []byte("text"), "cut off": photo(t, 400, 200)[:900]} {
		if _, err := reduce(content); err == nil {
			t.Errorf("%s was read as a picture", name)
		}
	}
	for _, broken := range [][]byte{{0xFF, 0xD8, 0xFF, 0xE1, 0xFF}, held(photo(t, 8, 8), 9, binary.LittleEndian, "II"), {0xFF, 0xD8, 0xFF, 0xE1, 0, 10, 'E', 'x', 'i', 'f', 0, 0}} {
		if got := orientation(broken); got != 1 {
			t.Errorf("a broken note gives %d", got)
		}
	}
}

func TestReduceFailureIsNoFailureOfAttaching(t *testing.T) {
	c := newCentre(t, open(t, optionsIn(t.TempDir())))
	a := c.enter(t, "一")
	bad := attach(t, c, a.ID, file(t, "坏.jpg", []byte("不是照片")))
	if err := c.Reduce(bad); err == nil {
		t.Error("something was made of it")
	}
	if _, ok := c.ReducedPath(bad); ok {
		t.Error("a reduced copy of nothing")
	}
	good := attach(t, c, a.ID, file(t, "好.jpg", photo(t, 2000, 1000)))
	for range 2 {
		if err := c.Reduce(good); err != nil {
			t.Fatal(err)
		}
	}
	if path, ok := c.ReducedPath(good); !ok || filepath.Ext(path) != ".jpg" {
		t.Errorf("reduced copy is %s, %v", path, ok)
	}
}

func TestManyFilesAreOneOperation(t *testing.T) {
	c := newCentre(t, open(t, optionsIn(t.TempDir())))
	one, two := c.enter(t, "一").ID, c.enter(t, "二").ID
	sheet, photo := file(t, "签到表.pdf", []byte("签到")), file(t, "照片.jpg", []byte("照片"))
	before, err := c.History(100, 0)
	worked(t, err)
	_, err = c.AttachAll(app.Op{Name: "attach", Person: "李敏"}, []Proof{
		{Entity: "activity", Record: one, Path: sheet}, {Entity: "activity", Record: one, Path: photo}, {Entity: "activity", Record: two, Path: sheet},
	})
	worked(t, err)
	after, err := c.History(100, 0)
	worked(t, err)
	equal(t, "operations", len(after), len(before)+1)
	counts, err := c.EvidenceCounts("activity")
	worked(t, err)
	equal(t, "pieces of the first record", counts[one], 2)
	equal(t, "pieces of the second record", counts[two], 1)

	_, err = c.AttachAll(app.Op{Name: "attach"}, []Proof{{Entity: "activity", Record: two, Path: photo}, {Entity: "activity", Record: "nobody", Path: photo}})
	equal(t, "kind of the failure", app.KindOf(err), app.NotFound)
	counts, err = c.EvidenceCounts("activity")
	worked(t, err)
	equal(t, "pieces after a failed operation", counts[two], 1)
}
