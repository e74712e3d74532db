-- What happened at a moment or later, in order. What a record became is only told of evidence: of the
-- rest it stands in the record.
SELECT c.audit, c.entity, c.record, coalesce(c."before", ''), CASE WHEN c.entity = 'attachment' THEN coalesce(c."after", '') ELSE '' END
FROM audit a JOIN audit_change c ON c.audit = a.seq
WHERE a.at >= ?
ORDER BY c.audit, c.n
