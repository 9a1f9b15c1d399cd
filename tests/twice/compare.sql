-- Prints where the report (`shown`) and the second count (`counted`) differ: row | column | shown | counted.  `told` and
-- `counted_line` are both with `line`, which names the row.  How many cells were compared stands in cells.txt.
CREATE TEMP TABLE difference (row TEXT, column TEXT, shown TEXT, counted TEXT);
INSERT INTO difference
SELECT line, '(rows)', SUM(shown), SUM(counted)
FROM (SELECT line, 1 AS shown, 0 AS counted FROM told UNION ALL SELECT line, 0, 1 FROM counted_line)
GROUP BY line HAVING SUM(shown) <> 1 OR SUM(counted) <> 1;
.once columns.sql
SELECT format('INSERT INTO difference SELECT line, ''%w'', t."%w", c."%w" FROM told t JOIN counted_line c USING (line)
               WHERE t."%w" <> COALESCE(CAST(c."%w" AS TEXT), '''');', name, name, name, name, name)
FROM pragma_table_info('shown');
.read columns.sql
SELECT row, column, shown, counted FROM difference;
.once cells.txt
SELECT (SELECT COUNT(*) FROM told) * (SELECT COUNT(*) FROM pragma_table_info('shown'));
