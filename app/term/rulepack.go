package term

import "strings"

// Fill puts words in the place of the %s of a sentence, in their order.
func Fill(sentence string, words ...string) string {
	pieces := strings.Split(sentence, "%s")
	var text strings.Builder
	for i, piece := range pieces {
		text.WriteString(strings.ReplaceAll(piece, "%%", "%"))
		if i < len(words) && i+1 < len(pieces) {
			text.WriteString(words[i])
		}
	}
	return text.String()
}

// Sentences said when a rule pack cannot be used.
const (
	SayPackUnnamed     = "规则包里「%s」缺编码或名称，请补上"
	SayPackUnchosen    = "规则包的「%s」里有一行没有选，请选一个，或删去这一行"
	SayPackTwice       = "规则包里编码 %s 出现两次，请改掉一个"
	SayPackOrphan      = "规则包里 %s 的上级没有写在它前面，请核对上级编码"
	SayPackNoMetric    = "规则包里 %s 没有下级也没有计量项，请补一个"
	SayPackLeafParent  = "规则包里 %s 既有下级又有计量项，请删去一样"
	SayPackBelowZero   = "规则包里 %s 的分值小于 0，请核对"
	SayPackVisits      = "规则包里的人次口径「%s」不认识，请填甲、乙或丙"
	SayPackVisitsApart = "规则包里 %s 的计量规则和人次口径不一样，请改成一样"
	SayPackSum         = "规则包里 %s 的分值加不拢，请核对："
	SayPackSumParts    = "满分 %s，下级合计 %s"
	SayPackRamp        = "规则包里 %s 的满分线要高于零分线"
	SayPackSteps       = "规则包里 %s 的分档要从低到高写，得分比例不能倒退"
	SayPackMethod      = "规则包里 %s 的计分法不认识："
	SayPackBands       = "规则包里等次「%s」的分数线没有低于上一等，请核对"
	SayPackBandsOpen   = "规则包「%s」的等次没有覆盖到 0 分，请补最低一等"
	SayPackFailing     = "规则包里必备条件不符合时的等次「%s」不在等次表里"
	SayPackClass       = "规则包的服务目录 %s 有重复、不认识的类别或负的最低次数"
	SayPackRead        = "规则包读不出来，请核对第 %d 行附近的写法"
)

// Fields of a scheme in the book and of its activation.
var (
	SchemeCode     = Term{"scheme.code", "方案编码", "编码", "规则包的编码，同一份方案各版本相同。", "DEFINITIONS 5"}
	SchemeVersion  = Term{"scheme.version", "版本", "", "规则包的版本，如 2026 版。", "DEFINITIONS 5"}
	SchemeName     = Term{"scheme.name", "方案名称", "名称", "规则包的名称，印在报告上。", "DOMAIN 12"}
	SchemeDocument = Term{"scheme.document", "文号", "", "发布这份办法的文件号；没有的不填。", "DOMAIN 12"}
	SchemeIssuer   = Term{"scheme.issuer", "发布单位", "", "发布这份办法的单位。", "DOMAIN 12"}
	SchemeRegion   = Term{"scheme.region", "适用地区", "", "这份办法管哪个区、哪个街道。", "DOMAIN 12"}
	SchemeFrom     = Term{"scheme.from", "有效期起", "", "办法从哪天起有效。", "DOMAIN 12"}
	SchemeTo       = Term{"scheme.to", "有效期止", "", "办法到哪天失效；长期有效的不填。", "DOMAIN 12"}
	SchemeState    = Term{"scheme.state", "状态", "", "草案可以改，可启用的才能启用，停用的不再启用。", "DOMAIN 14 第 23 条"}
	SchemeBody     = Term{"scheme.body", "规则全文", "全文", "规则包文件的全文。", "DEFINITIONS 5"}

	ActivationScheme = Term{"activation.scheme", "启用的规则包", "规则包", "从这天起按哪份规则包计分。", "DOMAIN 14 第 30 条"}
	ActivationType   = Term{"activation.type", "设施类型", "类型", "只对一种设施启用时选；不选就按规则包写明的类型。", "DOMAIN 14 第 30 条"}
	ActivationFrom   = Term{"activation.from", "启用日期", "启用日", "从哪天起按这份规则包计分。", "DOMAIN 14 第 30 条"}
	ActivationJoin   = Term{"activation.join", "年中换规则的算法", "换规则算法", "一年里换了规则包，全年得分按天加权，还是全年按后一套算。", "DOMAIN 14 第 30 条"}
	ActivationReason = Term{"activation.reason", "启用说明", "说明", "为什么启用，依据哪份通知。", "DOMAIN 14 第 30 条"}
)

// Code tables of schemes.
var (
	TableSchemeState = Table{"schemeState", []Code{{"draft", "草案", ""}, {"ready", "可启用", ""}, {"retired", "停用", ""}}}
	TableFinal       = Table{"final", []Code{{"last", "取最后一轮", ""}, {"weighted", "各轮按权重平均", ""}}}
	TableJoin        = Table{"join", []Code{{"weighted", "按天加权", ""}, {"later", "按后一套", ""}}}
)

// Sentences about schemes in the book.
const (
	SayPackNoReader     = "规则包现在读不了，请重新打开程序再试"
	SayPackNoBody       = "这份规则包没有正文，请导入文件或从已有的规则包复制"
	SayPackOtherBody    = "正文是 %s（%s），和编码、版本不一样，请改成一样"
	SaySchemeSealed     = "这份规则包已经启用，正文不能再改；请复制成新版本，改好后再启用"
	SayActivationFrozen = "启用以后已经报送过 %d 次考核，不能停用；要换规则，请另启用一份规则包"
	SaySchemeNotReady   = "「%s」现在是%s，请先改为可启用"
	SaySchemeOtherType  = "「%s」不适用于%s，请换一份规则包或另选设施类型"
	SaySchemeEarly      = "规则包的有效期从 %s 开始，请核对启用日期"
)

// Sentences said when the file of a rule pack cannot be read.
const (
	SayPackLine    = "规则包第 %d 行：%s"
	SayPackSheet   = "规则包表格「%s」第 %d 行：%s"
	SayPackKey     = "不认识「%s」，这里可以写：%s"
	SayPackNear    = "不认识「%s」，是不是「%s」"
	SayPackNoName  = "不认识「%s」，请从计量项目录里选"
	SayPackKeyOnce = "「%s」写了两次，请删去一个"
	SayPackShape   = "「%s」要写成%s"
	SayPackWord    = "「%s」里有乱码、控制字符或太长的文字，请核对"
	SayPackRatio   = "「%s」要写成数，如 56、0.6、1/3 或 33.33%%，现在是「%s」"
	SayPackPoints  = "「%s」要写成分值，最多两位小数，现在是「%s」"
	SayPackWhole   = "「%s」要写成整数，现在是「%s」"
	SayPackDay     = "「%s」要写成 2026-01-01 这样的日期，现在是「%s」"
	SayPackYesNo   = "「%s」要写 true 或 false（是或否），现在是「%s」"
	SayPackAlias   = "请把内容写全，不用 & 和 * 引用"
	SayPackSyntax  = "写法读不通，请核对缩进、冒号和引号"
	SayPackForeign = "这不是规则包，请选规则包文件（YAML、JSON 或规则包表格）"
	SayPackBig     = "规则包超过 2 MB，请核对是不是选错了文件"
	SayPackCut     = "规则包没有写完：最后一行要是三个点（...）。拷来的请重新拷一份，自己写的请补上这一行"
	SayPackFuture  = "这份规则包的格式是第 %s 版，本程序只认到第 %s 版，请升级程序后再用"

	ShapeText  = "一段文字"
	ShapeList  = "清单，一条一行，前面加短横线"
	ShapeGroup = "一组，一行一个名称和内容"
)

// Words of a written rule pack file.
const (
	PackFileHead = "馆运簿规则包。用记事本可以改；井号后面是说明，改好后在「规则包」里导入。"
	PackFileNote = "%s：%s"
	PackFileKey  = "%s　%s：%s"
	// PackFileInside stands above the fields of a part of a line.
	PackFileInside = "%s 里可以写："
)

// Words of formulas.
const (
	FormulaLeast = "取小"
	FormulaMost  = "取大"
	FormulaClamp = "限"
	FormulaIf    = "若"
	FigureArrow  = "→"
)

// Sentences about formulas.
const (
	SayFormulaEmpty    = "公式是空的，请写一个算式"
	SayFormulaLong     = "公式太长，最多 %d 个字，请拆成几个自定义数值"
	SayFormulaDeep     = "公式的括号套得太深，最多 %d 层，请拆成几个自定义数值"
	SayFormulaParts    = "公式太长，最多 %d 个部分，请拆成几个自定义数值"
	SayFormulaSign     = "公式里不能用「%s」，只能用加减乘除、括号、比较、取小、取大、限、若"
	SayFormulaQuote    = "公式里的名称缺少右边的」，请补上"
	SayFormulaNumber   = "公式里「%s」不是数，请写 56、0.6 或 90%%，名称以数字开头的要用「」括起来"
	SayFormulaForm     = "公式读不通，请核对括号、逗号和名称；名称里有括号或标点的要用「」括起来"
	SayFormulaNoNumber = "公式里要写数的地方写成了是否，请核对"
	SayFormulaNoTruth  = "公式里「若」和问号前面要写比较，如 实际 ≥ 目标"
	SayFormulaCall     = "公式里没有「%s」这个算法，可以用 取小、取大、限、若"
	SayFormulaArgs     = "公式里「%s」后面括号里的项数不对，请核对"
	SayFormulaZero     = "公式里除以了 0，算不出来"
	SayFigureTaken     = "自定义数值「%s」和已有的计量项或数值重名，请换一个名称"
	SayFigureCircle    = "自定义数值绕成了圈：%s，请改掉其中一个公式"
)

// More sentences about what a rule pack may not say.
const (
	SayPackHead       = "规则包缺%s，请补上"
	SayPackTerm       = "规则包的有效期止早于有效期起，请核对"
	SayPackCap        = "规则包的总分上限低于满分，请核对"
	SayPackFloor      = "规则包的总分下限高于满分，请核对"
	SayPackShare      = "规则包里%s要在 0 到 1 之间，请核对"
	SayPackNoCode     = "规则包里「%s」不是%s里的写法，或者重复，请核对"
	SayPackDeep       = "规则包里 %s 是第四级，最多三级，请并入上一级"
	SayPackOver       = "规则包里 %s 写了除以，却没有计量项，请补计量项"
	SayPackFloorRate  = "规则包里 %s 的起评线要在 0 到 1 之间"
	SayPackEach       = "规则包里 %s 每次扣的比例要在 0 到 1 之间"
	SayPackNoFormula  = "规则包里 %s 按公式计分，却没有公式，请补上"
	SayPackPart       = "规则包里 %s 的分条件缺名称、计量项或份额，请补上"
	SayPackParts      = "规则包里 %s 各条件的份额加起来不是 1，请核对"
	SayPackBand       = "规则包里 %s 的人定档次缺编码、名称或定档条件，或者编码重复，请核对"
	SayPackBandsOrder = "规则包里 %s 的人定档次要从好到差写，得分比例在 0 到 1 之间，逐档降低"
	SayPackFigure     = "规则包里自定义数值「%s」缺编码、名称或公式，请补上"
	SayPackBonusCap   = "规则包里写了加分项，加分上限要大于 0"
	SayPackExtra      = "规则包里 %s 每次的分数要大于 0，单项上限不能小于每次的分数"
	SayPackBandsTop   = "规则包里等次「%s」的上界低于最高分 %s，请改高或不写"
	SayPackBandsHole  = "规则包里等次「%s」和「%s」之间有空档：%s 到 %s，请补齐"
	SayPackBandsOver  = "规则包里等次「%s」和「%s」有重叠，请核对上界"
	SayPackBandsFar   = "规则包里等次「%s」的分数线高于最高分，谁也评不上，请核对"
	SayPackRoundOrder = "规则包里轮次「%s」重复或次序不对，请按自评、初评、复核、第三方、申诉的先后写"
	SayPackRoundSum   = "规则包里各轮权重加起来不是 1，请核对"
	SayPackChecklist  = "规则包里检查清单「%s」缺编码、名称或内容，或者重复，请核对"
	SayPackDuty       = "规则包里「%s」的日期 %s 月 %s 日不是每年都有，请核对"
	SayPackDutyCode   = "规则包里「%s」写的指标 %s 不在指标表里，请核对"
	SayPackWording    = "规则包里没有「%s」这段报告文字，可以写：%s"
	SayPackLabel      = "规则包的用词替换有一边是空的，请补上或删去"
)

// TableDiscount lists who may pay less.
var TableDiscount = Table{"discount", []Code{
	{"senior60", "60–64 周岁", ""}, {"senior65", "65 周岁及以上", ""}, {"minor", "未成年人", ""}, {"disabled", "残疾人", ""},
	{"companion", "残疾人陪护", ""}, {"soldier", "现役军人、消防救援人员", "现役军人"}, {"veteran", "退役军人、烈属", "退役军人"},
	{"lowIncome", "低保、特困人员", "低保特困"}, {"resident", "本街道居民", ""}, {"volunteer", "注册志愿者", ""}, {"none", "无", ""}}}
