-- The tables that hold records: those that say who made each row.
SELECT m.name
FROM sqlite_schema m
WHERE m.type = 'table' AND EXISTS (SELECT 1 FROM pragma_table_info(m.name) c WHERE c.name = 'made_by')
ORDER BY m.name
