-- 服务项目的编号不重复
-- 同一设施有两个服务项目用了同一个编号，请改其中一个。
SELECT 'offer', max(id), code || '：' || count(*) || ' 条'
FROM offer
WHERE void = 0
GROUP BY facility, code
HAVING count(*) > 1
ORDER BY code
