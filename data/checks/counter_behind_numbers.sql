-- 编号不会重复给出
-- 编号计数落在了已有编号的后面，下一条记录可能得到用过的编号。请联系维护人员。
SELECT c.entity, r.id, r.no || '（计数到 ' || c.last || '）'
FROM counter c
JOIN (SELECT 'activity' AS entity, id, no FROM activity UNION ALL SELECT 'closure', id, no FROM closure
      UNION ALL SELECT 'programme', id, no FROM programme
      UNION ALL SELECT 'course', id, no FROM course
      UNION ALL SELECT 'enrolment', id, no FROM enrolment
      UNION ALL SELECT 'registrant', id, no FROM registrant
      UNION ALL SELECT 'booking', id, no FROM booking
      UNION ALL SELECT 'volunteering', id, no FROM volunteering
      UNION ALL SELECT 'consultation', id, no FROM consultation
      UNION ALL SELECT 'document', id, no FROM document
      UNION ALL SELECT 'display', id, no FROM display
      UNION ALL SELECT 'training', id, no FROM training
      UNION ALL SELECT 'lock', id, no FROM lock
      UNION ALL SELECT 'extra', id, no FROM extra
      UNION ALL SELECT 'outcome', id, no FROM outcome) r
  ON r.entity = c.entity AND substr(r.no, 1, length(c.prefix) + 1) = c.prefix || '-'
WHERE substr(r.no, length(c.prefix) + 2) NOT GLOB '*[^0-9]*'
  AND CAST(substr(r.no, length(c.prefix) + 2) AS INTEGER) > c.last
ORDER BY r.no
