-- 每份名册都有培训班或活动
-- 名册没有写明为哪个培训班或哪场活动报名，请补填。
SELECT 'enrolment', id, coalesce(no, '') || ' ' || coalesce(name, '')
FROM enrolment
WHERE void = 0
  AND course IS NULL
  AND activity IS NULL
ORDER BY day, no
