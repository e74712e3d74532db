-- 合同的终止日不早于起始日
-- 终止日早于起始日，请对照合同原件核对。
SELECT 'contract', id, coalesce(code, '') || ' ' || coalesce(name, '') || '：' || "from" || ' → ' || "to"
FROM contract
WHERE void = 0
  AND "to" < "from"
ORDER BY "from"
