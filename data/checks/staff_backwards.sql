-- 人员的离岗日不早于到岗日
-- 离岗日早于到岗日的人员不计在岗，请核对。
SELECT 'staff', id, coalesce(name, '') || '：' || "from" || ' → ' || "to"
FROM staff
WHERE void = 0
  AND "to" < "from"
ORDER BY "from"
