-- 已举办的活动场次不是 0
-- 状态是已举办或部分举办，场次却是 0，这条活动不会计数。请填实际场次，或改状态。
SELECT 'activity', id, coalesce(no, '') || ' ' || coalesce(name, '') || '（' || start || '）'
FROM activity
WHERE void = 0
  AND status IN ('held', 'partial')
  AND sessions = 0
ORDER BY start, no
