-- 同一年同一轮只有一条
-- 同一设施同一年有两条同样的轮次，最终得分不知道取哪一条。请作废多出的一条。
SELECT 'round', max(id), "year" || ' 年 ' || count(*) || ' 条'
FROM round
WHERE void = 0
GROUP BY facility, "year", stage
HAVING count(*) > 1
ORDER BY "year"
