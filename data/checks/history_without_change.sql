-- 改过的记录都有操作历史
-- 有记录不在操作历史里，可能被别的软件改过。请核对这条记录，并不要用别的软件打开账本文件。
SELECT r.entity, r.id, r.title
FROM (
  SELECT 'activity' AS entity, id, coalesce(no, '') || ' ' || coalesce(name, '') AS title FROM activity
  UNION ALL SELECT 'opening', id, day FROM opening
  UNION ALL SELECT 'closure', id, coalesce(no, '') || ' ' || coalesce(detail, '') FROM closure
  UNION ALL SELECT 'contract', id, name FROM contract
  UNION ALL SELECT 'programme', id, coalesce(no, '') || ' ' || coalesce(name, '') FROM programme
  UNION ALL SELECT 'course', id, coalesce(no, '') || ' ' || coalesce(name, '') FROM course
  UNION ALL SELECT 'review', id, coalesce(code, '') || ' ' || coalesce(subject, '') FROM review
  UNION ALL SELECT 'enrolment', id, coalesce(no, '') || ' ' || coalesce(name, '') FROM enrolment
  UNION ALL SELECT 'registrant', id, coalesce(no, '') FROM registrant
  UNION ALL SELECT 'books', id, month FROM books
  UNION ALL SELECT 'booking', id, coalesce(no, '') || ' ' || coalesce(user, '') FROM booking
  UNION ALL SELECT 'volunteering', id, coalesce(no, '') || ' ' || coalesce(post, '') FROM volunteering
  UNION ALL SELECT 'consultation', id, coalesce(no, '') || ' ' || coalesce(topic, '') FROM consultation
  UNION ALL SELECT 'offer', id, coalesce(code, '') || ' ' || coalesce(name, '') FROM offer
  UNION ALL SELECT 'extra', id, coalesce(no, '') || ' ' || coalesce(name, '') FROM extra
  UNION ALL SELECT 'gateCheck', id, coalesce("year", '') || ' ' || coalesce(gate, '') FROM "gateCheck"
  UNION ALL SELECT 'valuation', id, coalesce("year", '') || ' ' || coalesce(code, '') FROM valuation
  UNION ALL SELECT 'round', id, "year" || ' ' || stage FROM round
  UNION ALL SELECT 'mark', id, coalesce(code, '') || ' ' || coalesce(score, '') FROM mark
  UNION ALL SELECT 'edition', id, coalesce("number", '') || ' ' || coalesce(seal, '') FROM edition
  UNION ALL SELECT 'outcome', id, coalesce(no, '') || ' ' || coalesce(grade, '') FROM outcome
  UNION ALL SELECT 'facility', id, name FROM facility) r
WHERE NOT EXISTS (SELECT 1 FROM audit_change c WHERE c.entity = r.entity AND c.record = r.id)
ORDER BY r.entity, r.title
