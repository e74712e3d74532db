-- 作废的记录都写了原因
-- 作废没有写原因，核查时说不清楚，请恢复后重新作废并写明原因。
SELECT entity, id, coalesce(no, '') || ' ' || coalesce(name, '')
FROM (
  SELECT 'activity' AS entity, id, no, name, void, void_reason FROM activity
  UNION ALL SELECT 'opening', id, no, day, void, void_reason FROM opening
  UNION ALL SELECT 'closure', id, no, detail, void, void_reason FROM closure
  UNION ALL SELECT 'contract', id, no, name, void, void_reason FROM contract
  UNION ALL SELECT 'target', id, no, item, void, void_reason FROM target
  UNION ALL SELECT 'operator', id, no, name, void, void_reason FROM operator
  UNION ALL SELECT 'facility', id, no, name, void, void_reason FROM facility
  UNION ALL SELECT 'space', id, no, name, void, void_reason FROM space
  UNION ALL SELECT 'programme', id, no, name, void, void_reason FROM programme
  UNION ALL SELECT 'course', id, no, name, void, void_reason FROM course
  UNION ALL SELECT 'brand', id, no, name, void, void_reason FROM brand
  UNION ALL SELECT 'review', id, no, code, void, void_reason FROM review
  UNION ALL SELECT 'enrolment', id, no, name, void, void_reason FROM enrolment
  UNION ALL SELECT 'registrant', id, no, day, void, void_reason FROM registrant
  UNION ALL SELECT 'books', id, no, month, void, void_reason FROM books
  UNION ALL SELECT 'booking', id, no, user, void, void_reason FROM booking
  UNION ALL SELECT 'volunteering', id, no, post, void, void_reason FROM volunteering
  UNION ALL SELECT 'consultation', id, no, topic, void, void_reason FROM consultation
  UNION ALL SELECT 'offer', id, no, name, void, void_reason FROM offer
  UNION ALL SELECT 'community', id, no, name, void, void_reason FROM community
  UNION ALL SELECT 'asset', id, no, name, void, void_reason FROM asset
  UNION ALL SELECT 'stocktake', id, no, day, void, void_reason FROM stocktake
  UNION ALL SELECT 'document', id, no, name, void, void_reason FROM document
  UNION ALL SELECT 'display', id, no, item, void, void_reason FROM display
  UNION ALL SELECT 'lock', id, no, reason, void, void_reason FROM lock
  UNION ALL SELECT 'staff', id, no, name, void, void_reason FROM staff
  UNION ALL SELECT 'attendance', id, no, month, void, void_reason FROM attendance
  UNION ALL SELECT 'training', id, no, topic, void, void_reason FROM training
  UNION ALL SELECT 'plan', id, no, "from", void, void_reason FROM plan
  UNION ALL SELECT 'scheme', id, no, name, void, void_reason FROM scheme
  UNION ALL SELECT 'activation', id, no, reason, void, void_reason FROM activation
  UNION ALL SELECT 'gateCheck', id, no, gate, void, void_reason FROM "gateCheck"
  UNION ALL SELECT 'extra', id, no, name, void, void_reason FROM extra
  UNION ALL SELECT 'valuation', id, no, code, void, void_reason FROM valuation
  UNION ALL SELECT 'explanation', id, no, code, void, void_reason FROM explanation
  UNION ALL SELECT 'round', id, no, "year", void, void_reason FROM round
  UNION ALL SELECT 'mark', id, no, code, void, void_reason FROM mark
  UNION ALL SELECT 'outcome', id, no, grade, void, void_reason FROM outcome)
WHERE void = 1
  AND void_reason IS NULL
ORDER BY entity, no
