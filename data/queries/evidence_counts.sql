-- How many pieces of evidence each record of an entity has.
SELECT record, count(*)
FROM attachment
WHERE entity = ? AND void = 0
GROUP BY record
