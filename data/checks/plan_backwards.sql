-- 开放计划的止日不早于起日
-- 止日早于起日的计划不会生效，请核对。
SELECT 'plan', id, "from" || ' → ' || "to"
FROM plan
WHERE void = 0
  AND "to" < "from"
ORDER BY "from"
