package wording

// Toolkit are the words of the toolkit's own parts, such as its file chooser and the menu of an entry, under the English
// ones it asks for. They are Chinese whatever language the PC speaks.
const Toolkit = `{
"(Parent)": "上一层", "Advanced": "高级", "Cancel": "取消", "Computer": "电脑", "Confirm": "确认", "Copy": "复制",
"Create Folder": "新建文件夹", "Cut": "剪切", "Desktop": "桌面", "Documents": "文档", "Downloads": "下载", "Enter filename": "输入文件名",
"Error": "出错了", "Favourites": "收藏", "File": "文件", "Folder": "文件夹", "Home": "主文件夹", "Music": "音乐", "New Folder": "新文件夹",
"No": "否", "OK": "好", "Open": "打开", "Open File": "选一个文件", "Open Folder": "选一个文件夹", "Paste": "粘贴", "Pictures": "图片", "Quit": "退出",
"Redo": "重做", "Save": "保存", "Save File": "存到哪里", "Select all": "全选", "Show Hidden Files": "显示隐藏的文件", "Undo": "撤销",
"Videos": "视频", "Yes": "是", "file.name": {"other": "名称"}, "file.parent": {"other": "上一层"}
}`
