-- The operations on the book, the newest first.
SELECT seq, id, op, coalesce(person, ''), at, coalesce(reason, ''), counts
FROM audit
ORDER BY seq DESC
LIMIT ? OFFSET ?
