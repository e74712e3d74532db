// Package preview shows a printed paper on the screen: it draws the pages of the very PDF that will
// be exported, so that what is seen is what is printed. The renderer is a WebAssembly build of
// PDFium and costs memory; open it when a paper is looked at and close it when that is left.
package preview
