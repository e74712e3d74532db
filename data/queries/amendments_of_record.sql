-- What happened to one record, the newest first.
SELECT audit, entity, record, coalesce("before", ''), coalesce("after", '')
FROM audit_change
WHERE entity = ? AND record = ?
ORDER BY audit DESC, n DESC
