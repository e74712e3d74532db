package term

// Fields of the staff, its attendance and its training.
var (
	StaffName        = Term{"staff.name", "姓名", "", "身份证上的姓名。", "DOMAIN 11.2"}
	StaffPost        = Term{"staff.post", "岗位", "", "合同里约定的岗位名称。", "DEFINITIONS 4 A2.1"}
	StaffFulltime    = Term{"staff.fulltime", "专职", "", "只在本设施上班的填是。", "DOMAIN 11.2"}
	StaffFrom        = Term{"staff.from", "到岗日", "", "第一天上班的日子。", "DEFINITIONS 4 A2.2"}
	StaffTo          = Term{"staff.to", "离岗日", "", "最后一天上班的日子；在岗的不填。", "DEFINITIONS 4 A2.2"}
	StaffCertificate = Term{"staff.certificate", "持证情况", "持证", "持有的职称或职业资格证书。", "DOMAIN 11.2"}
	StaffPhone       = Term{"staff.phone", "联系电话", "电话", "本人的电话，不进修改记录，也不检索。", "DEFINITIONS 2"}

	AttendanceMonth   = Term{"attendance.month", "月份", "", "哪个月的考勤。", "DEFINITIONS 4 A2.1"}
	AttendanceStaff   = Term{"attendance.staff", "人员", "", "谁的考勤。", "DEFINITIONS 4 A2.1"}
	AttendanceOwed    = Term{"attendance.owed", "应到（人日）", "应到", "按合同和排班应到的天数，可以写半天。", "DEFINITIONS 4 A2.1"}
	AttendancePresent = Term{"attendance.present", "实到（人日）", "实到", "实际到岗的天数，可以写半天。", "DEFINITIONS 4 A2.1"}
	AttendanceChange  = Term{"attendance.change", "变动", "", "请假、调岗、离职等。", "DOMAIN 11.2"}

	TrainingDay     = Term{"training.day", "培训日期", "日期", "哪天培训的。", "DEFINITIONS 4 A2.2"}
	TrainingTopic   = Term{"training.topic", "培训内容", "内容", "讲了什么，如消防、急救、服务礼仪。", "DEFINITIONS 4 A2.2"}
	TrainingHours   = Term{"training.hours", "学时", "", "每人的学时，45 分钟算 1 学时。", "DEFINITIONS 4 A2.2"}
	TrainingPeople  = Term{"training.people", "参加人数", "人数", "本设施的人员有几位参加。", "DEFINITIONS 4 A2.2"}
	TrainingTrainer = Term{"training.trainer", "讲师", "", "谁讲的。", "DOMAIN 11.2"}
	TrainingWay     = Term{"training.way", "方式", "", "线下或线上。", "DOMAIN 11.2"}
)

// TableTrainingWay tells how the staff was trained.
var TableTrainingWay = Table{"trainingWay", []Code{{"onsite", "线下", ""}, {"online", "线上", ""}}}

// Sentences about the staff.
const (
	SayStaffBackwards  = "离岗日早于到岗日，请核对"
	SayStaffTwice      = "「%s」已在本设施的人员里，在岗时间有重叠，请核对是不是重复登记"
	SayAttendanceTwice = "%s 已有这个人的考勤，请改那一条"
	SayMoreThanMonth   = "%s 只有 %d 天，请核对人日"
	SayMoreThanOwed    = "实到多于应到，请核对；加班可以写一句说明"
	SayNotEmployedThen = "%s 这个人不在岗，请核对月份或人员"
	SayStaffElsewhere  = "这个人登记在别的设施，请核对"
	SayTrainingTooLong = "一天的培训最多 24 学时，请核对"
)

// NumberTraining stands between facility and year in the number of a training.
const NumberTraining = "训"
