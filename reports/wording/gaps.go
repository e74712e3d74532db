package wording

// The list of what can still be done before the end of the year.
const (
	GapTitle     = "差什么、差多少、何时前"
	GapHead      = "%s %d 年要补的清单"
	GapNow       = "现在得分"
	GapFirst     = "做完前 %d 项"
	GapAll       = "%d 项都做完"
	GapAhead     = "年底预计"
	GapTo        = "年底预计"
	GapRange     = "范围 %s—%s"
	GapNumber    = "序"
	GapLack      = "差多少"
	GapWhere     = "在哪里办"
	GapPerson    = "经办人"
	GapDone      = "办结"
	GapLate      = "已逾期"
	GapTable     = "要补的事（按得分和工作量排）"
	GapDuties    = "%d 年到期的事"
	GapDutyState = "还有多久"
	GapNote      = "可得分是到年底比照现在的进度多出来的分；工作量按平常的做法估计，只用来排先后。先做前面的，用的工夫少、得的分多。"
	GapNone      = "到年底能得的分都在路上，没有要补的。"
	GapNoDuties  = "没有到期的事。"
	GapLost      = "今年补不上、不再列入的：%s。"
	GapLostItem  = "%s %s %s 分（%s）"
	GapOver      = "年度已过"
)
