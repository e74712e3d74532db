// Package pdf prints a reports.Document. The PDF library only receives finished lines of text and shapes: breaking lines,
// paging, tables and charts are done here, because the library loses Chinese characters at line ends, crashes on rare names
// and cannot count pages in a subset font.
//
// A document is set twice. The first pass draws nothing: it finds the page numbers, where tables divide and which characters
// are used. The second pass draws. Between the two, the fonts are cut down to the characters used, with those above U+FFFF
// moved to private codes the library can handle; the finished file then learns what those codes mean, so that copying a rare
// name from the paper gives the right character.
package pdf
