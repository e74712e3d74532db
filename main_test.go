//go:build ci

package main

import (
	"bytes"
	"encoding/json"
	"flag"
	"io"
	"math/big"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode"

	"guanyunbu/data/sample"
	"guanyunbu/reports"
	"guanyunbu/reports/pdf"
	"guanyunbu/ui/command"
)

var update = flag.Bool("update", false, "write the golden files anew")

// told is what the program answered to one command line.
type told struct {
	code      int
	out, errs string
}

// do runs the whole program with these arguments.
func do(args ...string) told {
	var out, errs bytes.Buffer
	code := run(args, &out, &errs)
	return told{code, out.String(), errs.String()}
}

// done runs the program, which must do what it is asked without complaining.
func done(t testing.TB, args ...string) string {
	t.Helper()
	got := do(args...)
	if got.code != 0 || got.errs != "" {
		t.Fatalf("guanyunbu %s: exit code %d\n%s%s", strings.Join(args, " "), got.code, got.out, got.errs)
	}
	return got.out
}

// sampleBook makes a book with the sample centre and gives its folder.
func sampleBook(t testing.TB) string {
	t.Helper()
	dir := filepath.Join(t.TempDir(), "book")
	if said := done(t, "sample", "--data", dir); !strings.Contains(said, "设施 SF、SQ，今天按 2026-10-20 计") {
		t.Errorf("the sample says %s", said)
	}
	return dir
}

// twin copies a closed book, so that a test may spoil it.
func twin(t testing.TB, dir string) string {
	t.Helper()
	other := filepath.Join(t.TempDir(), "book")
	must(t, os.CopyFS(other, os.DirFS(dir)))
	return other
}

func must(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// tool runs a program of the test machine, from poppler-utils, qpdf or python3; a missing one is a failure.
func tool(t testing.TB, name string, args ...string) string {
	t.Helper()
	var out, problem bytes.Buffer
	cmd := exec.Command(name, args...)
	cmd.Stdout, cmd.Stderr = &out, &problem
	if err := cmd.Run(); err != nil {
		t.Fatalf("%s (install poppler-utils, qpdf and python3) %s: %v\n%s%s", name, strings.Join(args, " "), err, out.String(), problem.String())
	}
	return out.String()
}

func read(t testing.TB, path string) string {
	t.Helper()
	body, err := os.ReadFile(path)
	must(t, err)
	return string(body)
}

func write(t testing.TB, path, body string) string {
	t.Helper()
	must(t, os.WriteFile(path, []byte(body), 0o644))
	return path
}

type indicator struct {
	Code   string `json:"code"`
	Name   string `json:"name"`
	Max    string `json:"max"`
	State  string `json:"state"`
	Reason string `json:"reason"`
	Target struct {
		Value  string `json:"value"`
		Unit   string `json:"unit"`
		Source string `json:"source"`
	} `json:"target"`
	Actual struct {
		Num   string `json:"num"`
		Den   string `json:"den"`
		Value string `json:"value"`
		Unit  string `json:"unit"`
	} `json:"actual"`
	Score   string   `json:"score"`
	Records []string `json:"records"`
}

// scoreOf asks for the score of the sample's centre and checks that it has every key and no other.
func scoreOf(t testing.TB, dir string, year int) (scored, string) {
	t.Helper()
	text := done(t, "score", "--data", dir, "--facility", sample.FacilityCode, "--year", strconv.Itoa(year), "--today", sample.Today, "--json")
	var s scored
	must(t, json.Unmarshal([]byte(text), &s))
	var again bytes.Buffer
	encoder := json.NewEncoder(&again)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	must(t, encoder.Encode(s))
	if again.String() != text {
		t.Errorf("the score has other keys than DEFINITIONS 5:\n%.1500s", text)
	}
	return s, text
}

func TestScoreIsWholeAndTrue(t *testing.T) {
	dir := sampleBook(t)
	folder := filepath.Join(t.TempDir(), "all")
	done(t, "export", "--data", dir, "--all", folder)
	ids := map[string]bool{}
	for _, entity := range ledgers(t) {
		for _, record := range records(t, filepath.Join(folder, entity+".csv")) {
			ids[record["id"]] = true
		}
	}
	for _, year := range []int{sample.FullYear, sample.LiveYear} {
		s, _ := scoreOf(t, dir, year)
		if s.Facility != "SF" || s.Year != strconv.Itoa(year) || s.Today != sample.Today || s.Pack.Code != "street-100" || s.Pack.Version == "" || s.Full != "100.00" || len(s.Indicators) != 49 {
			t.Errorf("%+v with %d indicators", s, len(s.Indicators))
		}
		sum, built := new(big.Rat), 0
		for _, i := range s.Indicators {
			sum.Add(sum, figure(t, i.Score))
			if i.State != "未建" {
				built++
			}
			i.check(t, ids)
		}
		sum.Add(sum, figure(t, s.Bonus))
		sum.Sub(sum, figure(t, s.Deductions))
		if sum.Cmp(figure(t, s.Total)) != 0 || built != 31 {
			t.Errorf("%d: the rows add up to %s, the total is %s; %d indicators are built", year, sum.FloatString(2), s.Total, built)
		}
		recounted(t, folder, s)
	}
}

// figure reads a decimal text; a figure in another form is a mistake.
func figure(t testing.TB, text string) *big.Rat {
	t.Helper()
	n, ok := new(big.Rat).SetString(text)
	if !ok || !regexp.MustCompile(`^-?\d+(\.\d+)?$`).MatchString(text) {
		t.Fatalf("%q is no decimal text", text)
	}
	return n
}

// check looks one indicator over: its figures agree with each other and its records are in the book.
func (i indicator) check(t *testing.T, ids map[string]bool) {
	t.Helper()
	if !slices.Contains([]string{"有数据", "无数据", "不适用", "未到期", "未建"}, i.State) || i.Name == "" {
		t.Errorf("%s %s is %q", i.Code, i.Name, i.State)
	}
	if !slices.Contains([]string{"合同", "规则包", "默认", ""}, i.Target.Source) || (i.Target.Source == "") != (i.Target.Value == "") {
		t.Errorf("%s: target %+v", i.Code, i.Target)
	}
	if score := figure(t, i.Score); score.Sign() < 0 || score.Cmp(figure(t, i.Max)) > 0 {
		t.Errorf("%s: %s of %s", i.Code, i.Score, i.Max)
	}
	if i.State == "有数据" {
		i.adds(t)
	} else if i.Actual.Num+i.Actual.Den+i.Actual.Value != "" || i.Score != "0.00" || i.Reason == "" {
		t.Errorf("%s is %s and has %+v, %s points, reason %q", i.Code, i.State, i.Actual, i.Score, i.Reason)
	}
	seen := map[string]bool{}
	for _, id := range i.Records {
		if seen[id] || !ids[id] {
			t.Errorf("%s: record %s is not in the exported book, or is named twice", i.Code, id)
		}
		seen[id] = true
	}
}

// adds checks that the actual is its numerator over its denominator, and comes from records.
func (i indicator) adds(t *testing.T) {
	t.Helper()
	share := new(big.Rat).Quo(figure(t, i.Actual.Num), figure(t, i.Actual.Den))
	if i.Actual.Unit == "%" {
		share.Mul(share, big.NewRat(100, 1))
	}
	off := share.Sub(share, figure(t, i.Actual.Value))
	if off.Abs(off).Cmp(big.NewRat(1, 1_000_000)) > 0 || len(i.Records) == 0 {
		t.Errorf("%s: %+v from %d records", i.Code, i.Actual, len(i.Records))
	}
}

// recounted compares the score with the independent count over the exported tables.
func recounted(t *testing.T, folder string, s scored) {
	t.Helper()
	out := tool(t, "python3", filepath.Join("packaging", "recompute.py"), folder, s.Facility, s.Year, s.Today)
	again := map[string]struct{ Score, State, Max, Num, Den string }{}
	must(t, json.Unmarshal([]byte(out), &again))
	for _, mine := range s.Indicators {
		theirs, counted := again[mine.Code]
		if counted != (mine.State != "未建") {
			t.Errorf("%s %s: counted a second time: %v", s.Year, mine.Code, counted)
		}
		if !counted {
			continue
		}
		if theirs.Score != mine.Score || theirs.State != mine.State || theirs.Max != mine.Max {
			t.Errorf("%s %s: the program says %s %s of %s, the independent count %+v", s.Year, mine.Code, mine.State, mine.Score, mine.Max, theirs)
		}
		num, ok := new(big.Rat).SetString(theirs.Num)
		den, known := new(big.Rat).SetString(theirs.Den)
		if mine.State == "有数据" && (!ok || !known || num.Mul(num, figure(t, mine.Actual.Den)).Cmp(den.Mul(den, figure(t, mine.Actual.Num))) != 0) {
			t.Errorf("%s %s: the program counts %+v, the independent count %+v", s.Year, mine.Code, mine.Actual, theirs)
		}
	}
}

// report prints the self-evaluation into a file and gives what the program said.
func report(t testing.TB, dir string, year int, path string) string {
	t.Helper()
	return done(t, "report", "--data", dir, "--paper", "selfeval", "--facility", sample.FacilityCode, "--year", strconv.Itoa(year), "--today", sample.Today, "--out", path)
}

func TestReportSaysTheSameOnPaperAndAsText(t *testing.T) {
	dir, folder := sampleBook(t), t.TempDir()
	for _, year := range []int{sample.FullYear, sample.LiveYear} {
		paper, text := filepath.Join(folder, "自评.pdf"), filepath.Join(folder, "自评.txt")
		report(t, dir, year, paper)
		report(t, dir, year, text)
		if said := tool(t, "qpdf", "--check", paper); !strings.Contains(said, "No syntax or stream encoding errors found") {
			t.Errorf("qpdf is not content:\n%s", said)
		}
		got, want := contents(t, dir, year, paper), squash(read(t, text))
		if got != want {
			at := 0
			for at < len(got) && at < len(want) && got[at] == want[at] {
				at++
			}
			t.Errorf("%d: paper and text part at byte %d of %d/%d:\npaper %.90q\ntext  %.90q", year, at, len(got), len(want), got[at:], want[at:])
		}
		if unfinished := strings.Contains(want, "未完成稿"); unfinished != (year == sample.LiveYear) {
			t.Errorf("%d: 未完成稿 on paper is %v", year, unfinished)
		}
		if year == sample.FullYear {
			golden(t, read(t, text))
		}
	}
}

// golden compares the text of the sample's report with the one that was read and found good.
func golden(t *testing.T, got string) {
	t.Helper()
	path := filepath.Join("reports", "testdata", "sample-2025.txt")
	if *update {
		write(t, path, got)
	}
	if got != read(t, path) {
		t.Errorf("the sample's report differs from %s; run with -update and read the difference", path)
	}
}

func squash(text string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) {
			return -1
		}
		return r
	}, text)
}

// contents is what a reader copies from the paper, without what stands on every page and without the
// headers that tables repeat, both known word for word.
func contents(t *testing.T, dir string, year int, paper string) string {
	t.Helper()
	d, l := document(t, dir, year)
	pages := strings.Split(strings.TrimSuffix(tool(t, "pdftotext", "-raw", "-enc", "UTF-8", paper, "-"), "\f"), "\f")
	if len(pages) != l.Total {
		t.Fatalf("the paper has %d pages, want %d", len(pages), l.Total)
	}
	rest, kept := "", ""
	for i, page := range pages {
		after, found := strings.CutPrefix(squash(page), squash(strings.Join(reports.Furniture(d, i+1, l.Total), "")))
		if !found {
			t.Fatalf("page %d begins with %.120q", i+1, squash(page))
		}
		rest += after
	}
	for _, words := range reports.Repeats(d, l) {
		before, after, found := strings.Cut(rest, squash(words))
		if !found {
			t.Fatalf("the repeated header %q is not in the rest of the paper", squash(words))
		}
		kept, rest = kept+before, after
	}
	return kept + rest
}

// document is the sample's report before it is printed.
func document(t *testing.T, dir string, year int) (reports.Document, reports.Layout) {
	t.Helper()
	s, err := openSession(identity{Version: "test"}, command.Place{Dir: dir, Today: sample.Today})
	must(t, err)
	f, err := s.Office().Facility.Facility(sample.FacilityCode)
	must(t, err)
	e, err := s.Office().Appraisal.SelfEvaluation(f.ID, year)
	must(t, err)
	must(t, s.Close())
	fonts, err := paperFonts()
	must(t, err)
	d := reports.SelfEvaluation(e)
	l, err := pdf.Paginate(d, fonts)
	must(t, err)
	return d, l
}

func TestSameBookPrintsTheSameBytes(t *testing.T) {
	folder := t.TempDir()
	first, second := sampleBook(t), sampleBook(t)
	var printed []string
	for i, dir := range []string{first, first, second} {
		path := filepath.Join(folder, strconv.Itoa(i)+".pdf")
		report(t, dir, sample.FullYear, path)
		printed = append(printed, read(t, path))
	}
	if printed[0] != printed[1] || printed[0] != printed[2] {
		t.Errorf("two runs over one book agree: %v; two books made alike: %v", printed[0] == printed[1], printed[0] == printed[2])
	}
}

func TestNewerBookIsRefusedByNameAndVersion(t *testing.T) {
	dir := sampleBook(t)
	book := filepath.Join(dir, "guanyunbu.db")
	change := "import sqlite3,sys; c=sqlite3.connect(sys.argv[1]); c.execute('INSERT INTO goose_db_version (version_id, is_applied) VALUES (9999, 1)'); " +
		"c.execute(\"UPDATE setting SET value='9.9.0' WHERE key='program'\"); c.commit(); c.close()"
	tool(t, "python3", "-c", change, book)
	kept := read(t, book)
	if got := do("score", "--data", dir, "--facility", "SF"); got.code != 1 || !strings.Contains(got.errs, "这本账是用馆运簿 9.9.0 记的（账本版本 9999）") || !strings.Contains(got.errs, "请先升级本机的馆运簿") {
		t.Errorf("exit code %d: %s%s", got.code, got.out, got.errs)
	}
	if read(t, book) != kept {
		t.Error("the newer book was touched")
	}
}

func BenchmarkSampleReport(b *testing.B) {
	dir, path := sampleBook(b), filepath.Join(b.TempDir(), "自评.pdf")
	for b.Loop() {
		report(b, dir, sample.FullYear, path)
	}
}

func BenchmarkScoreCommand(b *testing.B) {
	dir := sampleBook(b)
	for b.Loop() {
		if code := run([]string{"score", "--data", dir, "--facility", sample.FacilityCode, "--json"}, io.Discard, io.Discard); code != 0 {
			b.Fatalf("exit code %d", code)
		}
	}
}
