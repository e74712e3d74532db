-- The evidence of one record, in its order.
SELECT id, entity, record, seq, name, sha256, size, personal, coalesce(added_by, ''), added_at, void
FROM attachment
WHERE entity = ? AND record = ? AND void = 0
ORDER BY seq
