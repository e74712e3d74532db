-- 联合活动的份额合计 100%
-- 联合活动各设施的份额加起来应当是 100%，请核对。
SELECT 'activity', a.id, coalesce(a.no, '') || ' ' || coalesce(a.name, '') || '：合计 ' || sum(coalesce(s.percent, 0)) || '%'
FROM activity a
JOIN activity_partners s ON s.owner = a.id
WHERE a.void = 0
GROUP BY a.id
HAVING sum(coalesce(s.percent, 0)) <> 100
ORDER BY a.start, a.no
