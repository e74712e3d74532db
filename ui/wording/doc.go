// Package wording holds the words of the window that are not terms of the glossary: what buttons, hints and states say.
//
// One file per part of the window. Nothing else under ui writes Chinese.
package wording
