-- The newest leaves before a place in which the pairs stand.
SELECT l.place, l.entity, l.record
FROM search_pairs
JOIN search_leaf l ON l.place = search_pairs.rowid
WHERE search_pairs MATCH ?1 AND search_pairs.rowid < ?2
ORDER BY search_pairs.rowid DESC
LIMIT ?3
