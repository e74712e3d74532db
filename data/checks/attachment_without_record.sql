-- 每件佐证都有所属的记录
-- 佐证所属的记录不在账本里，请联系维护人员核对。
SELECT a.entity, a.record, a.name
FROM attachment a
WHERE a.void = 0
  AND NOT EXISTS (
    SELECT 1 FROM activity x WHERE a.entity = 'activity' AND x.id = a.record
    UNION ALL SELECT 1 FROM opening x WHERE a.entity = 'opening' AND x.id = a.record
    UNION ALL SELECT 1 FROM closure x WHERE a.entity = 'closure' AND x.id = a.record
    UNION ALL SELECT 1 FROM contract x WHERE a.entity = 'contract' AND x.id = a.record
    UNION ALL SELECT 1 FROM target x WHERE a.entity = 'target' AND x.id = a.record
    UNION ALL SELECT 1 FROM operator x WHERE a.entity = 'operator' AND x.id = a.record
    UNION ALL SELECT 1 FROM facility x WHERE a.entity = 'facility' AND x.id = a.record
    UNION ALL SELECT 1 FROM space x WHERE a.entity = 'space' AND x.id = a.record
    UNION ALL SELECT 1 FROM plan x WHERE a.entity = 'plan' AND x.id = a.record
    UNION ALL SELECT 1 FROM programme x WHERE a.entity = 'programme' AND x.id = a.record
    UNION ALL SELECT 1 FROM course x WHERE a.entity = 'course' AND x.id = a.record
    UNION ALL SELECT 1 FROM brand x WHERE a.entity = 'brand' AND x.id = a.record
    UNION ALL SELECT 1 FROM review x WHERE a.entity = 'review' AND x.id = a.record
    UNION ALL SELECT 1 FROM enrolment x WHERE a.entity = 'enrolment' AND x.id = a.record
    UNION ALL SELECT 1 FROM registrant x WHERE a.entity = 'registrant' AND x.id = a.record
    UNION ALL SELECT 1 FROM books x WHERE a.entity = 'books' AND x.id = a.record
    UNION ALL SELECT 1 FROM booking x WHERE a.entity = 'booking' AND x.id = a.record
    UNION ALL SELECT 1 FROM volunteering x WHERE a.entity = 'volunteering' AND x.id = a.record
    UNION ALL SELECT 1 FROM consultation x WHERE a.entity = 'consultation' AND x.id = a.record
    UNION ALL SELECT 1 FROM offer x WHERE a.entity = 'offer' AND x.id = a.record
    UNION ALL SELECT 1 FROM community x WHERE a.entity = 'community' AND x.id = a.record
    UNION ALL SELECT 1 FROM asset x WHERE a.entity = 'asset' AND x.id = a.record
    UNION ALL SELECT 1 FROM stocktake x WHERE a.entity = 'stocktake' AND x.id = a.record
    UNION ALL SELECT 1 FROM document x WHERE a.entity = 'document' AND x.id = a.record
    UNION ALL SELECT 1 FROM display x WHERE a.entity = 'display' AND x.id = a.record
    UNION ALL SELECT 1 FROM lock x WHERE a.entity = 'lock' AND x.id = a.record
    UNION ALL SELECT 1 FROM staff x WHERE a.entity = 'staff' AND x.id = a.record
    UNION ALL SELECT 1 FROM attendance x WHERE a.entity = 'attendance' AND x.id = a.record
    UNION ALL SELECT 1 FROM training x WHERE a.entity = 'training' AND x.id = a.record
    UNION ALL SELECT 1 FROM statement x WHERE a.entity = 'statement' AND x.id = a.record
    UNION ALL SELECT 1 FROM catalogue x WHERE a.entity = 'catalogue' AND x.id = a.record
    UNION ALL SELECT 1 FROM holiday x WHERE a.entity = 'holiday' AND x.id = a.record
    UNION ALL SELECT 1 FROM person x WHERE a.entity = 'person' AND x.id = a.record
    UNION ALL SELECT 1 FROM scheme x WHERE a.entity = 'scheme' AND x.id = a.record
    UNION ALL SELECT 1 FROM activation x WHERE a.entity = 'activation' AND x.id = a.record
    UNION ALL SELECT 1 FROM "gateCheck" x WHERE a.entity = 'gateCheck' AND x.id = a.record
    UNION ALL SELECT 1 FROM extra x WHERE a.entity = 'extra' AND x.id = a.record
    UNION ALL SELECT 1 FROM valuation x WHERE a.entity = 'valuation' AND x.id = a.record
    UNION ALL SELECT 1 FROM explanation x WHERE a.entity = 'explanation' AND x.id = a.record
    UNION ALL SELECT 1 FROM round x WHERE a.entity = 'round' AND x.id = a.record
    UNION ALL SELECT 1 FROM mark x WHERE a.entity = 'mark' AND x.id = a.record
    UNION ALL SELECT 1 FROM edition x WHERE a.entity = 'edition' AND x.id = a.record
    UNION ALL SELECT 1 FROM outcome x WHERE a.entity = 'outcome' AND x.id = a.record)
ORDER BY a.entity, a.record, a.seq
