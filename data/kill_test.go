package data

import (
	"bufio"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"strings"
	"testing"

	"guanyunbu/app"
)

// childDir tells a process of this test binary that it is the one to be killed, and where its book is.
const childDir = "GUANYUNBU_CHILD_DIR"

// TestMain lets the test binary play the program that is killed in the middle of writing.
func TestMain(m *testing.M) {
	if dir := os.Getenv(childDir); dir != "" {
		fmt.Println(writeUntilKilled(dir))
		os.Exit(1)
	}
	os.Exit(m.Run())
}

// writeUntilKilled enters activities for ever and prints the identity of each after it was saved.
func writeUntilKilled(dir string) error {
	b, err := Open(Options{Dir: dir, Person: "李敏"})
	if err != nil {
		return err
	}
	c := plain(b)
	all, err := c.facilities.Sheet().Page(everything())
	if err != nil {
		return err
	}
	c.id = all[0].Base.ID
	for n := 0; ; n++ {
		a := c.activity(fmt.Sprintf("第%d场", n), "2026-03-05")
		a.Partners = app.Shares{{ID: c.id, Percent: 100}}
		if _, err := c.activities.Save(app.Op{Name: "enter"}, a); err != nil {
			return err
		}
		if _, err := fmt.Println("saved " + string(a.ID)); err != nil {
			return err
		}
	}
}

// TestKilledWhileWriting kills the program a hundred times at a random moment. Whatever it said was
// saved must be there, the file must be whole, and nothing may be there by half.
func TestKilledWhileWriting(t *testing.T) {
	dir := t.TempDir()
	b := open(t, optionsIn(dir))
	newCentre(t, b)
	shut(t, b)
	random := rand.New(rand.NewPCG(2026, 10))
	var saved []string
	for round := range 100 {
		said := killed(t, dir, 1+random.IntN(8))
		saved = append(saved, said...)
		if round%10 == 9 {
			survived(t, dir, saved)
		}
	}
	if len(saved) < 100 {
		t.Errorf("only %d records were saved in all rounds", len(saved))
	}
}

// killed starts the program, lets it say a few times that it saved, and kills it. It gives the
// identities that were said to be saved, those said between the decision and the death included.
func killed(t *testing.T, dir string, after int) []string {
	t.Helper()
	program, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	child := exec.Command(program)
	child.Env = append(os.Environ(), childDir+"="+dir)
	out, err := child.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := child.Start(); err != nil {
		t.Fatal(err)
	}
	var saved []string
	lines := bufio.NewScanner(out)
	for lines.Scan() {
		id, ok := strings.CutPrefix(lines.Text(), "saved ")
		if !ok {
			t.Fatalf("the program failed: %s", lines.Text())
		}
		saved = append(saved, id)
		if len(saved) == after {
			if err := child.Process.Kill(); err != nil {
				t.Fatal(err)
			}
		}
	}
	if err := child.Wait(); err == nil {
		t.Fatal("the program ended by itself")
	}
	return saved
}

func survived(t *testing.T, dir string, saved []string) {
	t.Helper()
	b := open(t, optionsIn(dir))
	c := plain(b)
	for _, id := range saved {
		if _, err := c.activities.One(app.ID(id)); err != nil {
			t.Fatalf("an acknowledged record is lost: %v", err)
		}
	}
	for key, v := range examined(t, b) {
		if !v.Good() {
			t.Fatalf("%s: %+v", key, v.Spots)
		}
	}
	lonely, err := one(t.Context(), b.handles().door, `SELECT count(*) FROM activity a WHERE NOT EXISTS (SELECT 1 FROM activity_partners p WHERE p.owner = a.id)`)
	if err != nil || lonely != "0" {
		t.Fatalf("%s records are there by half, %v", lonely, err)
	}
	shut(t, b)
}
