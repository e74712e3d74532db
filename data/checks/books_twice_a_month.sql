-- 一月只有一条图书服务
-- 同一设施同一个月登记了两条图书服务，借阅册次会重复计算。请合并成一条，作废另一条。
SELECT 'books', max(id), substr(month, 1, 7) || '：' || count(*) || ' 条'
FROM books
WHERE void = 0
GROUP BY facility, month
HAVING count(*) > 1
ORDER BY month
