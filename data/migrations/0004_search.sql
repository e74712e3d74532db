-- +goose Up
-- The search: one leaf for each living record with texts. A leaf's place is made of the day of its
-- record and a running number, so that walking the places backwards finds the newest first. The index
-- holds the texts as overlapping pairs of characters; it does not hold the texts themselves.

CREATE TABLE "search_leaf" (
	"place" INTEGER PRIMARY KEY,
	"entity" TEXT NOT NULL,
	"record" TEXT NOT NULL,
	UNIQUE ("entity", "record")
) STRICT;

CREATE VIRTUAL TABLE "search_pairs" USING fts5 ("pairs", content = '', contentless_delete = 1, tokenize = 'ascii');
