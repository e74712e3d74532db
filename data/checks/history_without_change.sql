-- 改过的记录都有操作历史
-- 有记录不在操作历史里，可能被别的软件改过。请核对这条记录，并不要用别的软件打开账本文件。
SELECT r.entity, r.id, r.title
FROM (
  SELECT 'activity' AS entity, id, coalesce(no, '') || ' ' || coalesce(name, '') AS title FROM activity
  UNION ALL SELECT 'opening', id, day FROM opening
  UNION ALL SELECT 'closure', id, coalesce(no, '') || ' ' || coalesce(detail, '') FROM closure
  UNION ALL SELECT 'contract', id, name FROM contract
  UNION ALL SELECT 'facility', id, name FROM facility) r
WHERE NOT EXISTS (SELECT 1 FROM audit_change c WHERE c.entity = r.entity AND c.record = r.id)
ORDER BY r.entity, r.title
