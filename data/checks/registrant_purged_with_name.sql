-- 已清理的人员没有姓名和电话
-- 写明已清理，姓名或电话却还在，请联系维护人员再清理一次。
SELECT 'registrant', id, coalesce(no, '')
FROM registrant
WHERE purgedOn IS NOT NULL
  AND (name IS NOT NULL OR phone IS NOT NULL)
ORDER BY day, no
