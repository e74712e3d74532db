-- What one operation did, record by record.
SELECT audit, entity, record, coalesce("before", ''), coalesce("after", '')
FROM audit_change
WHERE audit = ?
ORDER BY n
