-- 作废的记录都写了原因
-- 作废没有写原因，核查时说不清楚，请恢复后重新作废并写明原因。
SELECT entity, id, coalesce(no, '') || ' ' || coalesce(name, '')
FROM (
  SELECT 'activity' AS entity, id, no, name, void, void_reason FROM activity
  UNION ALL SELECT 'opening', id, no, day, void, void_reason FROM opening
  UNION ALL SELECT 'closure', id, no, detail, void, void_reason FROM closure
  UNION ALL SELECT 'contract', id, no, name, void, void_reason FROM contract
  UNION ALL SELECT 'target', id, no, item, void, void_reason FROM target
  UNION ALL SELECT 'operator', id, no, name, void, void_reason FROM operator
  UNION ALL SELECT 'facility', id, no, name, void, void_reason FROM facility
  UNION ALL SELECT 'space', id, no, name, void, void_reason FROM space
  UNION ALL SELECT 'plan', id, no, "from", void, void_reason FROM plan)
WHERE void = 1
  AND void_reason IS NULL
ORDER BY entity, no
