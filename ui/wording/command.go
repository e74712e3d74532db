package wording

// CommandHelp is what the program says when it is asked for help without a window.
const CommandHelp = `馆运簿 %s  命令行

用法：guanyunbu 命令 [选项] [文件]

  sample                          在空文件夹里建好示范中心
  import --into 台账 文件         从 CSV 或 .xlsx 导入，先核对再写入
  export --from 台账 文件         导出为 .csv 或 .xlsx
  export --all 文件夹             导出全部台账、规则包和代码表
  export --list                   列出可以导入导出的台账
  template --entity 台账 -o 文件  空白模板 .xlsx，填好后导入
  score                           自评得分
  report --paper 种类 --out 文件  自评报告、运行简报、排行等，.pdf 或 .txt
  pack list                       列出规则包
  pack check 文件                 核对规则包文件（.yaml、.json 或 .xlsx）
  pack export 编码 文件           导出规则包为 .yaml 或 .xlsx
  pack booklet 编码 文件          把规则包印成手册 .pdf
  check                           账本检查与数据体检
  backup [--to 文件夹]            做一份备份；给出文件夹时连佐证一起存
  backup --list                   列出备份
  restore 备份名或文件            用备份恢复账本，先给现在的账本存一份

常用选项：
  --data 文件夹      账本所在的文件夹，不写用默认的：%s
  --today 日期       按这一天计算，如 2026-10-20
  --facility 编号    设施编号；账本里只有一处设施时可以不写
  --year 年          年度，不写用当年
  --json             输出给程序读的 JSON
  --help             这段说明；加在命令后面看这个命令的说明
  --version          版本

退出码：0 完成，1 没有做成，2 检查发现问题
`

// Help of the single commands.
const (
	CommandHelpSample = `guanyunbu sample [--data 文件夹] [--today 日期]
  在还没有账本的文件夹里建好示范中心：2025 全年和 2026 年到 10 月 20 日的记录。
`
	CommandHelpImport = `guanyunbu import --into 台账 文件 [--data 文件夹] [--map 对应关系.json] [--facility 编号] [--yes] [--out 失败行.xlsx] [--json]
  读 CSV（UTF-8、GBK）或 .xlsx，逐行核对，报告读取、导入、跳过、失败的行数；四个数对得上。
  有失败或要再看一眼的行时什么都不写；加 --yes 写入好的行，要再看一眼的行写入并记下提示。
  --into      台账的英文键或中文名，见 export --list
  --map       列怎么对应的 JSON 文件；不写就按表头自动对应
  --facility  表里没有设施一列时，记录算哪处设施的
  --out       把失败的行连同原因写成 .csv 或 .xlsx，改好后可以再导入
  --person    谁导入的，不写记为「命令行」
`
	CommandHelpExport = `guanyunbu export --from 台账 文件 [--data 文件夹] [--facility 编号] [--year 年] [--no-keys]
guanyunbu export --all 文件夹 [--data 文件夹] [--no-keys]
guanyunbu export --list [--json]
  文件名以 .csv 或 .xlsx 结尾。第一行是中文名，第二行是 # 开头的英文键；--no-keys 不写第二行。
  作废的记录排在最后，「是否作废」一列为是。
  --all 每本台账一个文件，另有规则包 pack.json、代码表 codes.csv 和每条记录的佐证件数 evidence.csv；这三个文件不用导入，佐证文件本身不导出。
`
	CommandHelpTemplate = `guanyunbu template --entity 台账 -o 文件 [--data 文件夹]
  一份空白的 .xlsx：列名上有批注，能选的有下拉框，示例行导入时跳过；填好后用 import 导入。
  --entity   台账的英文键或中文名，见 export --list
  -o, --out  文件名以 .xlsx 结尾
`
	CommandHelpScore = `guanyunbu score [--data 文件夹] [--facility 编号] [--year 年] [--today 日期] [--json]
  每个指标的满分、目标、实际、得分和状态；--json 还有分子、分母和记录标识。
`
	CommandHelpReport = `guanyunbu report --paper 种类 --out 文件 [--data 文件夹] [--facility 编号] [--year 年] [--today 日期] [--by 编码]
  文件名以 .pdf 或 .txt 结尾；.txt 与 .pdf 内容相同。种类：
  selfeval   年度自评报告，提交过的带版本号和校验码
  public     自评报告的公开版，没有个人姓名
  weekly     今天所在一周的运行简报，一页
  rounds     各轮评分对照
  league     全部设施的排行；--by 写一级指标或指标的编码，按它排
`
	CommandHelpCheck = `guanyunbu check [--data 文件夹] [--json]
  检查账本文件、引用、佐证和数据；发现问题时退出码为 2。
`
	CommandHelpPack = `guanyunbu pack list [--data 文件夹] [--json]
guanyunbu pack check 文件
guanyunbu pack export 编码 文件 [--data 文件夹]
guanyunbu pack booklet 编码 文件 [--data 文件夹]
  check 说出规则包文件哪一行、哪张表第几行要改，有要改的退出码为 2；编码见 list。
`
	CommandHelpBackup = `guanyunbu backup [--data 文件夹] [--to 文件夹]
guanyunbu backup --list [--data 文件夹] [--json]
`
	CommandHelpRestore = `guanyunbu restore 备份名或文件 [--data 文件夹]
  备份名见 backup --list。恢复前给现在的账本存一份，恢复错了可以再恢复回来。
`
)

// What is said of rule packs.
const (
	CommandPackWhat  = "请写清楚要做什么：pack list、pack check 文件、pack export 编码 文件 或 pack booklet 编码 文件"
	CommandPackGood  = "「%s」%s 可以用：%d 项指标，满分 %s"
	CommandPackItems = "指标数"
	CommandPackNone  = "没有编码为「%s」的规则包，现有：%s"
	CommandPackEnd   = "「%s」要以 .yaml 或 .xlsx 结尾，请改文件名"
	CommandPackPaper = "「%s」要以 .pdf 结尾，请改文件名"
	CommandPackDone  = "已把「%s」写到 %s"
)

// CommandPerson is who a command writes as when nobody is named.
const CommandPerson = "命令行"

// CommandProgram is what the program is called on the command line.
const CommandProgram = "guanyunbu"

// Sentences that refuse a command.
const (
	CommandNone      = "请写明命令，详见 guanyunbu --help"
	CommandUnknown   = "没有「%s」这个命令，可用的有：%s。详见 guanyunbu --help"
	CommandFlag      = "「%s」没有 %s 这个选项，可用的有：%s"
	CommandValue     = "选项 %s 后面要写内容，详见 %s --help"
	CommandSyntax    = "「%s」的写法认不出来，详见 %s --help"
	CommandExtra     = "多写了「%s」，详见 %s --help"
	CommandNeeds     = "请写明 %s，详见 guanyunbu %s --help"
	CommandNeedsFile = "请写明文件，详见 guanyunbu %s --help"
	CommandToday     = "--today 请写成 2026-10-20 这样的日期"
	CommandYear      = "--year 请写四位数的年份，如 2025"
	CommandFacility  = "账本里有 %d 处设施，请用 --facility 写明编号：%s"
	CommandNoPlace   = "账本里还没有设施，请先登记或导入设施"
	CommandPaper     = "没有「%s」这种报告，可用的有：selfeval（自评报告）、public（公开版）、weekly（运行简报）、rounds（各轮评分对照）、league（排行）"
	CommandPaperEnd  = "报告文件名要以 .pdf 或 .txt 结尾，现在是「%s」"
	CommandTableEnd  = "导出文件名要以 .csv 或 .xlsx 结尾，现在是「%s」"
	CommandOne       = "--from、--all 和 --list 请只写一个"
	CommandFolderOut = "--all 后面请写文件夹"
	CommandNoFile    = "找不到文件「%s」，请核对路径"
	CommandUnread    = "文件「%s」打不开，请核对它有没有被占用、有没有读取权限"
	CommandBroken    = "没有做成：%s"
)

// Sentences about files that cannot be written.
const (
	CommandSaveIsFolder = "「%s」是文件夹，请写一个文件名"
	CommandSaveNoFolder = "文件夹「%s」不存在，请先建好，或换一个位置"
	CommandSaveReadOnly = "「%s」是只读的，请换一个文件名，或去掉只读再试"
	CommandSaveRefused  = "「%s」不能写入，请换一个能写入的文件夹"
	CommandSaveSpecial  = "「%s」不是普通文件，请换一个文件名"
	CommandSaveFull     = "磁盘已满，文件没有写出来，请清理磁盘再试"
	CommandSaveFailed   = "写「%s」时出错，文件没有写出来，请检查磁盘再试"
)

// What commands report.
const (
	CommandSampleDone    = "示范中心已建好：%s（设施 %s，今天按 %s 计）"
	CommandImportNew     = "文件夹里还没有账本，已新建"
	CommandImportUnused  = "没有用到的列：%s"
	CommandImportCounts  = "读取 %d  导入 %d  跳过 %d  失败 %d"
	CommandImportWaiting = "读取 %d  可导入 %d  跳过 %d  失败 %d"
	CommandImportDone    = "已写入 %d 条%s"
	CommandImportNothing = "没有要写入的记录"
	CommandImportAsk     = "其中 %d 行要再看一眼"
	CommandImportHeld    = "还没有写入。请改好再导入，或加 --yes 写入可导入的 %d 行"
	CommandImportRow     = "第 %d 行  %s  %s"
	CommandImportAt      = "%s：%s"
	CommandImportMore    = "还有 %d 行同样的提示没有列出"
	CommandImportFailed  = "失败的行已写到 %s"
	CommandWordFailed    = "失败"
	CommandWordAsk       = "请核对"
	CommandWordSkipped   = "跳过"
	CommandWordImported  = "导入"
	CommandExportDone    = "已导出 %s：%s"
	CommandExportAll     = "已导出 %d 个文件到 %s"
	CommandTemplateDone  = "%s的空白模板已写到 %s，填好后用 import 导入"
	CommandTemplateEnd   = "文件名「%s」要以 .xlsx 结尾，请改了再试"
	CommandReportDone    = "%s：%s"
	CommandSelfOf        = "%s %d 年度自评报告"
	CommandRoundsOf      = "%s %d 年度各轮评分对照"
	CommandWeekOf        = "%s 运行简报 %s 至 %s"
	CommandLeagueOf      = "%d 年度排行，%d 处设施"
	CommandReportMissing = "这些字字库里没有，报告里印成〓：%s"
	CommandReportNoted   = "有 %d 条记录经核对后保存，说明会印在报告里："
	CommandReportNote    = "  %s %s  %s"
	CommandCheckGood     = "好      %s"
	CommandCheckFound    = "有 %d 处  %s"
	CommandCheckDetail   = "        %s"
	CommandCheckSpot     = "        · %s"
	CommandCheckSpots    = "        · 还有 %d 处"
	CommandCheckAllGood  = "检查完毕，没有发现问题"
	CommandCheckSum      = "检查完毕，%d 项里有 %d 项发现问题"
	CommandBackupDone    = "备份已做好并核对：%s（%s，%s 条记录）"
	CommandBackupNone    = "还没有备份"
	CommandBackupRow     = "%s  %s  %s  %s 条记录  %s"
	CommandRestoreDone   = "已恢复到 %s 的备份，恢复前的账本已另存一份"
	CommandRestoreFile   = "已从「%s」恢复，恢复前的账本已另存一份"
	CommandRestoreNew    = "已从「%s」恢复成新的账本"
)

// Heads and lines of the score.
const (
	CommandScoreTitle    = "%s  %d 年度自评得分（计算到 %s）"
	CommandScorePack     = "方案：%s %s"
	CommandScoreCode     = "编码"
	CommandScoreName     = "指标"
	CommandScoreFull     = "满分"
	CommandScoreTarget   = "目标"
	CommandScoreActual   = "实际"
	CommandScorePoints   = "得分"
	CommandScoreRemark   = "说明"
	CommandScoreExtra    = "其中指标 %s 分，加分 %s 分，扣分 %s 分"
	CommandScoreSum      = "合计：%s 分；已建指标满分 %s 分，方案满分 %s 分"
	CommandScoreUnbuilt  = "另有 %d 个指标本版还没有台账，不计分"
	CommandScoreNothing  = "没有适用的指标，不考核"
	CommandScorePercent  = "%"
	CommandScoreNoTarget = "—"
)
