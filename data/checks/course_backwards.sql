-- 培训班的结班日期不早于开班日期
-- 结班日期早于开班日期，请核对。
SELECT 'course', id, coalesce(no, '') || ' ' || coalesce(name, '') || '：' || "from" || ' → ' || "to"
FROM course
WHERE void = 0
  AND "to" < "from"
ORDER BY "from", no
