// Package team 队伍 knows who works in the facility: the staff, what each was due to work and did work
// in a month, and how the staff was trained. The public's courses belong to 用.
package team
