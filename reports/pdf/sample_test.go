package pdf

import (
	"fmt"
	"testing"
	"time"

	"guanyunbu/assets"
	"guanyunbu/reports"
	"guanyunbu/reports/wording"
)

func paperFonts(t testing.TB) Fonts {
	t.Helper()
	fonts, err := NewFonts(assets.PaperRegular(), assets.PaperBold())
	if err != nil {
		t.Fatal(err)
	}
	return fonts
}

// paper wraps blocks in a document without a cover.
func paper(blocks ...reports.Block) reports.Document {
	return reports.Document{
		Title: "年度自评报告", Facility: "示范街道综合文化活动中心",
		RunningHead: "示范街道综合文化活动中心 2026 年度自评报告",
		Period:      "评价期间 2026-01-01 至 2026-12-31",
		CutOff:      "2026-12-31", Version: "第 2 版", CheckCode: "7K3M-92QD",
		Date:   time.Date(2027, 1, 12, 9, 0, 0, 0, time.UTC),
		Blocks: blocks,
	}
}

// selfEvaluation is a paper with every kind of block.
func selfEvaluation() reports.Document {
	return paper(
		reports.Cover{
			Number: "示范-自评-2026-02", Version: "第 2 版", Kicker: "公共文化设施社会化运营", Title: "年度自评报告", Year: "2026 年度",
			Fields: []reports.Field{
				{Label: "设施名称", Value: "示范街道综合文化活动中心"}, {Label: "承接主体", Value: "示例文化服务有限公司"},
				{Label: "购买主体", Value: "示范街道办事处"}, {Label: "评价期间", Value: "2026 年 1 月 1 日至 2026 年 12 月 31 日"},
				{Label: "填报日期", Value: "2027 年 1 月 12 日"}, {Label: "指标体系", Value: "公共文化设施社会化运营自评指标（2026 版，100 分）"},
			},
			Seals: []string{wording.SealOperator, wording.SealManager},
		},
		reports.Contents{Foot: "正文中的每个数都可在附件四查到所依据的台账编号。"},
		reports.Heading{Level: 1, Text: "一、自评结论"},
		conclusionStats(),
		reports.Paragraph{Runs: reports.Plain("本年自评总分 95.08 分，等次为优秀，必备条件全部符合。七类指标中，优惠收费规范得满分；得分率较低的是阵地开放（88.8%），主要是空间利用率 35.0%，未达到 50% 的目标，以及 3 次闭馆中有 1 次公告不足 7 天。")},
		scoreTable(),
		conclusionRadar(),
		reports.Note{Text: "得分按记录计算，保留两位小数，只在最后一步四舍五入；总分按合计后的数定等次。各三级指标的算法见表 16，所依据的记录见附件四。"},
		reports.Heading{Level: 1, Text: "二、用：服务提供"},
		reports.Heading{Level: 2, Text: "（一）内容无缺项", Listed: "内容无缺项"},
		reports.Paragraph{Runs: []reports.Run{{Text: "基本公共文化服务目录 12 类，本年全部达到每类最低次数，无缺项率 "}, {Text: "100%", Bold: true}, {Text: "（12 ÷ 12），C2.1 得 3.00 分。带头人马𬀩、李𬭼、张䶮、王㛃喆参与辅导，全年活动 270 场。"}}},
		classMatrix(),
		visitsChart(),
		reports.Heading{Level: 1, Text: "三、绩效指标自评表"},
		indicatorTable(),
		reports.Heading{Level: 1, Text: "审核意见与签章", Centred: true},
		signaturePage(),
		reports.Heading{Level: 1, Text: "附件四　计分明细"},
		reports.Heading{Level: 2, Text: "C1.1　群众文化活动场次"},
		annexBox(),
		annexTable(80),
	)
}

func conclusionStats() reports.StatRow {
	return reports.StatRow{Stats: []reports.Stat{
		{Caption: "自评总分", Value: "95.08", Context: "指标 94.08，加分 1.00"}, {Caption: "等次", Value: "优秀", Context: "90.00 分及以上为优秀"},
		{Caption: "必备条件", Value: "6 / 6", Context: "全部符合，见表 17"}, {Caption: "比上年", Value: "+6.11", Context: "上年 88.97，良好"},
	}}
}

func scoreTable() reports.Table {
	t := reports.Table{Number: 3, Caption: "得分汇总表", Columns: []reports.Column{
		{Title: "一级指标", Weight: 40}, {Title: "满分", Weight: 15, Align: reports.Right}, {Title: "自评得分", Weight: 22, Align: reports.Right},
		{Title: "得分率", Weight: 20, Align: reports.Right}, {Title: "", Weight: 31}, {Title: "上年", Weight: 17, Align: reports.Right}, {Title: "增减", Weight: 17, Align: reports.Right},
	}}
	for _, r := range []struct {
		name, full, score, rate, last, change string
		share                                 int
	}{
		{"A　运行管理", "15", "14.55", "97.0%", "13.53", "+1.02", 9700}, {"B　阵地开放", "18", "15.98", "88.8%", "15.57", "+0.41", 8880},
		{"C　服务供给", "25", "23.26", "93.0%", "22.00", "+1.26", 9300}, {"D　优惠收费规范", "10", "10.00", "100.0%", "9.50", "+0.50", 10000},
		{"E　安全与内容", "12", "11.04", "92.0%", "10.25", "+0.79", 9200}, {"F　效能满意", "15", "14.50", "96.7%", "13.77", "+0.73", 9670},
		{"G　培育可持续", "5", "4.75", "95.0%", "4.35", "+0.40", 9500},
	} {
		t.Rows = append(t.Rows, reports.Row{Cells: []reports.Cell{
			{Text: r.name}, {Text: r.full}, {Text: r.score, Bold: true}, {Text: r.rate}, {Bar: reports.Bar{Share: r.share, Drawn: true}}, {Text: r.last}, {Text: r.change},
		}})
	}
	sum := reports.Cells("指标合计", "100", "94.08", "94.1%", "", "88.97", "+5.11")
	total := reports.Cells("自评总分", "", "95.08", "", "", "88.97", "+6.11")
	sum.Grey, total.Grey = true, true
	t.Totals = []reports.Row{sum, reports.Cells("加分（上限 5 分）", "5", "1.00", "", "市级展演获奖 1 项", "0.00", "+1.00"), reports.Cells("扣分", "", "0.00", "", "", "0.00", "0.00"), total}
	return t
}

func conclusionRadar() reports.Radar {
	return reports.Radar{Number: 1, Caption: "七类指标得分率（%）", Current: "本年", Last: "上年", Axes: []reports.Axis{
		{Name: "运行管理", Shown: "97.0", Value: 9700, Last: 9020}, {Name: "阵地开放", Shown: "88.8", Value: 8880, Last: 8650},
		{Name: "服务供给", Shown: "93.0", Value: 9300, Last: 8800}, {Name: "优惠收费规范", Shown: "100.0", Value: 10000, Last: 9500},
		{Name: "安全与内容", Shown: "92.0", Value: 9200, Last: 8540}, {Name: "效能满意", Shown: "96.7", Value: 9670, Last: 9180}, {Name: "培育可持续", Shown: "95.0", Value: 9500, Last: 8700},
	}}
}

func classMatrix() reports.Matrix {
	m := reports.Matrix{Number: 7, Caption: "服务项目无缺项对照表（单位：场）", Corner: "类别", Tail: []string{"合计", "最低", "结论"}, Total: "合计",
		Sums: []string{"9", "5", "9", "10", "6", "9", "8", "7", "9", "8", "11", "12", "103"}, Note: "空圈为当月没有，底色越深场次越多。展览按期计，讲座按场计，培训按课次计；跨年活动计入开始的年份。"}
	for i := range 12 {
		m.Columns = append(m.Columns, fmt.Sprint(i+1))
	}
	for _, r := range []struct {
		name, total, least, verdict string
		counts                      [12]int64
		short                       bool
	}{
		{"书报阅读", "12", "6", "符合", [12]int64{1, 1, 1, 2, 1, 0, 1, 1, 1, 1, 1, 1}, false}, {"影视放映", "21", "12", "符合", [12]int64{2, 1, 2, 2, 2, 2, 2, 1, 2, 1, 2, 2}, false},
		{"文艺演出戏曲", "31", "12", "符合", [12]int64{3, 2, 2, 3, 2, 3, 2, 2, 3, 2, 3, 4}, false}, {"艺术普及及培训", "71", "12", "符合", [12]int64{6, 4, 6, 7, 6, 6, 7, 4, 6, 5, 7, 7}, false},
		{"数字文化服务", "3", "4", "缺", [12]int64{0, 0, 1, 0, 0, 1, 0, 0, 0, 0, 1, 0}, true},
	} {
		row := reports.MatrixRow{Name: r.name, Tail: []string{r.total, r.least, r.verdict}, Short: r.short}
		for _, n := range r.counts {
			row.Counts = append(row.Counts, reports.Counted(n))
		}
		m.Rows = append(m.Rows, row)
	}
	m.Rows[4].Counts[11] = reports.Amount{}
	return m
}

func visitsChart() reports.BarLine {
	b := reports.BarLine{Number: 3, Caption: "各月到馆与活动参与（单位：人次）", Bars: "到馆，全年 60,815", Line: "活动参与，全年 22,305"}
	visits := []int64{4720, 4180, 5190, 5240, 5360, 5115, 5480, 2610, 5330, 5590, 5485, 6515}
	joined := []int64{1865, 1542, 1800, 2080, 1930, 1990, 1770, 1262, 2097, 1492, 2140, 2337}
	for i := range visits {
		b.Points = append(b.Points, reports.Point{Label: fmt.Sprintf("%d 月", i+1), Bar: reports.Counted(visits[i]), Line: reports.Counted(joined[i])})
	}
	return b
}

func indicatorTable() reports.Table {
	t := reports.Table{Number: 16, Caption: "三级指标自评得分表", Size: 8.5, Hairlines: true, Note: "初评、复核两栏由街道、区级填写。「不适用」的分值在同一一级指标内按比例重分；「无数据」记 0 分。", Columns: []reports.Column{
		{Title: "一级", Weight: 7, Align: reports.Centre, Group: reports.Vertical}, {Title: "二级", Weight: 13, Align: reports.Centre, Group: reports.Stacked},
		{Title: "三级指标", Weight: 34}, {Title: "满分", Weight: 8, Align: reports.Right}, {Title: "目标", Weight: 16, Align: reports.Centre}, {Title: "实际", Weight: 16, Align: reports.Centre},
		{Title: "自评", Weight: 10, Align: reports.Right}, {Title: "初评", Weight: 9, Align: reports.Right}, {Title: "复核", Weight: 9, Align: reports.Right}, {Title: "计算说明", Weight: 29}, {Title: "佐证", Weight: 12, Align: reports.Centre},
	}}
	for g, first := range []struct {
		name, points string
		second       [][]string
	}{
		{"运行管理", "15 分", [][]string{{"计划公示", "合同年度目标完成率", "年度计划与总结", "设施公示五项"}, {"队伍", "在岗率", "人员培训", "志愿服务时长"}, {"资产经费", "经费拨付", "资产账实相符"}, {"档案", "台账完整率"}}},
		{"阵地开放", "18 分", [][]string{{"开放时间", "每周开放时长", "错时开放占比", "节假日开放"}, {"公告", "闭馆公告规范率"}, {"空间", "空间开放", "空间利用率"}, {"便民", "无障碍与适老"}}},
		{"服务供给", "25 分", [][]string{{"数量", "群众文化活动场次", "培训讲座班（场）次", "展览", "阅读推广与图书服务", "进社区流动服务"}, {"覆盖", "服务内容无缺项率", "重点人群全覆盖", "传统节日主题活动"}, {"质量特色", "特色品牌", "原创与获奖"}, {"计划完成", "活动计划完成率"}}},
		{"优惠收费规范", "10 分", [][]string{{"免费保障", "免费项目占比"}, {"价格规范", "收费项目批准（备案）率", "价格与优惠执行合规率", "收费公示完整"}, {"收支管理", "收入用途合规与登记", "免费优惠日落实"}}},
		{"培育可持续", "5 分", [][]string{{"团队", "群众文化团队培育", "扶持记录"}, {"共治", "理事会与居民参与"}, {"改进", "问题整改"}}},
	} {
		letter := string(rune('A' + g))
		rows := 0
		for _, s := range first.second {
			rows += len(s) - 1
		}
		for i, s := range first.second {
			for j, name := range s[1:] {
				code := fmt.Sprintf("%s%d.%d", letter, i+1, j+1)
				row := reports.Cells("", "", code+" "+name, "2", "200 场", "203 场", "2.00", "", "", "203÷200，超出不加", code[:2]+"-01")
				row.Cells[6].Bold = true
				if i == 0 && j == 0 {
					row.Cells[0] = reports.Cell{Text: first.name, Bold: true, Down: rows, Under: first.points}
				}
				if j == 0 {
					row.Cells[1] = reports.Cell{Text: s[0], Down: len(s) - 1, Under: fmt.Sprint(2 * (len(s) - 1))}
				}
				t.Rows = append(t.Rows, row)
			}
		}
		t.Rows = append(t.Rows, reports.Row{Grey: true, Cells: []reports.Cell{{Text: letter + " " + first.name + "　小计", Span: 3}, {Text: "25"}, {}, {}, {Text: "23.26"}, {}, {}, {}, {}}})
	}
	return t
}

func signaturePage() reports.SignOff {
	grades := []string{"优秀", "良好", "合格", "不合格"}
	return reports.SignOff{Left: "设施：示范街道综合文化活动中心", Right: "评价期间：2026-01-01 至 2026-12-31",
		Closing: "本报告共 " + reports.PageTotalMark + " 页，缺页无效。手工更改处须由更改人签名并加盖校对章。",
		Parts: []reports.SignPart{
			{Name: wording.SignOperator, Statement: []reports.Run{{Text: "自评总分 "}, {Text: "95.08", Bold: true}, {Text: " 分，等次 "}, {Text: "优秀", Bold: true}, {Text: "，必备条件 6 项全部符合。本单位对所填数据和佐证的真实性负责。"}},
				Blanks: []string{wording.FilledInBy, wording.Telephone}, Signer: wording.OrgHead, Seal: wording.Sealed},
			{Name: wording.SignManager, Opinion: true, Signer: wording.FacilityHead, Seal: wording.Signed},
			{Name: wording.SignStreet, Score: wording.FirstScore, Grades: grades, Opinion: true, Room: 15, Signer: wording.Examiner, Seal: wording.Sealed},
			{Name: wording.SignDistrict, Score: wording.ReviewScore, Grades: grades, Opinion: true, Room: 15, Signer: wording.Reviewer, Seal: wording.Sealed},
			{Name: wording.SignThird, Score: wording.Score, Opinion: true, Signer: wording.Assessor, Seal: wording.Sealed},
			{Name: wording.SignFinal, Score: wording.FinalScore, Grades: grades},
		}}
}

func annexBox() reports.Box {
	return reports.Box{Lines: [][]reports.Run{
		reports.Plain("算法：本年已举办的展览、演出、培训、讲座、文体、非遗活动场次，除以目标场次，乘 5 分。"),
		{{Text: "计算：203 场 ÷ 200 场 ＝ 101.5%，按 100% 计，得 "}, {Text: "5.00", Bold: true}, {Text: " 分。　依据记录 203 条。"}},
	}}
}

// annexTable lists records, as the annex of an indicator does.
func annexTable(rows int) reports.Table {
	box := annexBox()
	t := reports.Table{Columns: []reports.Column{
		{Title: "序", Weight: 9, Align: reports.Centre}, {Title: "活动编号", Weight: 17, Align: reports.Centre}, {Title: "日期", Weight: 13, Align: reports.Centre}, {Title: "活动名称", Weight: 45},
		{Title: "类别", Weight: 26}, {Title: "人次", Weight: 12, Align: reports.Right}, {Title: "内容审核号", Weight: 20, Align: reports.Centre}, {Title: "佐证编号", Weight: 22, Align: reports.Centre},
	}, Running: &reports.Running{Chapter: "附件四　计分明细", Section: "C1.1　群众文化活动场次", Box: &box},
		Note: "活动编号前缀「示范-2026-」，审核号前缀「示文审2026-」，日期为 2026 年。取消的活动不计；与其他设施合办的按份额计人次、各计 1 场。"}
	names := []string{"国庆合唱音乐会", "社区书画联展（至 10-17）", "少儿创意美术 第 5 课", "重阳敬老戏曲专场", "残健融合合唱工作坊：与东片三个社区的助残日联谊演出暨成果汇报（含手语伴唱）", "评剧折子戏专场"}
	for i := range rows {
		t.Rows = append(t.Rows, reports.Cells(fmt.Sprint(i+1), fmt.Sprintf("%03d", i+3), fmt.Sprintf("%02d-%02d", i/28%12+1, i%28+1), names[i%len(names)],
			"群众文体活动", fmt.Sprint(20+i*37%160), fmt.Sprintf("%04d", 100+i/3), fmt.Sprintf("%03d-01～0%d", i+3, i%5+2)))
	}
	t.Subtotal = func(from, to int) reports.Row {
		return reports.Row{Cells: []reports.Cell{{Text: fmt.Sprintf("本页小计　%d 条", to-from), Span: 5}, {Text: fmt.Sprint((to - from) * 79)}, {}, {}}}
	}
	return t
}
