-- 一项资产一天只盘点一次
-- 同一项资产同一天有两条盘点，账实相符会算错。请合并成一条，作废另一条。
SELECT 'stocktake', max(id), day || '：' || count(*) || ' 条'
FROM stocktake
WHERE void = 0
GROUP BY asset, day
HAVING count(*) > 1
ORDER BY day
