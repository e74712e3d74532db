-- Puts a file to a record under the next number of evidence that the record never had.
INSERT INTO attachment (id, entity, record, seq, name, sha256, size, personal, added_by, added_at)
SELECT ?1, ?2, ?3, 1 + coalesce((SELECT max(seq) FROM attachment WHERE entity = ?2 AND record = ?3), 0), ?4, ?5, ?6, ?7, ?8, ?9
RETURNING seq
