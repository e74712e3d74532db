-- All evidence that is still on its record, for the health check and the full copy.
SELECT id, entity, record, seq, name, sha256, size, personal, coalesce(added_by, ''), added_at, void
FROM attachment
WHERE void = 0
ORDER BY entity, record, seq
