-- 每条活动都有设施、名称和开始日期
-- 缺了设施、名称或开始日期的活动不会计入任何指标，请补填。
SELECT 'activity', id, coalesce(no, '') || ' ' || coalesce(name, '')
FROM activity
WHERE void = 0
  AND (facility IS NULL OR name IS NULL OR start IS NULL)
ORDER BY no
