-- 必备条件、人工取值和差异说明一年一条
-- 同一设施同一年对同一编码登记了两条，计分不知道取哪一条。请作废多出的一条。
SELECT entity, max(id), "year" || ' 年 ' || code || '：' || count(*) || ' 条'
FROM (
  SELECT 'gateCheck' AS entity, id, facility, "year", gate AS code FROM "gateCheck" WHERE void = 0
  UNION ALL SELECT 'valuation', id, facility, "year", code FROM valuation WHERE void = 0
  UNION ALL SELECT 'explanation', id, facility, "year", code FROM explanation WHERE void = 0)
GROUP BY entity, facility, "year", code
HAVING count(*) > 1
ORDER BY entity, "year", code
