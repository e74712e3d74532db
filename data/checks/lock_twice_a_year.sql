-- 一年只锁定一次
-- 同一设施同一年有两条锁定，重开时要逐条作废。请作废多出的一条。
SELECT 'lock', max(id), "year" || ' 年：' || count(*) || ' 条'
FROM lock
WHERE void = 0
GROUP BY facility, "year"
HAVING count(*) > 1
ORDER BY "year"
