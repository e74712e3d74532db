// Package account 本机人员 knows the people who keep the book on this PC, what their role lets them
// do, and their optional PIN. A PIN keeps order among colleagues; it does not keep a thief out.
package account
