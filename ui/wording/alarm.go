package wording

// What is said when there is no window to say it in.
const (
	NoDisplay    = "没有可用的显示器，打不开窗口。请在桌面里启动，或用命令行，例如：guanyunbu score --data 数据文件夹 --facility SF --year 2026"
	NoOpenGL     = "这台电脑的显卡驱动不支持 OpenGL 2.1，窗口打不开。数据没有动过。请装好显卡驱动，或在「兼容模式」里启动；远程桌面上也可能这样。日志：%s"
	ConsoleBuild = "这个版本没有窗口，只能用命令行。请看 guanyunbu --help"
	Crashed      = "程序出错退出。已保存的记录都在，出错情况写在：%s"
)

// What is said when the program cannot start, and who writes what every new book starts with.
const (
	StartFailed = "程序没有启动成功：%s"
	Program     = "馆运簿"
)

// Words of the first day that depend on the PC.
const (
	SampleFolderMark = "-示范数据"
	LocalDisk        = "本机磁盘"
	LocalDiskFree    = "本机磁盘，剩余 %d GB"
	NoCopiesThere    = "「%s」里没有找到馆运簿的备份，请选别的文件夹"
)
