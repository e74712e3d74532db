// Package privacy 个人信息清理 takes names and phone numbers out of the book when their time is over, and when a person asks for
// it. The counts stay.
package privacy
