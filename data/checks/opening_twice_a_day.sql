-- 一天只有一条开放日志
-- 同一设施同一天登记了两条开放日志，开放时间和到馆人次会重复计算。请合并成一条，作废另一条。
SELECT 'opening', max(id), day || '：' || count(*) || ' 条'
FROM opening
WHERE void = 0
GROUP BY facility, day
HAVING count(*) > 1
ORDER BY day
