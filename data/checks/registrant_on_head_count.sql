-- 只记人次的名册下没有姓名
-- 名册写明只记人次，下面却还留着报名人员的个人信息，请改为实名登记，或先清理。
SELECT 'registrant', r.id, coalesce(r.no, '') || '（' || coalesce(e.name, '') || '）'
FROM registrant r
JOIN enrolment e ON e.id = r.enrolment
WHERE r.void = 0
  AND e.mode = 'count'
  AND r.purgedOn IS NULL
ORDER BY r.day, r.no
