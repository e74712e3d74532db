-- 14岁以下的都问过监护人
-- 14 岁以下的报名人员没有填监护人是否同意，请补问并补填。
SELECT 'registrant', r.id, coalesce(r.no, '') || '（' || coalesce(e.name, '') || '）'
FROM registrant r
LEFT JOIN enrolment e ON e.id = r.enrolment
WHERE r.void = 0
  AND r.age = 'under14'
  AND coalesce(r.consent, 'na') = 'na'
ORDER BY r.day, r.no
