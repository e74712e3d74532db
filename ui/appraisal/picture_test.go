package appraisal_test

import (
	"os"
	"testing"

	"guanyunbu/ui/theme"
	"guanyunbu/ui/theme/themetest"
)

// TestPictures draws the page for looking at it, when a folder is named for the pictures.
func TestPictures(t *testing.T) {
	dir := os.Getenv("PICTURES")
	if dir == "" {
		return
	}
	s := open(t, lived(t))
	s.at("B1.1")
	themetest.Save(t, s.Window.Canvas().Capture(), dir+"/b11.png")
	s.at("C2.2")
	themetest.Save(t, s.Window.Canvas().Capture(), dir+"/c22.png")
	s.press("为什么变了")
	themetest.Save(t, s.Window.Canvas().Capture(), dir+"/why.png")
	s.press("回到指标")
	themetest.Scale(t, theme.Factor150)
	s.at("B1.1")
	themetest.Save(t, s.Window.Canvas().Capture(), dir+"/b11-150.png")

	s = judgedYear(t)
	s.at("B1.2")
	s.press("提交自评")
	themetest.Save(t, s.Window.Canvas().Capture(), dir+"/submit.png")
	s.press("提交自评")
	s.as("赵示例")
	s.write("这一项要补什么", "三月的值班表没有附")
	s.press("记下")
	s.press("退回自评")
	themetest.Save(t, s.Window.Canvas().Capture(), dir+"/back.png")
	s.press("退回自评")
	s.as("周示例")
	s.at("B1.2")
	s.choose(1)
	themetest.Save(t, s.Window.Canvas().Capture(), dir+"/override.png")
	s.press("重新提交自评")
	s.press("提交自评")
	s.as("赵示例")
	s.press("开始街道初评")
	s.at("B1.2")
	s.write("满分 2.00", "2.50")
	s.press("记分")
	themetest.Save(t, s.Window.Canvas().Capture(), dir+"/review.png")
}
