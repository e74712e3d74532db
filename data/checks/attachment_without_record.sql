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
    UNION ALL SELECT 1 FROM statement x WHERE a.entity = 'statement' AND x.id = a.record
    UNION ALL SELECT 1 FROM catalogue x WHERE a.entity = 'catalogue' AND x.id = a.record
    UNION ALL SELECT 1 FROM holiday x WHERE a.entity = 'holiday' AND x.id = a.record
    UNION ALL SELECT 1 FROM person x WHERE a.entity = 'person' AND x.id = a.record)
ORDER BY a.entity, a.record, a.seq
