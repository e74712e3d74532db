// Package packfile reads rule packs, rights tables and holiday tables from the files they ship in.
package packfile
