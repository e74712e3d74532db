package term

// Words of keeping the book.
const (
	WordWithEvidence    = "含佐证"
	WordWithoutEvidence = "不含佐证"
	WordProgramFolder   = "馆运簿"
	WordBackupFolder    = "馆运簿备份"
	WordSomebody        = "其他人"
	WordTakenBack       = "撤销"
	QuoteOpen           = "「"
	QuoteClose          = "」"
)

// TableBackupCause tells why a safety copy was made.
var TableBackupCause = Table{"backupCause", []Code{
	{"hand", "手动", ""}, {"change", "改动后自动", "自动"}, {"daily", "每日", ""}, {"upgrade", "升级前", ""},
	{"import", "导入前", ""}, {"restore", "恢复前", ""}, {"full", "完整备份", ""}}}

// SyncFolders lists parts of folder names by which sync programs are known, lower case, each with
// the name people know the program by.
func SyncFolders() []Code {
	return []Code{
		{"onedrive", "OneDrive", ""}, {"坚果云", "坚果云", ""}, {"nutstore", "坚果云", ""}, {"wps云盘", "WPS 云盘", ""}, {"wpsdrive", "WPS 云盘", ""},
		{"wps cloud", "WPS 云盘", ""}, {"wps云文档", "WPS 云盘", ""}, {"百度网盘", "百度网盘", ""}, {"百度云", "百度网盘", ""}, {"baidusyncdisk", "百度网盘", ""},
		{"baidunetdisk", "百度网盘", ""}, {"baiduyun", "百度网盘", ""}, {"dropbox", "Dropbox", ""}, {"icloud", "iCloud", ""}, {"mobile documents", "iCloud", ""},
		{"google drive", "Google Drive", ""}, {"googledrive", "Google Drive", ""}, {"阿里云盘", "阿里云盘", ""}, {"aliyundrive", "阿里云盘", ""}, {"天翼云盘", "天翼云盘", ""},
		{"微云", "腾讯微云", ""}, {"weiyun", "腾讯微云", ""}, {"synologydrive", "Synology Drive", ""}, {"nextcloud", "Nextcloud", ""}, {"seafile", "Seafile", ""},
	}
}

// Sentences said about the folder and the file of the book.
const (
	SayBookHeld        = "账本正由%s使用（电脑 %s，从 %s 起），请先在那边关闭馆运簿，再打开"
	SayBookHeldUnknown = "账本正被另一个馆运簿窗口使用，请先关闭那个窗口，再打开"
	SayFolderNetwork   = "账本不能放在网络共享「%s」里，断网时会损坏，请放在本机硬盘，例如 %s"
	SayFolderSync      = "账本不能放在%s的同步文件夹「%s」里，同步会弄坏正在记的账，请放在本机硬盘，例如 %s"
	SayFolderRemovable = "账本不能放在移动磁盘「%s」里，拔盘时会损坏，请放在本机硬盘，例如 %s；移动磁盘可以用来存完整备份"
	SayFolderReadOnly  = "文件夹「%s」不能写入，请换一个能写入的文件夹，或请电脑管理员开放写入权限"
	SayLittleSpace     = "「%s」所在的磁盘只剩 %d MB，请先清理出至少 %d MB，再继续"
	SayDiskFull        = "磁盘已满，这次没有保存，账本没有变，请清理磁盘后再保存一次"
	SayStorageFailed   = "读写磁盘出错，这次没有保存，账本没有变，请检查硬盘是否还连着、是否还有空间，再试一次"
	SayStorageReadOnly = "账本文件不能写入，这次没有保存，请核对数据文件夹的权限，再试一次"
	SayStorageBusy     = "账本文件正被别的软件占用，请关闭那个软件，再试一次"
	SayStorageDamaged  = "账本文件有损坏，请退出馆运簿再打开，打开时会自动检查并给出最近的好备份"
	SayBookTooNew      = "这本账是用馆运簿 %s 记的（账本版本 %d），本机是馆运簿 %s（账本版本 %d），请先升级本机的馆运簿，再打开"
	SayBookForeign     = "文件「%s」不是馆运簿的账本，没有动它，请换一个数据文件夹"
	SayBookDamaged     = "账本文件已损坏，原文件移到了「%s」，没有删除"
	SayBookGone        = "账本文件不见了，但文件夹里还有它的备份"
	SayGoodCopy        = "最近一份完好的备份是 %s 的，可以从它恢复"
	SayNoGoodCopy      = "没有找到完好的备份，请从 U盘里的完整备份恢复，或联系维护人员"
	SayBookThere       = "文件夹「%s」里已有账本，请换一个文件夹，或直接打开它"
	SayBookNone        = "文件夹「%s」里还没有账本，请先新建，或核对文件夹"
)

// Sentences said about records that cannot be kept.
const (
	SayRefGone         = "%s里选的那条%s已不在账本里，请重新选择后再保存"
	SayRefsSomewhere   = "有一处引用的记录已不在账本里，请核对后再保存"
	SayNumberTaken     = "编号已被另一条%s使用，请换一个编号"
	SayNothingPersonal = "这本台账不存个人信息，没有可清理的内容"
	SayPastIsRead      = "这是过去某一天的账，只能看；要改，请改今天的记录"
	SayNothingToUndo   = "这一步没有可以撤销的内容，佐证和个人信息请在记录里改"
	SayChangedSince    = "%s在这一步之后又改过，没有撤销，请打开它核对后再改"
	SayReferredSince   = "%s用到了这一步录入的内容，没有撤销，请先改掉或作废它"
	SayValueRefused    = "有一处填写不合规定，请核对日期、时间和数字后再保存"
)

// Sentences said about safety copies and evidence.
const (
	SayBackupBad          = "备份「%s」不完整或已损坏，不能用，请换一份"
	SayBackupNone         = "找不到备份「%s」，请核对文件还在不在"
	SayBackupTooNew       = "备份「%s」是用更新的馆运簿（账本版本 %d）做的，请先升级本机的馆运簿，再恢复"
	SayBackupUnproved     = "备份做好后复查不符，已放弃这一份，账本没有变，请检查磁盘后再备份一次"
	SayBackupSameDisk     = "完整备份要存到别的地方，请不要选账本所在的文件夹"
	SayEvidenceUnreadable = "读不了文件「%s」，请核对它还在不在、能不能打开"
	SayEvidenceEmpty      = "文件「%s」是空的，请核对后再添加"
	SayEvidenceGone       = "佐证文件「%s」不在数据文件夹里，请从完整备份里找回"
	SayEvidenceNone       = "没有找到这件佐证，它可能已被移除，请刷新后再看"
	SayEvidenceNoRecord   = "请先保存这条记录，再添加佐证"
)

// Titles and explanations of the checks that are not questions to the tables.
const (
	CheckIntegrityTitle   = "账本文件完整"
	CheckIntegrityDetail  = "账本文件的内部结构有错，请从最近的好备份恢复"
	CheckReferenceTitle   = "引用都能找到"
	CheckReferenceDetail  = "有记录指向不存在的记录，请打开它重新选择"
	CheckReferenceSpot    = "指向的%s不存在"
	CheckEvidenceTitle    = "佐证文件都在"
	CheckEvidenceDetail   = "佐证文件不见了或内容变了，请从完整备份里找回"
	CheckSearchTitle      = "搜索能找到每条记录"
	CheckSearchDetail     = "有记录还搜索不到，请关闭馆运簿再打开，打开时会自动补齐"
	CheckEvidenceMissing  = "%s（文件不见了）"
	CheckEvidenceChanged  = "%s（内容与登记时不同）"
	CheckEvidenceUnproved = "%s（读不了）"
)
