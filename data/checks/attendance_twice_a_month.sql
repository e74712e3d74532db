-- 一人一个月只有一条考勤
-- 同一个人同一个月有两条考勤，到岗率会算错。请合并成一条，作废另一条。
SELECT 'attendance', max(id), substr("month", 1, 7) || '：' || count(*) || ' 条'
FROM attendance
WHERE void = 0
GROUP BY staff, "month"
HAVING count(*) > 1
ORDER BY "month"
