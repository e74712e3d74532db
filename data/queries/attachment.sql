-- One piece of evidence that is still on its record.
SELECT id, entity, record, seq, name, sha256, size, personal, coalesce(added_by, ''), added_at, void
FROM attachment
WHERE id = ? AND void = 0
