//go:build ci

package main

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"golang.org/x/text/encoding/simplifiedchinese"

	"guanyunbu/data/sample"
	"guanyunbu/ui/command"
)

// TestCopiesBringTheBookBack goes through a year's end in small: enter, copy, enter more, go back, go forth, move to a new PC.
func TestCopiesBringTheBookBack(t *testing.T) {
	dir := sampleBook(t)
	t.Chdir(t.TempDir()) // files are named from where the person stands
	before, _ := scoreOf(t, dir, sample.FullYear)
	var made struct{ Name string }
	must(t, json.Unmarshal([]byte(done(t, "backup", "--data", dir, "--json")), &made))
	if got := enter(dir, write(t, "台账.csv", header+"七夕灯会,C08,2025-8-29,,已举办,30,,,\n")); got.code != 0 {
		t.Fatal(got.out, got.errs)
	}
	after, _ := scoreOf(t, dir, sample.FullYear)
	if before.Total == after.Total {
		t.Errorf("the total is %s with and without the new activity", after.Total)
	}
	done(t, "restore", "--data", dir, made.Name)
	back, _ := scoreOf(t, dir, sample.FullYear)
	var copies []struct{ Name, Cause, Records string }
	must(t, json.Unmarshal([]byte(done(t, "backup", "--data", dir, "--list", "--json")), &copies))
	if len(copies) != 3 { // by hand, before the import, before restoring
		t.Fatalf("copies %+v", copies)
	}
	done(t, "restore", "--data", dir, copies[0].Name)
	must(t, os.Mkdir("U盘", 0o755))
	done(t, "backup", "--data", dir, "--to", "U盘")
	done(t, "restore", "--data", "新电脑", "U盘")
	done(t, "check", "--data", "新电脑")
	if moved, _ := scoreOf(t, "新电脑", sample.FullYear); back.Total != before.Total || moved.Total != after.Total {
		t.Errorf("restored %s of %s, moved %s of %s", back.Total, before.Total, moved.Total, after.Total)
	}
}

func TestStrangersLedgerComesInByItsMapping(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "book")
	place := write(t, filepath.Join(t.TempDir(), "设施.csv"), "设施编号,设施名称,设施简码,设施类型\nZ1,某镇文化站,镇,街道综合文化中心\n")
	done(t, "import", "--data", dir, "--today", sample.Today, "--into", "facility", place)
	mapping := write(t, filepath.Join(t.TempDir(), "对应.json"), `{"sheet":"","header":2,"columns":{"哪天":"start","叫什么":"name","哪类":"class","来了多少":"attended","给谁":"audience"},
		"values":{"class":{"广场舞":["C08"],"讲座":["讲座论坛"]},"audience":{"老人小孩":["老年","未成年"]}},"split":{"audience":"+"},"defaults":{"facility":"Z1","status":"已举办","sessions":"1"},"id":"流水"}`)
	rows, people := "某镇2025年流水\n流水,哪天,叫什么,哪类,来了多少,给谁\n", 0
	for n := 1; n <= 60; n++ {
		count := ""
		if n%5 > 0 { // every fifth was never counted
			count, people = fmt.Sprint(n), people+n
		}
		rows += fmt.Sprintf("%d,2025.%d.%d,第%d次,%s,%s,老人小孩\n", n, 1+n%12, 1+n%28, n, []string{"广场舞", "讲座"}[n%2], count)
	}
	ledger := write(t, filepath.Join(t.TempDir(), "流水.csv"), rows+"61,2025.2.30,坏日子,讲座,5,\n62,2025.3.1,坏数,讲座,几十人,\n合计,,,,"+fmt.Sprint(people)+",\n")
	line := []string{"import", "--data", dir, "--today", sample.Today, "--into", "activity", "--map", mapping, "--json", ledger}
	for _, row := range []struct {
		name, counts string
		yes          bool
		code, inBook int
	}{
		{"without a word", `"read":63,"imported":60,"skipped":1,"failed":2,"written":false`, false, 1, 0},
		{"with yes", `"read":63,"imported":60,"skipped":1,"failed":2,"written":true`, true, 0, 60},
		{"once more", `"read":63,"imported":0,"skipped":61,"failed":2,"written":false`, true, 1, 60},
	} {
		if row.yes {
			line = append(line, "--yes")
		}
		if got := do(line...); got.code != row.code || !strings.Contains(squash(got.out), row.counts) {
			t.Errorf("%s: exit code %d, %.300s", row.name, got.code, got.out)
		}
		if n := strings.Count(tables(t, dir)["activity"], "某镇文化站"); n != row.inBook {
			t.Errorf("%s: %d in the book", row.name, n)
		}
	}
	text := done(t, "score", "--data", dir, "--facility", "Z1", "--year", "2025", "--today", sample.Today, "--json")
	if !strings.Contains(text, `"state": "无数据"`) || !strings.Contains(text, fmt.Sprintf(`"num": "%d",`, people)) {
		t.Errorf("want %d people, and indicators without data:\n%s", people, text)
	}
	if blank := strings.Count(tables(t, dir)["activity"], ",1,,,,,,,,老年"); blank != 12 { // one session, nobody counted
		t.Errorf("%d activities stayed blank, want 12", blank)
	}
}

func TestRareNamesComeBackFromPaper(t *testing.T) {
	dir, paper := sampleBook(t), filepath.Join(t.TempDir(), "自评.pdf")
	names := "马𬀩、李𬭼、苏㛃、刘䶮、陈囍、臺示例"
	if got := enter(dir, write(t, filepath.Join(t.TempDir(), "台账.csv"), header+names+"和于𠮷庆🎉书画展,C04,2025-3-5,,已举办,30,,,\n")); got.code != 0 {
		t.Fatal(got.out, got.errs)
	}
	if said := report(t, dir, sample.FullYear, paper); !strings.Contains(said, "报告里印成〓：🎉、𠮷") {
		t.Errorf("before printing it says %s", said)
	}
	if text := squash(tool(t, "pdftotext", "-raw", "-enc", "UTF-8", paper, "-")); !strings.Contains(text, names+"和于〓庆〓书画展") {
		t.Error("the names do not come back from the paper")
	}
	if !strings.Contains(tables(t, dir)["activity"], names+"和于𠮷庆🎉书画展") {
		t.Error("the names do not come back from the book")
	}
}

// tables are all exported tables of a book by their names: the book as a stranger can see it.
func tables(t testing.TB, dir string) map[string]string {
	t.Helper()
	folder := t.TempDir()
	done(t, "export", "--data", dir, "--all", folder)
	all := map[string]string{}
	for _, entity := range ledgers(t) {
		all[entity] = read(t, filepath.Join(folder, entity+".csv"))
	}
	return all
}

// grown gives the new lines of the activity table and fails when anything else is not what it was.
func grown(t testing.TB, before map[string]string, dir string) []string {
	t.Helper()
	now := tables(t, dir)
	fresh := strings.Split(now["activity"], "\n")
	for _, line := range strings.Split(before["activity"], "\n") {
		at := slices.Index(fresh, line)
		if at < 0 {
			t.Fatalf("lost: %s", line)
		}
		fresh = slices.Delete(fresh, at, at+1)
	}
	for entity, text := range now {
		if entity != "activity" && text != before[entity] {
			t.Errorf("%s has changed", entity)
		}
	}
	return fresh
}

// untouched fails when the book is not what it was.
func untouched(t testing.TB, before map[string]string, dir string) {
	t.Helper()
	if fresh := grown(t, before, dir); len(fresh) > 0 {
		t.Errorf("came in: %q", fresh)
	}
}

// enter imports a table of activities.
func enter(dir, path string, flags ...string) told {
	return do(append([]string{"import", "--data", dir, "--into", "activity", "--facility", sample.FacilityCode, path}, flags...)...)
}

const header = "活动名称,类别,开始日期,结束日期,状态,实到人次,老年,空间,备注\n"

func TestBadRowsAreNamedAndNothingIsLost(t *testing.T) {
	whole, long := sampleBook(t), strings.Repeat("长", 10_000)
	before := tables(t, whole)
	for _, row := range []struct {
		name, lines, say string
		added            string // what the book holds of it afterwards; empty when it cannot come in
		yes              bool   // comes in only when somebody says yes
	}{
		{"30 February", "剪纸,C06,2025-2-30,,已举办,3,,,\n", "没有 2025年2月30日 这一天", "", false},
		{"a negative number", "剪纸,C06,2025-3-5,,已举办,-3,,,\n", "不能小于 0", "", false},
		{"full-width numbers", "剪纸,C06,２０２５-３-５,,已举办,３０,１０,,\n", "失败 0", ",2025-03-05,,,,,,,,,30,10,", false},
		{"about 200 people", "剪纸,C06,2025-3-5,,已举办,约200人,,,\n", "「约200人」不是整数", "", false},
		{"end before start", "剪纸,C06,2025-3-5,2025-3-4,已举办,3,,,\n", "结束早于开始", "", false},
		{"over capacity", "剪纸,C06,2025-3-5,,已举办,900,,多功能厅,\n", "实到 900，超过多功能厅额定 200 人", "导入时确认：实到 900", true},
		{"the same activity twice", "剪纸,C06,2025-3-5,,已举办,30,,,一\n剪纸,C06,2025-3-5,,已举办,30,,,二\n", "同一天已有同名活动「剪纸」（第 2 行）", "导入时确认：同一天已有同名活动", true},
		{"groups above the total", "剪纸,C06,2025-3-5,,已举办,30,40,,\n", "分组合计 40，比实到 30 多 10", "", false},
		{"no contract on the day", "剪纸,C06,2019-3-5,,已举办,30,,,\n", "2019-03-05 没有合同覆盖", "导入时确认：2019-03-05 没有合同覆盖", true},
		{"NUL in a name", "剪\x00纸,C06,2025-3-5,,已举办,30,,,\n", "看不见的控制字符", "", false},
		{"emoji and rare characters", "剪纸🎉𬀩𠮷,C06,2025-3-5,,已举办,30,,,\n", "失败 0", "剪纸🎉𬀩𠮷", false},
		{"10,000 characters in a name", long + ",C06,2025-3-5,,已举办,30,,,\n", "文字有 10000 个字", "", false},
		{"10,000 characters in a note", "剪纸,C06,2025-3-5,,已举办,30,,," + long + "\n", "失败 0", long, false},
		{"good rows beside a bad one", "剪纸,C06,2025-3-5,,已举办,30,,,好的\n放映,C03,2025-3-6,,已举办,坏,,,\n", "读取 2  可导入 1  跳过 0  失败 1", "好的", true},
	} {
		t.Run(row.name, func(t *testing.T) {
			dir := twin(t, whole)
			path := write(t, filepath.Join(t.TempDir(), "台账.csv"), header+row.lines)
			got := enter(dir, path)
			at := row.added != "" && !row.yes
			if !strings.Contains(got.out, row.say) || (got.code == 0) != at || got.errs != "" {
				t.Errorf("exit code %d: %.600s%s", got.code, got.out, got.errs)
			}
			if !at {
				untouched(t, before, dir)
				got = enter(dir, path, "--yes")
			}
			if row.added == "" {
				untouched(t, before, dir)
				return
			}
			if fresh := strings.Join(grown(t, before, dir), "\n"); got.code != 0 || !strings.Contains(fresh, row.added) {
				t.Errorf("exit code %d, entered %.900s", got.code, fresh)
			}
		})
	}
}

func TestFilesOfEveryKindAreReadOrRefused(t *testing.T) {
	dir, folder := sampleBook(t), t.TempDir()
	before := tables(t, dir)
	good := header + "迎春剪纸,C06,2025-3-5,,已举办,30,,,\n"
	gbk, err := simplifiedchinese.GBK.NewEncoder().String(good)
	must(t, err)
	whole := filepath.Join(folder, "whole.xlsx")
	done(t, "export", "--data", dir, "--from", "activity", whole)
	for _, row := range []struct{ name, file, body, say string }{
		{"GBK", "gbk.csv", gbk, ""},
		{"UTF-8 with its mark", "bom.csv", "\uFEFF" + good, ""},
		{"an old workbook", "old.xls", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + strings.Repeat("\x00", 600), "「old.xls」是旧版 Excel 文件，请用 WPS 或 Excel 打开后另存为 .xlsx"},
		{"half a workbook", "half.xlsx", read(t, whole)[:9000], "「half.xlsx」不完整或已损坏"},
		{"an empty file", "empty.csv", "", "文件「empty.csv」是空的"},
	} {
		t.Run(row.name, func(t *testing.T) {
			other := twin(t, dir)
			got := enter(other, write(t, filepath.Join(folder, row.file), row.body))
			if row.say != "" {
				if got.code != 1 || !strings.Contains(got.errs, row.say) {
					t.Errorf("exit code %d: %s%s", got.code, got.out, got.errs)
				}
				untouched(t, before, other)
				return
			}
			if fresh := grown(t, before, other); got.code != 0 || len(fresh) != 1 || !strings.Contains(fresh[0], "迎春剪纸") {
				t.Errorf("exit code %d, entered %q", got.code, fresh)
			}
		})
	}
}

func TestBadCommandsAreAnsweredAndNothingIsLost(t *testing.T) {
	t.Setenv("DISPLAY", "")
	dir, folder := sampleBook(t), t.TempDir()
	before := tables(t, dir)
	below := filepath.Join(write(t, filepath.Join(folder, "file"), "x"), "sub")
	table := write(t, filepath.Join(folder, "台账.csv"), header+"剪纸,C06,2025-3-5,,已举办,30,,,\n")
	selfeval := []string{"report", "--data", dir, "--facility", "SF", "--paper", "selfeval", "--out"}
	must(t, os.Mkdir(filepath.Join(folder, "自评.pdf"), 0o755))
	for _, row := range []struct {
		name, say string
		line      []string
	}{
		{"no window in this build", "没有窗口，只能用命令行", []string{"--data", dir}},
		{"no window and no arguments", "没有窗口，只能用命令行", nil},
		{"the window on a day that is none", "--today 请写成", []string{"--data", dir, "--today", "2026-02-30"}},
		{"a day that is none", "--today 请写成", []string{"score", "--data", dir, "--today", "2026-02-30"}},
		{"an unknown command", "没有「print」这个命令", []string{"print"}},
		{"an unknown flag", "没有 --colour 这个选项", []string{"score", "--colour"}},
		{"an unknown facility", "找不到「XX」", []string{"score", "--data", dir, "--facility", "XX"}},
		{"two facilities and none named", "请用 --facility 写明编号：SF", []string{"score", "--data", dir}},
		{"a year that is none", "--year 请写四位数的年份", []string{"score", "--data", dir, "--facility", "SF", "--year", "二五"}},
		{"paper onto a folder", "是文件夹，请写一个文件名", append(selfeval, filepath.Join(folder, "自评.pdf"))},
		{"paper where nothing can be written", "不存在，请先建好", append(selfeval, filepath.Join(below, "自评.pdf"))},
		{"tables where nothing can be written", "不能写入", []string{"export", "--data", dir, "--all", below}},
		{"a copy where nothing can be written", "不能写入", []string{"backup", "--data", dir, "--to", below}},
		{"a book where nothing can be written", "不能写入", []string{"sample", "--data", below}},
		{"a table into a book where nothing can be written", "不能写入", []string{"import", "--data", below, "--into", "activity", table}},
		{"a book in a sync folder", "不能放在OneDrive的同步文件夹", []string{"sample", "--data", filepath.Join(folder, "OneDrive - 街道", "book")}},
		{"a table into a sync folder", "不能放在坚果云的同步文件夹", []string{"import", "--data", filepath.Join(folder, "我的坚果云"), "--into", "activity", table}},
		{"no book", "里还没有账本", []string{"check", "--data", filepath.Join(folder, "nowhere")}},
	} {
		if got := do(row.line...); got.code != 1 || !strings.Contains(got.errs, row.say) || strings.Count(got.errs, "\n") != 1 || got.out != "" {
			t.Errorf("%s: exit code %d: %s%s", row.name, got.code, got.out, got.errs)
		}
	}
	untouched(t, before, dir)
}

func TestSecondInstanceIsToldWhoHoldsTheBook(t *testing.T) {
	dir := sampleBook(t)
	before := tables(t, dir)
	s, err := openSession(identity{}, command.Place{Dir: dir, Person: sample.Clerk, Today: sample.Today})
	must(t, err)
	for _, line := range [][]string{{"score"}, {"check"}, {"backup"}, {"export", "--all", t.TempDir()}} {
		if got := do(append(line, "--data", dir)...); got.code != 1 || !strings.Contains(got.errs, "账本正由"+sample.Clerk+"使用") || got.out != "" {
			t.Errorf("%v: exit code %d: %s%s", line, got.code, got.out, got.errs)
		}
	}
	must(t, s.Close())
	untouched(t, before, dir)
}

func TestDamagedBookIsKeptAsideAndRestored(t *testing.T) {
	dir := sampleBook(t)
	before := tables(t, dir)
	done(t, "backup", "--data", dir)
	book := filepath.Join(dir, "guanyunbu.db")
	broken := []byte(read(t, book))
	for i := range 60_000 {
		broken[8192+i] ^= byte(i*7 + 1)
	}
	write(t, book, string(broken))
	for _, row := range []struct {
		verb, say string
		code      int
	}{
		{"score", "账本文件已损坏，原文件移到了", 1},
		{"score", "账本文件不见了，但文件夹里还有它的备份", 1},
		{"check", "最近一份完好的备份是", 2},
	} {
		if got := do(row.verb, "--data", dir); got.code != row.code || !strings.Contains(got.errs, row.say) {
			t.Errorf("%s: exit code %d: %s%s", row.verb, got.code, got.out, got.errs)
		}
	}
	aside, err := filepath.Glob(filepath.Join(dir, "damaged", "*.db"))
	if err != nil || len(aside) != 1 || read(t, aside[0]) != string(broken) {
		t.Errorf("kept aside: %v %v", aside, err)
	}
	copies, err := filepath.Glob(filepath.Join(dir, "backups", "*.db"))
	must(t, err)
	done(t, "restore", "--data", dir, filepath.Base(copies[0]))
	untouched(t, before, dir)
}
