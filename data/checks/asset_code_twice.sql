-- 资产编号不重复
-- 同一设施有两条资产编号相同，盘点会对不上，请改其中一条的编号。
SELECT 'asset', max(id), code || '：' || count(*) || ' 条'
FROM asset
WHERE void = 0
GROUP BY facility, code
HAVING count(*) > 1
ORDER BY code
