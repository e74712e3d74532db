-- 各类人群之和不超过总人次
-- 分人群人次加起来比总人次还多。一个人只能算进一类人群，请对照签到表核对。
SELECT 'activity', id, coalesce(no, '') || ' ' || coalesce(name, '') || '：合计 ' || attended || '，分人群之和 '
       || (coalesce(elder, 0) + coalesce(minor, 0) + coalesce(disabled, 0) + coalesce(worker, 0) + coalesce(veteran, 0))
FROM activity
WHERE void = 0
  AND attended IS NOT NULL
  AND coalesce(elder, 0) + coalesce(minor, 0) + coalesce(disabled, 0) + coalesce(worker, 0) + coalesce(veteran, 0) > attended
ORDER BY start, no
