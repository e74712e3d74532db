-- 课次在培训班的起止日期之内
-- 课次的日期在所属培训班的开班到结班日期之外，请核对日期或培训班；确实如此的，保存时写一句说明。
SELECT 'activity', a.id, coalesce(a.no, '') || ' ' || coalesce(a.name, '') || '：' || a.start || '（' || c.name || '：' || c."from" || ' → ' || coalesce(c."to", '') || '）'
FROM activity a
JOIN course c ON c.id = a.course
WHERE a.void = 0
  AND a.confirmed IS NULL
  AND (a.start < c."from" OR a.start > c."to")
ORDER BY a.start, a.no
