-- 报送版本从 1 起连续编号
-- 有一轮的版本编号断开或重复，可能被别的软件改过。请从备份恢复，并不要用别的软件打开账本文件。
SELECT 'round', r.id, r."year" || ' 年：登记 ' || coalesce(r.editions, 0) || ' 版，实有 ' || count(e.id) || ' 版，最大 ' || coalesce(max(e."number"), 0)
FROM round r
LEFT JOIN edition e ON e.round = r.id AND e.void = 0
WHERE r.void = 0
GROUP BY r.id
HAVING count(e.id) <> coalesce(r.editions, 0)
    OR coalesce(max(e."number"), 0) <> coalesce(r.editions, 0)
    OR count(DISTINCT e."number") <> count(e.id)
ORDER BY r."year", r.stage
