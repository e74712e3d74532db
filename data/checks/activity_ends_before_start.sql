-- 活动的结束不早于开始
-- 结束日期或结束时间早于开始，请核对活动的日期和时间。跨过午夜的活动，结束日期要写第二天。
SELECT 'activity', id, coalesce(no, '') || ' ' || coalesce(name, '') || '：' || start || ' ' || coalesce(startTime, '') || ' → ' || "end" || ' ' || coalesce(endTime, '')
FROM activity
WHERE void = 0
  AND ("end" < start OR ("end" = start AND endTime < startTime))
ORDER BY start, no
