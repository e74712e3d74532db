package sample

import (
	"cmp"
	"embed"
	"fmt"
	"os"
	"path/filepath"
	"slices"

	"guanyunbu/app"
	"guanyunbu/app/facility"
	"guanyunbu/app/ledger"
	"guanyunbu/app/office"
)

//go:embed proof/*.jpg
var pictures embed.FS

// Proof says which of the sample's pictures proves which record, and when it was put to it: with the last
// record of the month in which its own was entered.
type Proof struct {
	Entity string
	Record app.ID
	Path   string
	At     string
}

// Proofs writes the sample's pictures into a folder and says what each proves: a sign-in sheet and a
// photo for what was held, a poster for every third, nothing for a few that still lack their evidence;
// a photo of every notice that was found on the wall, and the paper of every closure and class.
func Proofs(o *office.Office, dir string) ([]Proof, error) {
	paths, err := writePictures(dir)
	if err != nil {
		return nil, err
	}
	activities, err := o.Delivery.Activities.Find(ledger.Query{})
	if err != nil {
		return nil, err
	}
	var proofs []Proof
	for i, a := range activities {
		if !a.Happened(o.Today()) || i%37 == 11 || a.No == lastNo {
			continue
		}
		for _, name := range pieces(i) {
			proofs = append(proofs, Proof{Entity: "activity", Record: a.ID, Path: paths[name], At: string(a.MadeAt)})
		}
	}
	if proofs, err = provePapers(o, proofs, paths); err != nil {
		return nil, err
	}
	return monthly(proofs), nil
}

// monthly puts the proofs in the order of their months, those of a month at one time.
func monthly(proofs []Proof) []Proof {
	const month = len("2026-10")
	last := map[string]string{}
	for _, p := range proofs {
		last[p.At[:month]] = max(last[p.At[:month]], p.At)
	}
	for i := range proofs {
		proofs[i].At = last[proofs[i].At[:month]]
	}
	slices.SortStableFunc(proofs, func(a, b Proof) int { return cmp.Compare(a.At, b.At) })
	return proofs
}

func provePapers(o *office.Office, proofs []Proof, paths map[string]string) ([]Proof, error) {
	displays, err := o.Facility.Displays.Find(ledger.Query{Filters: []ledger.Filter{{Key: "result", Values: []string{string(facility.Pass)}}}})
	if err != nil {
		return nil, err
	}
	for _, d := range displays {
		proofs = append(proofs, Proof{Entity: "display", Record: d.ID, Path: paths["scene"], At: string(d.MadeAt)})
	}
	closures, err := o.Delivery.Closures.Find(ledger.Query{})
	if err != nil {
		return nil, err
	}
	for _, c := range closures {
		proofs = append(proofs, Proof{Entity: "closure", Record: c.ID, Path: paths["poster"], At: string(c.MadeAt)})
	}
	courses, err := o.Delivery.Courses.Find(ledger.Query{})
	if err != nil {
		return nil, err
	}
	for _, c := range courses {
		proofs = append(proofs, Proof{Entity: "course", Record: c.ID, Path: paths["sheet"], At: string(c.MadeAt)})
	}
	return proofs, nil
}

// lastNo is the activity of the sample's own day, whose photos are not in yet.
const lastNo = "示范-2026-211"

// names are what the pictures are called when a person attached them.
var names = map[string]string{"sheet": "签到表.jpg", "scene": "现场照片.jpg", "poster": "活动海报.jpg"}

func pieces(i int) []string {
	if i%3 == 0 {
		return []string{"poster", "sheet", "scene"}
	}
	return []string{"sheet", "scene"}
}

func writePictures(dir string) (map[string]string, error) {
	paths := map[string]string{}
	for key, name := range names {
		body, err := pictures.ReadFile("proof/" + key + ".jpg")
		if err != nil {
			return nil, fmt.Errorf("read sample picture: %w", err)
		}
		paths[key] = filepath.Join(dir, name)
		if err := os.WriteFile(paths[key], body, 0o600); err != nil {
			return nil, fmt.Errorf("write sample picture: %w", err)
		}
	}
	return paths, nil
}
