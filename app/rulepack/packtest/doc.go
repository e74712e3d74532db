// Package packtest gives tests the schemes that ship with the program, in the rooms that cannot read
// their files. The copies are those that data/packfile reads from them, and are held against them there.
package packtest
