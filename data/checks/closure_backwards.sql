-- 闭馆公告的止日不早于起日
-- 止日早于起日，请核对闭馆的起止日期。
SELECT 'closure', id, coalesce(no, '') || ' ' || coalesce(detail, '') || '：' || "from" || ' → ' || "to"
FROM closure
WHERE void = 0
  AND "to" < "from"
ORDER BY "from"
