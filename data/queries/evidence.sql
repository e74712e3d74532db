-- The evidence files that the book refers to, those taken off their record included.
SELECT sha256, max(size)
FROM attachment
GROUP BY sha256
ORDER BY sha256
