// Package roll shows lists that are read and not typed into, however long they are: only the rows in sight are drawn, and one
// row has the cursor. Rows draw their lines with faces of the page; a List is rows of cells under a head that tells the order,
// and columns that find no room scroll sideways.
//
// Up, Down, Page Up, Page Down, Home and End move the cursor, Enter opens the row; in a List, Left and Right go from head to
// head and Space puts the list in the order of the one that is marked. A press on a head or a row does the same.
package roll
