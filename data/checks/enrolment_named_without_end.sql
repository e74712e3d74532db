-- 实名名册都有保存到期日
-- 实名登记没有写保存到期日，到期时无法提醒清理，请补填。
SELECT 'enrolment', id, coalesce(no, '') || ' ' || coalesce(name, '')
FROM enrolment
WHERE void = 0
  AND mode = 'named'
  AND keepUntil IS NULL
ORDER BY day, no
