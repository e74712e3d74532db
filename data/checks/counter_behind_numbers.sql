-- 编号不会重复给出
-- 编号计数落在了已有编号的后面，下一条记录可能得到用过的编号。请联系维护人员。
SELECT c.entity, r.id, r.no || '（计数到 ' || c.last || '）'
FROM counter c
JOIN (SELECT 'activity' AS entity, id, no FROM activity UNION ALL SELECT 'closure', id, no FROM closure) r
  ON r.entity = c.entity AND substr(r.no, 1, length(c.prefix) + 1) = c.prefix || '-'
WHERE substr(r.no, length(c.prefix) + 2) NOT GLOB '*[^0-9]*'
  AND CAST(substr(r.no, length(c.prefix) + 2) AS INTEGER) > c.last
ORDER BY r.no
